import { calls, misses, promised, type Story } from '../story.ts';

/** Two who called. The numbers lie in a range that nobody has. */
export const phoneCalls: readonly Story[] = [
  {
    customer: 'ciara',
    inbox: 'phone',
    tags: ['gift'],
    team: 'Orders',
    assignee: 'piet',
    steps: [
      calls(
        'piet',
        '2 h ago',
        252,
        '+353915550142',
        'Wants twelve tasting boxes for her office, each with a name on it. I look up whether the printer can do that before the holidays, and call her back by {in 2 h}.',
        promised('a call back about the twelve boxes', 'in 2 h'),
      ),
    ],
  },
  {
    customer: 'sam',
    inbox: 'phone',
    team: 'Orders',
    fresh: true,
    steps: [misses('70 min ago', '+353915550187')],
  },
];
