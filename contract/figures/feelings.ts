import type { FigureDefinition } from './definition.ts';
import { count, shareOf } from './definition.ts';

/** How it felt. */
export const feelings = {
  lows: shareOf(
    'Had a low',
    'Resolved episodes in which a message of the customer read as a low feeling.',
    'episodes that were read',
    'Readings of customers’ messages',
    { better: 'lower' },
  ),
  recovery: shareOf(
    'Better by the end of the case',
    'Resolved episodes with a low that ended better than their hardest point. Whether the person is well with us again is another question: that is the recovered share under Recovery, which counts only their own word, also of those whose matter is still open.',
    'episodes with a low',
    'The first, the hardest and the last reading of each episode',
  ),
  atRisk: count(
    'Customers at risk',
    'Customers whose experience balance is lowest now: what went wrong weighs heavily, or is still open. Before: on the first day.',
    'Experience balances; whoever said no has none',
  ),
} as const satisfies Record<string, FigureDefinition>;
