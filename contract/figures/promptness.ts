import type { FigureDefinition } from './definition.ts';
import { judged, shareOf, wait } from './definition.ts';

/** How long customers wait, and whether they hear by the moment that was named. */
export const promptness = {
  nextReplies: shareOf(
    'Later replies in time',
    `Replies after the first one that were sent by the moment promised, of all that fell due. ${judged}`,
    'later replies',
    'Promises, by the hour in which they fell due',
    { aim: 0.95 },
  ),
  firstReply: wait(
    'First reply, median',
    'Half of the customers waited no longer than this for the first word of a person, from the moment at which they began.',
    'Episodes, by the hour of the reply; automatic answers do not count',
  ),
  firstReplySlow: wait(
    'First reply, slowest tenth',
    'Nine of ten customers waited no longer than this for the first word of a person.',
    'Episodes, by the hour of the reply',
  ),
  whole: wait(
    'Resolution, median',
    'Half of the episodes took no longer than this from the customer’s first message to being resolved.',
    'Episodes, by the hour in which they were resolved',
  ),
  wholeSlow: wait(
    'Resolution, slowest tenth',
    'Nine of ten episodes took no longer than this.',
    'Episodes, by the hour in which they were resolved',
  ),
} as const satisfies Record<string, FigureDefinition>;
