import type { FailureFacts, GestureCategory, GestureKind } from '#contract/gesture-facts.ts';
import type { CustomerName } from './customers.ts';
import type { Colleague } from './people.ts';
import type { When } from './story.ts';

/** Something given to a customer after a failure of the shop, and what became of it. */
export interface Gift {
  readonly customer: CustomerName;
  readonly by: Colleague;
  readonly at: When;
  readonly what: GestureKind;
  /** In euro cents; nothing where the kind has its price. */
  readonly cents?: number;
  readonly failure: Pick<FailureFacts, 'lossMinor' | 'mode' | 'severity' | 'fault'>;
  readonly category: GestureCategory;
  readonly repaired: string;
  /** For colleagues. */
  readonly why: string;
  /** For the customer. */
  readonly line: string;
  readonly decided?: { readonly by: Colleague; readonly at: When; readonly yes: boolean; readonly words: string };
  readonly claimed?: When;
  readonly void?: { readonly by: Colleague; readonly at: When; readonly words: string };
}

type Failure = Gift['failure'];
const waited: Failure = { lossMinor: null, mode: 'accepted', severity: 'low', fault: 1 };
/** They had it in the end, or still use it; in euro cents. */
const had = (lossMinor: number | null, severity: Failure['severity'], fault: Failure['fault'] = 1): Failure => ({
  ...{ lossMinor, mode: 'accepted', severity, fault },
});
/** They did not get what they paid for; in euro cents. */
const missed = (lossMinor: number, severity: Failure['severity']): Failure => ({
  ...{ lossMinor, mode: 'rejected', severity, fault: 1 },
});

/** What Lark & Kettle gave, the oldest first. Each stands behind a story of its customer. */
export const gifts: readonly Gift[] = [
  {
    ...{ customer: 'bruno', by: 'tomas', at: '81 d ago 11:20', what: 'note', failure: waited, category: 'delay' },
    repaired: 'His question was answered, three hours late.',
    why: 'Short of hands that week, and a question about a French press should not wait that long.',
    line: 'Thank you for waiting, Bruno. Four minutes, sea salt, and a good cup.',
  },
  {
    ...{ customer: 'fionn', by: 'piet', at: '77 d ago 13:40', what: 'voucher', cents: 400, failure: waited },
    ...{ category: 'delay', claimed: '75 d ago 10:12' },
    repaired: 'He has the parcel number, and the parcel came the next day.',
    why: 'Four hours for a parcel number.',
    line: 'For the morning you spent waiting for a number from us.',
  },
  {
    ...{ customer: 'aoife', by: 'aisha', at: '73 d ago 9:30', what: 'credit', cents: 300, failure: waited },
    ...{ category: 'delay', claimed: '72 d ago 14:12' },
    repaired: 'She knows how to descale, and how often with Westport water.',
    why: 'Over three hours for an answer that takes one minute.',
    line: 'A little towards the next bag, with our thanks for your patience.',
  },
  {
    ...{ customer: 'lorcan', by: 'tomas', at: '69 d ago 11:00', what: 'gift', failure: had(1200, 'low') },
    ...{ category: 'quality', claimed: '66 d ago 9:48' },
    repaired: 'A new lid left the same day.',
    why: 'The jar was packed without its sleeve.',
    line: 'A small bag to fill the jar with, now that its lid fits.',
  },
  {
    ...{ customer: 'dervla', by: 'aisha', at: '66 d ago 9:50', what: 'note', failure: waited, category: 'delay' },
    repaired: 'Her card was written and went out with the parcel.',
    why: 'She asked for a card by hand and waited nearly four hours for a yes.',
    line: 'You trusted us with your words, Dervla. Thank you.',
  },
  {
    ...{ customer: 'ita', by: 'piet', at: '59 d ago 15:45', what: 'voucher', cents: 400, failure: waited },
    category: 'delay',
    repaired: 'She paid by bank transfer, and the order left the day after.',
    why: 'Three hours for one sentence about bank transfers.',
    line: 'For the afternoon this took, with our thanks.',
  },
  {
    ...{
      customer: 'owen',
      by: 'owner',
      at: '14 d ago 9:05',
      what: 'credit',
      cents: 2000,
      failure: had(8900, 'high'),
    },
    category: 'quality',
    repaired: 'A new kettle from another batch, the old one fetched, and the maker has the report.',
    why: 'Sparks with two small children in the room. He stayed calm and helped us find the batch.',
    line: 'You kept your head, Owen, and helped us warn others. This is for the fright.',
    decided: { by: 'tomas', at: '14 d ago 11:20', yes: true, words: 'Gladly. He did more for us than for himself.' },
    claimed: '13 d ago 19:05',
  },
  {
    ...{ customer: 'ines', by: 'aisha', at: '14 d ago 9:12', what: 'gift', failure: had(540, 'low', 0) },
    category: 'other',
    repaired: 'The grinder turns again; the stone came from somebody else’s beans.',
    why: 'She was so frightened two weeks before the opening.',
    line: 'For the fright before the opening.',
    decided: {
      ...{ by: 'tomas', at: '14 d ago 11:30', yes: false },
      words: 'A kind thought, but it was not ours to make good. Put the cleaner into her first box, as you said.',
    },
  },
  {
    ...{ customer: 'rory', by: 'piet', at: '13 d ago 9:30', what: 'note', failure: waited, category: 'delay' },
    repaired: 'A second box was at his door before the party.',
    why: 'We packed it too late, and he had ordered ten days ahead.',
    line: 'I hope the cake was as good as the mood at your door, Rory. Piet',
  },
  {
    ...{ customer: 'sam', by: 'tomas', at: '13 d ago 9:45', what: 'voucher', cents: 300, failure: had(1450, 'low') },
    category: 'quality',
    repaired: 'The subscription ended, and €14.50 went back for one of the two bags.',
    why: 'Two bags from the batch that roasted too light.',
    line: 'Should you ever want to try another roast, this one is on us.',
    void: { by: 'tomas', at: '12 d ago 9:15', words: 'Sam asked us to leave it at the refund.' },
  },
  {
    ...{ customer: 'hannah', by: 'piet', at: '11 d ago 9:35', what: 'credit', cents: 800, failure: had(7900, 'low') },
    ...{ category: 'billing', claimed: '10 d ago 18:20' },
    repaired: 'The €79.00 are on her card, and the form that mixed up two returns is being changed.',
    why: 'She waited two weeks for her money and had to ask twice.',
    line: 'For two weeks without your money, and for telling us plainly.',
  },
  {
    ...{
      customer: 'ciara',
      by: 'tomas',
      at: '10 d ago 17:15',
      what: 'voucher',
      cents: 600,
      failure: had(2800, 'medium'),
    },
    ...{ category: 'delivery', claimed: '8 d ago 12:40' },
    repaired: 'The parcel came, and each label is printed twice from now on.',
    why: 'Nine days and two messages for a torn label, and we should have written first.',
    line: 'Nine days are too long for coffee, Ciara. The next bag should taste of something better.',
  },
  {
    ...{ customer: 'dmitri', by: 'aisha', at: '9 d ago 16:30', what: 'voucher', cents: 300, failure: waited },
    ...{ category: 'wrong_information', claimed: '7 d ago 17:35' },
    repaired: 'He has the right code, and we print clearer letters.',
    why: 'Our mail showed an O where the code has a zero.',
    line: 'With letters that nobody can mistake, this time.',
  },
  {
    ...{ customer: 'femi', by: 'tomas', at: '6 d ago 10:00', what: 'credit', cents: 500, failure: had(null, 'medium') },
    category: 'billing',
    repaired: 'All three reservations were released within twenty minutes.',
    why: 'An evening of worry about the rent, because our till tried three times.',
    line: 'For an evening that we made longer than it had to be.',
  },
  {
    ...{ customer: 'yusuf', by: 'tomas', at: '5 d ago 11:15', what: 'gift', failure: had(null, 'low', 0.5) },
    category: 'quality',
    repaired: 'The machine works; the sensor only wanted a dry cloth.',
    why: 'Four tries before he wrote. The leaflet does not say what E3 is.',
    line: 'A bag to celebrate the first cup without an E3.',
  },
  {
    ...{ customer: 'eamon', by: 'aisha', at: '3 d ago 12:35', what: 'gift', failure: had(1850, 'medium') },
    ...{ category: 'delivery', claimed: '2 d ago 16:45' },
    repaired: 'A new bag came whole, and each box has a second strip of tape.',
    why: 'His Sunday coffee lay in the box, and he told us how to do better.',
    line: 'For the Sunday that we owe you, Eamon.',
  },
  {
    ...{
      customer: 'isla',
      by: 'piet',
      at: '1 d ago 15:20',
      what: 'credit',
      cents: 1890,
      failure: missed(1890, 'medium'),
    },
    category: 'wrong_information',
    repaired: 'Her address is right everywhere now, and the bag that went astray is on its way back to us.',
    why: 'I said that it goes to Kinvara, and it went to the old address after all.',
    line: 'I told you something that was not so, Isla, and I’m sorry. Here is the price of the bag you never had.',
  },
];
