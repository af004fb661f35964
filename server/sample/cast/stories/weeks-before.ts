import type { CustomerName } from '../customers.ts';
import type { Colleague } from '../people.ts';
import { closes, says, type Step, type Story, type When } from '../story.ts';

interface Question {
  readonly customer: CustomerName;
  readonly tag: string;
  readonly daysAgo: number;
  readonly hour: number;
  readonly minute: number;
  readonly text: string;
}

const asks = (
  customer: CustomerName,
  tag: string,
  daysAgo: number,
  [hour, minute]: readonly [hour: number, minute: number],
  text: string,
): Question => ({ customer, tag, daysAgo, hour, minute, text });

/** Answered so many minutes later, and settled with that. */
const settled =
  (by: Colleague, minutes: number, text: string) =>
  (on: Question): Step =>
    closes(by, moment(on, minutes), text);

function moment({ daysAgo, hour, minute }: Question, later = 0): When {
  const all = hour * 60 + minute + later;
  return `${daysAgo} d ago ${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0') as `${number}`}`;
}

const story = (question: Question, answer: (on: Question) => Step): Story => ({
  ...{ customer: question.customer, inbox: 'chat', tags: [question.tag] },
  steps: [says(moment(question), question.text), answer(question)],
});

/** The two months before, most of it settled with one answer; in the first weeks some had to wait. */
export const weeksBefore: readonly Story[] = [
  story(
    asks('aoife', 'delivery', 83, [9, 5], 'When does an order of today reach Westport?'),
    settled('aisha', 12, 'On Thursday, Aoife, with the afternoon post.'),
  ),
  story(
    asks('bruno', 'brewing', 82, [10, 30], 'How coarse should I grind for the big French press?'),
    settled('tomas', 190, 'Like sea salt, Bruno, and give it four minutes. Sorry that this took us until now.'),
  ),
  story(
    asks('carmel', 'returns', 81, [11, 15], 'The scale I bought is too large for my shelf. Can I send it back?'),
    settled(
      'piet',
      9,
      'Gladly, Carmel: the label is in your mail, and the money is back within five days of its arrival.',
    ),
  ),
  story(
    asks('dervla', 'subscription', 80, [14, 20], 'Can I move my subscription from Mondays to Fridays?'),
    settled('aisha', 7, 'It comes on Fridays from next week on, Dervla.'),
  ),
  story(
    asks('enzo', 'payment', 79, [12, 5], 'Do you take American Express in the shop?'),
    settled('tomas', 11, 'We do, Enzo, on Quay Street and online.'),
  ),
  story(
    asks('fionn', 'delivery', 78, [9, 40], 'Parcel number please, I would like to follow it.'),
    settled(
      'piet',
      240,
      'RP 4471 8820, Fionn. It was in Athlone this morning. We were short of hands, and you should not have waited.',
    ),
  ),
  story(
    asks('greta', 'presents', 77, [13, 30], 'Is there a gift box for two tins of tea?'),
    settled('aisha', 6, 'There is: choose “two tins” with the ribbon, Greta, four euros.'),
  ),
  story(
    asks('hamid', 'brewing', 76, [15, 10], 'Which water do you use for tasting?'),
    settled('tomas', 14, 'Filtered, Hamid, about 80 milligrams of minerals to the litre.'),
  ),
  story(
    asks('ita', 'shop', 75, [10, 0], 'Are you open on the bank holiday?'),
    settled('piet', 8, 'From 11 to 16, Ita.'),
  ),
  story(
    asks('aoife', 'machines', 74, [11, 45], 'How often should I descale the kettle here in Westport?'),
    settled('aisha', 205, 'Every two months with your water, Aoife. Half vinegar, half water, twenty minutes.'),
  ),
  story(
    asks('jules', 'delivery', 73, [9, 20], 'Do you deliver to Belgium?'),
    settled('tomas', 13, 'Yes, Jules, in four to six days, and the duty is paid already.'),
  ),
  story(
    asks('kaja', 'payment', 72, [14, 5], 'Could I have an invoice with my company’s number?'),
    settled('piet', 10, 'It is in your mail, Kaja, with the number on it.'),
  ),
  story(
    asks('bruno', 'subscription', 71, [12, 40], 'How do I skip one delivery in August?'),
    settled('aisha', 9, 'Under “your bags”, the small calendar, Bruno. I skipped the one of August for you.'),
  ),
  story(
    asks('lorcan', 'returns', 70, [16, 10], 'The lid of the jar came chipped. What do I do with it?'),
    settled('tomas', 12, 'Keep the jar, Lorcan: a new lid left us a minute ago.'),
  ),
  story(
    asks('carmel', 'brewing', 69, [10, 50], 'Does the decaf taste the same as the house roast?'),
    settled('piet', 15, 'A little rounder and less bright, Carmel. Most people notice it black only.'),
  ),
  story(
    asks('dervla', 'presents', 68, [13, 15], 'Can you write a card by hand and put it in?'),
    settled('aisha', 220, 'We can, Dervla. Send me the words and I write them today. Sorry for the wait.'),
  ),
  story(
    asks('enzo', 'machines', 66, [9, 35], 'What does the red lamp of the grinder mean?'),
    settled('tomas', 8, 'That the burrs are too close, Enzo. Two clicks back, and it goes out.'),
  ),
  story(
    asks('fionn', 'shop', 65, [11, 0], 'Is there parking near Quay Street?'),
    settled('piet', 6, 'Behind the museum, Fionn, two minutes on foot.'),
  ),
  story(
    asks('greta', 'delivery', 63, [14, 50], 'May the postman leave it with my neighbour?'),
    settled('aisha', 11, 'I wrote “number 14, Mrs Lynch” on it, Greta.'),
  ),
  story(
    asks('hamid', 'loyalty', 61, [10, 25], 'How many stamps are on a full card?'),
    settled('tomas', 10, 'Ten, Hamid, and two are there from the beginning.'),
  ),
  story(
    asks('ita', 'payment', 60, [12, 15], 'Can I pay by bank transfer?'),
    settled(
      'piet',
      185,
      'You can, Ita: choose it at the till, and we send it when the money is here. This took too long, I know.',
    ),
  ),
  story(
    asks('jules', 'brewing', 59, [15, 30], 'How long do you let the first water stand before pouring on?'),
    settled('aisha', 13, 'Thirty to forty seconds, Jules, until it stops bubbling.'),
  ),
  story(
    asks('kaja', 'delivery', 57, [9, 55], 'Which day does the post come to the islands?'),
    settled('tomas', 9, 'Tuesdays and Fridays, Kaja, weather allowing.'),
  ),
  story(
    asks('lorcan', 'subscription', 56, [13, 40], 'Can I have two different roasts in turn?'),
    settled('piet', 12, 'Yes, Lorcan: house roast and Yirgacheffe take turns from now on.'),
  ),
  story(
    asks('aoife', 'presents', 54, [10, 10], 'Does a voucher run out?'),
    settled('aisha', 7, 'Not with us, Aoife. It is money of yours.'),
  ),
  story(
    asks('bruno', 'machines', 53, [11, 20], 'Where do I find the manual of the milk frother?'),
    settled('tomas', 10, 'At the foot of its page, Bruno; I put it in your mail as well.'),
  ),
  story(
    asks('carmel', 'shop', 51, [14, 35], 'Do you grind beans that somebody else roasted?'),
    settled('piet', 8, 'In the shop, Carmel, and gladly.'),
  ),
  story(
    asks('dervla', 'delivery', 50, [12, 50], 'Is the packaging free of plastic?'),
    settled('aisha', 11, 'All of it since spring, Dervla, the tape too.'),
  ),
  story(
    asks('ita', 'brewing', 42, [11, 30], 'At which temperature does green tea turn bitter?'),
    settled('piet', 8, 'Above 80 degrees, Ita. Seventy is safe.'),
  ),
  story(
    asks('jules', 'shop', 40, [14, 0], 'May I bring my dog into the shop?'),
    settled('aisha', 6, 'Please do, Jules. There is water by the door.'),
  ),
  story(
    asks('kaja', 'machines', 38, [9, 50], 'Do you repair grinders that are out of guarantee?'),
    settled('tomas', 13, 'We look for nothing, Kaja, and say a price before we begin.'),
  ),
  story(
    asks('lorcan', 'presents', 36, [12, 25], 'Could the present arrive on a Saturday?'),
    settled(
      'piet',
      11,
      'With the courier it can, Lorcan, for five euros more. Shall it? I set it so, and you can say no until Friday.',
    ),
  ),
  story(
    asks('aoife', 'loyalty', 34, [10, 35], 'Do online orders count for the card?'),
    settled('aisha', 7, 'Each of them, Aoife, like those in the shop.'),
  ),
  story(
    asks('bruno', 'delivery', 33, [15, 45], 'What happens if nobody is at home?'),
    settled('tomas', 9, 'It waits at the post office for two weeks, Bruno, and you find a card.'),
  ),
  story(
    asks('carmel', 'brewing', 31, [11, 10], 'Is the house roast good for a moka pot?'),
    settled('piet', 10, 'It is made for it, Carmel. Grind it a little coarser than for espresso.'),
  ),
  story(
    asks('greta', 'shop', 30, [13, 20], 'Can I taste before I buy?'),
    settled('aisha', 8, 'Always, Greta. Three cups stand open every day.'),
  ),
];
