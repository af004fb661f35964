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
    'Recovery',
    'Episodes with a low that ended better than their hardest point.',
    'episodes with a low',
    'The first, the hardest and the last reading of each episode',
  ),
  atRisk: count(
    'Customers at risk',
    'Customers whose experience balance is lowest now: what went wrong weighs heavily, or is still open. Before: on the first day.',
    'Experience balances; whoever said no has none',
  ),
} as const satisfies Record<string, FigureDefinition>;
