import type { FigureDefinition } from './definition.ts';
import { shareOf, young } from './definition.ts';

/** Whether it was solved, and what that cost the customer. */
export const effort = {
  oneTouch: shareOf(
    'Solved in one touch',
    'Resolved with at most one answer, not passed on, not reopened.',
    'resolved episodes',
    'Episodes',
  ),
  noRepeat: shareOf(
    'No repeat in 7 days',
    `Resolved, not passed on, not reopened, and no new contact of the customer on the topic within 7 days. ${young}`,
    'episodes older than 7 days',
    'Episodes',
  ),
  confirmed: shareOf(
    'Confirmed by the customer',
    'Customers who said that it is solved, in words or by a 4 or 5, of those who said either.',
    'who said so or otherwise',
    'Customers’ words and surveys',
  ),
  reopened: shareOf(
    'Reopened',
    'Resolved episodes that were opened again.',
    'episodes older than 7 days',
    'Episodes; thanks alone reopen nothing',
    { better: 'lower' },
  ),
  followedUp: shareOf(
    'Came back on the topic',
    'Resolved episodes after which the same customer came back on the same topic within 7 days.',
    'episodes older than 7 days',
    'Episodes and their topics',
    { better: 'lower' },
  ),
  transferred: shareOf(
    'Passed on',
    'Resolved episodes in which somebody else answered than had answered before.',
    'resolved episodes',
    'Episodes',
    { better: 'lower' },
  ),
  reasked: shareOf(
    'Had to say it again',
    'Resolved episodes in which the customer had to say again what they had said.',
    'resolved episodes',
    'Customers’ own words',
    { better: 'lower' },
  ),
  highEffort: shareOf(
    'High effort',
    'Resolved episodes that cost the customer much: coming back, being passed on, saying it again, reopening, taken together.',
    'resolved episodes',
    'A rule of thumb (psychology/measure/effort); compare it with your own surveys',
    { better: 'lower' },
  ),
} as const satisfies Record<string, FigureDefinition>;
