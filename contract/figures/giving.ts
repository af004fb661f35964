import type { FigureDefinition } from './definition.ts';
import { count, shareOf } from './definition.ts';

/** What is given to customers and what goes with it. */
export const giving = {
  membersReturn: shareOf(
    'Members who ordered again',
    'Members of a loyalty programme who had ordered in the year before them and ordered again in the last twelve weeks, whatever time is chosen.',
    'members who had ordered',
    'Orders, counted each night; of the newest 50,000 before',
  ),
  gestures: count(
    'Gestures offered',
    'Gestures after failures of ours that reached a customer in the time.',
    'Gestures',
  ),
  gestureCost: {
    ...{ name: 'Cost of gestures', unit: 'money', interval: 'none', better: 'neither', source: 'Gestures' },
    definition: 'What those of them cost that were claimed by now; what runs out or is made void costs nothing.',
  },
  gesturesClaimed: shareOf(
    'Gestures claimed',
    'Gestures offered in the time that the customer took by now. Those that can still be claimed count as not claimed.',
    'gestures offered',
    'Gestures',
  ),
  friends: count(
    'Friends who came',
    'Customers whose first order named somebody who had recommended us.',
    'Recommendations',
  ),
  promoters: shareOf(
    'Would recommend us',
    'Customers who answered 9 or 10 of 10 to whether they would recommend us.',
    'who answered',
    'Surveys of the relation',
  ),
} as const satisfies Record<string, FigureDefinition>;
