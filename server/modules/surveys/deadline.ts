import { Temporal } from 'temporal-polyfill';
import type { Hours } from '#contract/promises.ts';

/** A loop is closed within so many working days (psychology.md §10; a design default). */
export const workingDays = 2;
/** Two years: beyond that nobody is ever there. */
const mostDays = 732;

/**
 * The close of business on the second working day after a moment, by an inbox’s hours; the day itself does not count. Where the
 * house is never open, days of the calendar count.
 */
export function followUpBy(hours: Hours, now: string, days = workingDays): string {
  const start = Temporal.Instant.from(now).toZonedDateTimeISO(hours.timeZone);
  let left = days;
  for (let ahead = 1; ahead <= mostDays; ahead++) {
    const day = start.add({ days: ahead });
    const closes = closesAt(hours, day);
    if (closes !== null && --left === 0) return closes;
  }
  return start.add({ days }).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** When the house closes on a day; null where it stays shut. */
function closesAt(hours: Hours, day: Temporal.ZonedDateTime): string | null {
  if (hours.holidays.includes(day.toPlainDate().toString())) return null;
  const last = (hours.week[day.dayOfWeek - 1] ?? []).at(-1);
  if (last === undefined) return null;
  const at = last.to === 1440 ? day.add({ days: 1 }).startOfDay() : day.withPlainTime(timeOf(last.to));
  return at.toInstant().toString({ fractionalSecondDigits: 3 });
}

const timeOf = (minutes: number): Temporal.PlainTime => new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
