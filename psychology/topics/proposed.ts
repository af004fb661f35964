import type { Rule } from './rules.ts';

/** A topic that most shops know, to begin with. */
export interface ProposedTopic {
  readonly name: string;
  readonly group: string;
  readonly rules: readonly Rule[];
  readonly examples: readonly string[];
}

type Line = readonly [
  group: string,
  name: string,
  words: string,
  phrases: string,
  unless: string,
  ...examples: readonly string[],
];

/** Own list, out of what customers of shops ask; words and phrases are parted by commas. */
const lines: readonly Line[] = [
  [
    ...(['Delivery', 'Late or lost delivery'] as const),
    'late, tracking, lost',
    'no parcel, still no, still not here, nothing here, nobody came, third courier, where is my order, where is my parcel, where is it, not arrived, hasn’t arrived, has not come, didn’t come, never came, never arrived, not moved, hasn’t moved',
    'charged twice',
    'My parcel should have been here on Tuesday and the tracking has not moved since.',
  ],
  [
    ...(['Delivery', 'Delivery options'] as const),
    'address',
    'delivery time, delivery slot, how long does delivery, do you deliver, deliver to, ship to, express delivery, change the address, new address, delivery address, pick up, pick it up, pick an order up',
    'email address, mail address',
    'Do you deliver to Portugal, and how long does it take?',
  ],
  [
    ...(['Orders', 'Change or cancel an order'] as const),
    'cancel',
    'change my order, cancel my order, cancel the order, add to my order, wrong size ordered, ordered the wrong',
    'subscription',
    'Can I still change my order? I ordered the wrong grind.',
  ],
  [
    ...(['Orders', 'Wrong, broken or missing item'] as const),
    'broken, crack, damaged, leaking, dented, split',
    'wrong item, wrong one, something missing, was missing, is missing, not what I ordered, instead of one, arrived broken',
    '',
    'The kettle arrived with a cracked lid.',
  ],
  [
    ...(['Orders', 'Returns and exchanges'] as const),
    'return, exchange, swap',
    'send it back, send back, return label, returns policy',
    '',
    'I would like to send the grinder back, it is too loud for me.',
  ],
  [
    ...(['Money', 'Wrong charge'] as const),
    '',
    'charged twice, double charge, charged me twice, twice from my, overcharged, wrong amount, taken twice, charged too much, unknown charge',
    '',
    'You charged me twice for the same order.',
  ],
  [
    ...(['Money', 'Refunds'] as const),
    'refund',
    'money back, my refund, get my money',
    'charged twice, double charge',
    'When will I get my money back?',
  ],
  [
    ...(['Money', 'Payment and invoices'] as const),
    'invoice, vat',
    'card was declined, payment failed, pay by, payment method, can’t pay, checkout',
    'charged twice, double charge',
    'My card was declined although there is money on it.',
  ],
  [
    ...(['Money', 'Vouchers and prices'] as const),
    'discount, voucher',
    'gift card, promo code, price of',
    '',
    'My voucher code does not work at the till.',
  ],
  [
    ...(['Subscriptions', 'Pause, change or end a subscription'] as const),
    'subscription, pause',
    'monthly bag, monthly box, skip a month, next box, every two weeks, every month',
    '',
    'Please pause my subscription while we are away in July.',
  ],
  [
    ...(['Products', 'Choosing a product'] as const),
    'recommend, suitable, beginner, choose',
    'which one, which grind, which filter, which size, which beans, what would you, is it good for, difference between',
    '',
    'Which beans would you take for a moka pot?',
  ],
  [
    ...(['Products', 'How to use or clean it'] as const),
    'descale, clean, manual, setting',
    'how do I use, how do I clean, how to use, what grind, how fine, set it up, how long do, what temperature',
    '',
    'How often do I have to descale the machine?',
  ],
  [
    ...(['Products', 'Faults and guarantee'] as const),
    'guarantee, faulty, repair, sparks, error',
    'stopped working, doesn’t work, does not work, won’t turn on, no longer works, makes a noise, and stops, won’t grind, won’t heat',
    'voucher, login, password',
    'The grinder stopped working after three weeks.',
  ],
  [
    ...(['Products', 'Stock and availability'] as const),
    'stock, available',
    'sold out, back in stock, in stock, when will you have',
    '',
    'When will the Kenya be back in stock?',
  ],
  [
    ...(['Orders', 'Presents and gift notes'] as const),
    'present',
    'gift note, gift wrap, handwritten card, as a gift, a gift for',
    'crack, broken',
    'Can you put a handwritten card in?',
  ],
  [
    ...(['Orders', 'Orders for businesses'] as const),
    'wholesale, office, catering',
    'for our shop, for our office, school fair, order form, coffee for the, bulk order',
    '',
    'Do you deliver coffee to offices every week?',
  ],
  [
    ...(['Shop', 'Opening hours and visits'] as const),
    'parking',
    'opening hours, open on, are you open, open today, your shop in',
    '',
    'Is the shop open on Sunday?',
  ],
  [
    ...(['Shop', 'Stamps and points'] as const),
    'stamps, points, loyalty',
    'stamp card',
    '',
    'How many stamps are on my card?',
  ],
  [
    ...(['Shop', 'Thanks and praise'] as const),
    '',
    'wanted to say thank, arrived thank you, just wanted to say, made my day, keep up the good',
    '',
    'I just wanted to say thank you, the beans are lovely.',
  ],
  [
    ...(['Account', 'Sign-in and account'] as const),
    'password, login, account',
    'sign in, log in, cannot get in, can’t get in, reset my, two-step, verification code, locked out',
    '',
    'I cannot sign in, the mail with the new password never comes.',
  ],
  [
    ...(['Account', 'My data and newsletters'] as const),
    'newsletter, gdpr',
    'my data, delete my account, personal data, unsubscribe',
    'subscription',
    'Please take me off the newsletter.',
  ],
];

const parted = (text: string): string[] => text.split(', ').filter((one) => one !== '');
const ruleOf = (text: string, not: boolean): Rule => ({ on: text.includes(' ') ? 'phrase' : 'word', text, not });

/** A set of topics to begin with, for a lead to take or leave, one by one. */
export const proposedTopics: readonly ProposedTopic[] = lines.map(
  ([group, name, wordsOfIt, phrases, unless, ...examples]) => ({
    ...{ group, name, examples },
    rules: [
      ...[...parted(wordsOfIt), ...parted(phrases)].map((text) => ruleOf(text, false)),
      ...parted(unless).map((text) => ruleOf(text, true)),
    ],
  }),
);
