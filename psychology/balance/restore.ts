import { balanceParams } from './params.ts';
import type { BalanceParams } from './params.ts';
import { scoreOf } from './score.ts';
import type { ExperienceEvent } from './score.ts';

/** Beyond this many good moments the answer is not "more good moments". A design choice. */
export const MOST_MOMENTS = 10;

/**
 * How many fresh good moments of magnitude `m` (0..1) bring the score to `target` (−100..100): 0..10, or null when ten
 * are not enough. No remedy for an open problem: that is solved first, see {@link onceSolved}.
 */
export function momentsToRestore(
  events: readonly ExperienceEvent[],
  m = 0.3,
  target = 0,
  given: Partial<BalanceParams> = {},
): number | null {
  const params = balanceParams(given);
  const fresh: ExperienceEvent = { sign: 1, m, ageDays: 0 };
  const all = [...events];
  for (let n = 0; n <= MOST_MOMENTS; n += 1) {
    if ((scoreOf(all, params) ?? 0) >= target) return n;
    all.push(fresh);
  }
  return null;
}

/** The same events as if every open problem had been solved this moment. */
export function onceSolved(events: readonly ExperienceEvent[]): ExperienceEvent[] {
  return events.map((event) =>
    event.sign === -1 && event.state === 'open' ? { ...event, state: 'resolved', ageDays: 0 } : event,
  );
}
