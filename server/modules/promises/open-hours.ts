import { Temporal } from 'temporal-polyfill';
import type { Hours } from '#contract/promises.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Two years: beyond that, nobody is ever there. */
const mostDays = 732;

/** A stretch in which the house is open, as instants, half-open. */
export interface OpenStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The open stretches from an instant on, in order; the first may have begun before it. Follows the zone's own clock changes. */
export function* openStretches(hours: Hours, sinceMs: number): Generator<OpenStretch> {
  const first = localDate(hours.timeZone, sinceMs - dayMs);
  for (let day = 0; day < mostDays; day++) {
    for (const stretch of stretchesOf(hours, first.add({ days: day }))) if (stretch.toMs > sinceMs) yield stretch;
  }
}

const localDate = (timeZone: string, ms: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();

const known = new WeakMap<Hours, Map<string, readonly OpenStretch[]>>();

function stretchesOf(hours: Hours, date: Temporal.PlainDate): readonly OpenStretch[] {
  let days = known.get(hours);
  if (days === undefined) known.set(hours, (days = new Map<string, readonly OpenStretch[]>()));
  const key = date.toString();
  let found = days.get(key);
  if (found === undefined) days.set(key, (found = work(hours, date, key)));
  return found;
}

function work(hours: Hours, date: Temporal.PlainDate, key: string): readonly OpenStretch[] {
  if (hours.holidays.includes(key)) return [];
  const intervals = hours.week[date.dayOfWeek - 1] ?? [];
  return intervals
    .map(({ from, to }) => ({
      fromMs: instantOf(hours.timeZone, date, from),
      toMs: instantOf(hours.timeZone, date, to),
    }))
    .filter((stretch) => stretch.toMs > stretch.fromMs); // an interval can vanish where the clock jumps
}

function instantOf(timeZone: string, date: Temporal.PlainDate, minute: number): number {
  const whole = minute === 1440 ? date.add({ days: 1 }) : date;
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 });
  return whole.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** Open around the clock, every day of the week, without holidays. */
export const neverCloses = (hours: Hours): boolean =>
  hours.holidays.length === 0 &&
  hours.week.every((day) => day.length === 1 && day[0]?.from === 0 && day[0].to === 1440);
