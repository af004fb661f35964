import { instantOf, wallTime } from './zone.ts';

/** When somebody wants to be left alone: minutes since midnight on their own clock; `from` after `to` runs over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/**
 * The first instant (epoch milliseconds) from `instantMs` on at which somebody may be contacted without being asked: that very
 * instant outside their quiet hours, else the end of these. Where the clocks change, the wall clock counts.
 */
export function mayContactFrom(instantMs: number, quiet: QuietHours | null, timeZone: string): number {
  if (quiet === null) return instantMs;
  const { from, to } = quiet;
  const { year, month, day, hour, minute } = wallTime(instantMs, timeZone);
  const now = hour * 60 + minute;
  const isQuiet = from < to ? now >= from && now < to : now >= from || now < to;
  if (!isQuiet) return instantMs;
  const endsTomorrow = from > to && now >= from;
  const end = { year, month, day: endsTomorrow ? day + 1 : day, hour: Math.floor(to / 60), minute: to % 60 };
  return Math.max(instantMs, instantOf(end, timeZone));
}
