import type { CustomerName } from '../customers.ts';
import type { Colleague } from '../people.ts';
import { closes, says, type Story, type When } from '../story.ts';

const first = (
  customer: CustomerName,
  [asked, question]: readonly [at: When, text: string],
  [by, answered, text]: readonly [by: Colleague, at: When, text: string],
): Story => ({
  ...{ customer, inbox: 'shop', tags: ['first order'] },
  steps: [says(asked, question), closes(by, answered, text)],
});

/** People who found the shop in these weeks, some of them by a friend. */
export const firstOrders: readonly Story[] = [
  first(
    'noreen',
    ['64 d ago 11:20', 'Is the sampler suitable as a first order, or is it all dark?'],
    ['aisha', '64 d ago 11:34', 'It goes from light to dark, Noreen, four small bags. Most people find theirs in it.'],
  ),
  first(
    'ambrose',
    ['52 d ago 9:35', 'Do you deliver to a post office box?'],
    ['piet', '52 d ago 9:48', 'We do, Ambrose. Put the number of the box in the second line.'],
  ),
  first(
    'sorcha',
    ['46 d ago 15:05', 'My neighbour Nuala sent me her link. Do I have to type the code in somewhere?'],
    ['piet', '46 d ago 15:16', 'No, Sorcha: the link brings it along. Say hello to Nuala from us.'],
  ),
  first(
    'zofia',
    ['43 d ago 10:45', 'Which grind do I choose for a cafetière?'],
    ['aisha', '43 d ago 10:58', '“Coarse”, Zofia, and it is ground on the morning it leaves.'],
  ),
  first(
    'patrick',
    ['35 d ago 16:10', 'The site says two days, and my first parcel was late: it took six. Is that the rule?'],
    [
      'tomas',
      '35 d ago 16:27',
      'It is not, Patrick. The courier lost two days at the depot and we lost two more. That is no way to begin, and I’m sorry.',
    ],
  ),
  first(
    'matteo',
    ['33 d ago 12:15', 'Lena from the barista school recommended you. Which beans does she take for milk?'],
    ['aisha', '33 d ago 12:29', 'The house espresso, Matteo, and the Yirgacheffe only without milk.'],
  ),
  first(
    'leonie',
    ['29 d ago 9:10', 'Which scale would you recommend for under a small machine?'],
    ['tomas', '29 d ago 9:27', 'The flat one, Leonie: fourteen millimetres high, and it charges by cable.'],
  ),
  first(
    'declan',
    ['24 d ago 13:25', 'I live with Tom Ashworth. Can my order come in the same box as his?'],
    ['piet', '24 d ago 13:40', 'If both are paid by nine, Declan, we put them together. Yours was, so it is.'],
  ),
  first(
    'ronan',
    ['15 d ago 14:30', 'What would you recommend to somebody who only drinks decaf?'],
    ['aisha', '15 d ago 14:42', 'Two roasts, Ronan: a round one for milk and a lighter one for the filter.'],
  ),
  first(
    'brigid',
    ['9 d ago 16:20', 'Kate gave me your link at the school gate. Is the birthday box available without chocolate?'],
    ['piet', '9 d ago 16:36', 'It is, Brigid: tick “no chocolate” at the till, and biscuits go in instead.'],
  ),
];
