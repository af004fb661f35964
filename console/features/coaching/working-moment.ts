import type { Hours } from '#contract/promises.ts';
import { instantOf, wallTime } from '#psychology/promise/zone.ts';

const minuteMs = 60_000;
const dayMinutes = 1440;
/** A promise counts a working day as so many minutes. */
const promisedDay = 480;
/** Two years: beyond that nobody is ever there. */
const mostDays = 732;

interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When promised working time is over: minutes in which the house is open, from `nowMs` (epoch ms) on. Whole working
 * days (multiples of 480) count as days of this house, however long it is open, so that "2 working days" mean the same
 * everywhere. Null where the house is never open.
 */
export function afterWorking(hours: Hours, nowMs: number, minutes: number): number | null {
  const scale = minutes % promisedDay === 0 ? usualDay(hours) / promisedDay : 1;
  let leftMs = minutes * scale * minuteMs;
  for (const { fromMs, toMs } of openStretches(hours, nowMs)) {
    const beginMs = Math.max(fromMs, nowMs);
    if (leftMs <= toMs - beginMs) return Math.round((beginMs + leftMs) / minuteMs) * minuteMs;
    leftMs -= toMs - beginMs;
  }
  return null;
}

/** The first moment (epoch ms) that can be promised after so many minutes of work; plain minutes where nobody is ever there. */
export function firstHonest(hours: Hours | null, nowMs: number, minutes: number): number {
  const quarter = 15 * minuteMs;
  const afterWork = hours === null ? null : afterWorking(hours, nowMs, minutes);
  return Math.ceil((afterWork ?? nowMs + minutes * minuteMs) / quarter) * quarter;
}

/** Today's end of work (epoch ms); midnight where the house is closed for today already. */
export function endOfWork(hours: Hours, nowMs: number): number {
  const midnight = midnightAfter(hours.timeZone, nowMs);
  const today = [...openStretches(hours, nowMs, 1)].filter(({ toMs }) => toMs <= midnight);
  return today.at(-1)?.toMs ?? midnight;
}

/** How long the house is open on a day on which it is open, in minutes. */
function usualDay(hours: Hours): number {
  const open = hours.week.map(openMinutes).filter((minutes) => minutes > 0);
  return open.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, open.length);
}

function openMinutes(intervals: Hours['week'][number]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

function* openStretches(hours: Hours, nowMs: number, days = mostDays): Generator<Stretch> {
  const { year, month, day } = wallTime(nowMs, hours.timeZone);
  for (let later = 0; later < days; later += 1) {
    const date = new Date(Date.UTC(year, month - 1, day + later));
    for (const stretch of stretchesOn(hours, date)) if (stretch.toMs > nowMs) yield stretch;
  }
}

/** `date`: midnight in UTC of the day that is meant. */
function stretchesOn({ timeZone, week, holidays }: Hours, date: Date): readonly Stretch[] {
  if (holidays.includes(date.toISOString().slice(0, 10))) return [];
  const at = (minute: number) => instantOf({ ...dayOf(date), hour: 0, minute }, timeZone);
  const intervals = week[(date.getUTCDay() + 6) % 7] ?? [];
  return intervals
    .map(({ from, to }) => ({ fromMs: at(from), toMs: at(to) }))
    .sort((one, other) => one.fromMs - other.fromMs);
}

function midnightAfter(timeZone: string, nowMs: number): number {
  return instantOf({ ...wallTime(nowMs, timeZone), hour: 0, minute: dayMinutes }, timeZone);
}

const dayOf = (date: Date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
