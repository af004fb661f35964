import type { MomentKind } from './moments.ts';
import { balanceParams } from './params.ts';
import type { BalanceParams } from './params.ts';
import { scoreOf } from './score.ts';
import type { ExperienceEvent } from './score.ts';

const DAY_MS = 86_400_000;

/** A moment with its times (epoch milliseconds). For a bad one: when we closed it, and when the customer said it is good. */
export interface DatedEvent {
  readonly sign: 1 | -1;
  readonly m: number;
  readonly at: number;
  readonly kind?: MomentKind | undefined;
  readonly resolvedAt?: number | null | undefined;
  readonly recoveredAt?: number | null | undefined;
}

export interface BalancePoint {
  readonly at: number;
  /** −100..100; null before the first moment. */
  readonly score: number | null;
}

export interface BalanceSeries {
  /** `steps` points, evenly from `from` to `to`, both included. */
  readonly series: readonly BalancePoint[];
  /** The strongest point of the picture, a low counting λ times; also between two steps. Null without moments. */
  readonly peak: BalancePoint | null;
  /** Where the story stands at `to`. Null without moments. */
  readonly end: BalancePoint | null;
}

/** The moments known at an instant, each with the age and state that it had then; those to come are left out. */
export function eventsAt(events: readonly DatedEvent[], at: number): ExperienceEvent[] {
  return events.filter((event) => event.at <= at).map((event) => eventAt(event, at));
}

function eventAt({ sign, m, at: happened, kind, resolvedAt, recoveredAt }: DatedEvent, at: number): ExperienceEvent {
  if (sign === 1) return { sign, m, kind, ageDays: (at - happened) / DAY_MS };
  const recovered = recoveredAt != null && recoveredAt <= at;
  const closedAt = Math.min(resolvedAt ?? Infinity, recoveredAt ?? Infinity);
  if (closedAt > at) return { sign: -1, m, kind, state: 'open', ageDays: (at - happened) / DAY_MS };
  return { sign: -1, m, kind, state: recovered ? 'recovered' : 'resolved', ageDays: (at - closedAt) / DAY_MS };
}

/** The balance as it stood through a span of time (epoch milliseconds), for a picture. Throws RangeError below 2 steps. */
export function balanceOver(
  events: readonly DatedEvent[],
  from: number,
  to: number,
  steps: number,
  given: Partial<BalanceParams> = {},
): BalanceSeries {
  if (!(steps >= 2 && from < to)) throw new RangeError('a picture needs two steps and a span of time');
  const params = balanceParams(given);
  const pointAt = (at: number): BalancePoint => ({ at, score: scoreOf(eventsAt(events, at), params) });
  const series = Array.from({ length: steps }, (_, step) => pointAt(from + ((to - from) * step) / (steps - 1)));
  const turns = [...new Set(events.map(({ at }) => at))].filter((at) => at > from && at < to);
  const end = pointAt(to);
  return { series, peak: peakOf([...series, ...turns.map(pointAt)], params), end: end.score === null ? null : end };
}

function peakOf(points: readonly BalancePoint[], { lambda }: BalanceParams): BalancePoint | null {
  const pull = ({ score }: BalancePoint): number => (score === null ? -1 : score < 0 ? -score * lambda : score);
  let peak: BalancePoint | null = null;
  for (const point of points) if (point.score !== null && (peak === null || pull(point) > pull(peak))) peak = point;
  return peak;
}
