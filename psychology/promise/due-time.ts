import { END_OF_WORK_HOUR } from './time-words.ts';
import { instantOf, wallTime } from './zone.ts';

/** The day that a promise names, before it is a date. `weekday` 0 = Sunday; `nextWeek` says "next". */
export type NamedDay =
  | { kind: 'in_days'; days: number }
  | { kind: 'weekday'; weekday: number; nextWeek: boolean }
  | { kind: 'date'; month: number | null; day: number; year: number | null }
  | { kind: 'end_of_week'; nextWeek: boolean }
  | { kind: 'end_of_month' };

export interface NamedMoment {
  day: NamedDay | null;
  /** Hours 0..24. */
  clock: { hour: number; minute: number } | null;
  /** "before Friday": the day before is the last that keeps it. */
  before: boolean;
}

/** When a named moment falls due, as epoch milliseconds, seen from `nowMs` in the zone. Always after `nowMs`. */
export function dueTime(moment: NamedMoment, nowMs: number, timeZone: string): number {
  const now = wallTime(nowMs, timeZone);
  const { hour, minute } = moment.clock ?? { hour: END_OF_WORK_HOUR, minute: 0 };
  const early = moment.before && moment.clock === null ? 1 : 0;
  const at = (date: { year: number; month: number; day: number }): number =>
    instantOf({ ...date, day: date.day - early, hour, minute }, timeZone);
  const inDays = (days: number): number => at({ ...now, day: now.day + days });
  const day: NamedDay = moment.day ?? { kind: 'in_days', days: 0 };

  const step = stepOf(day);
  if (day.kind === 'date') return firstAfter(nowMs, datesOf(day, now).map(at));
  const first = inDays(daysAhead(day, now));
  return first > nowMs ? first : inDays(daysAhead(day, now) + step);
}

/** How many days later a day that has passed comes again. */
function stepOf(day: NamedDay): number {
  return day.kind === 'weekday' || day.kind === 'end_of_week' ? 7 : day.kind === 'end_of_month' ? 31 : 1;
}

function daysAhead(
  day: Exclude<NamedDay, { kind: 'date' }>,
  now: { year: number; month: number; day: number; weekday: number },
): number {
  if (day.kind === 'in_days') return day.days;
  if (day.kind === 'end_of_month') return new Date(Date.UTC(now.year, now.month, 0)).getUTCDate() - now.day;
  const weekday = day.kind === 'end_of_week' ? 5 : day.weekday;
  if (!day.nextWeek) return (weekday - now.weekday + 7) % 7;
  return ((weekday + 6) % 7) - ((now.weekday + 6) % 7) + 7;
}

/** This year's date and next year's; or, where only "the 14th" is said, this month's and next month's. */
function datesOf(
  date: Extract<NamedDay, { kind: 'date' }>,
  now: { year: number; month: number },
): { year: number; month: number; day: number }[] {
  const { day, month, year } = date;
  if (month === null) return [0, 1].map((later) => ({ year: now.year, month: now.month + later, day }));
  if (year !== null) return [{ year, month, day }];
  return [0, 1].map((later) => ({ year: now.year + later, month, day }));
}

function firstAfter(nowMs: number, candidates: number[]): number {
  return candidates.find((candidate) => candidate > nowMs) ?? candidates.at(-1) ?? nowMs;
}
