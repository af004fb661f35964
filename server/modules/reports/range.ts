import { Temporal } from 'temporal-polyfill';
import type { ReportQuery } from '#contract/reports.ts';
import { refused } from '#server/platform/http/problem.ts';

/** Days of the workspace's calendar, both counted, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}
/** What was asked for, with everything decided. */
export interface Asked extends Days {
  readonly by: 'hour' | 'day' | 'week';
  readonly hours: 'open' | 'clock';
  readonly before: Days;
  readonly today: string;
  readonly timeZone: string;
  readonly inboxId: string | null;
  readonly teamId: string | null;
  readonly topicId: string | null;
  /** Mondays of the weeks that are added up as a whole. */
  readonly weeks: ReadonlySet<string>;
}

/** Two years and a day. */
const mostDays = 732;
const mostHourly = 14;
/** Twelve weeks. */
const usualDays = 84;

export function askedFor(
  query: ReportQuery,
  timeZone: string,
  now: string,
  weeks: ReadonlySet<string> = new Set(),
): Asked {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const to = query.to ?? today;
  const from = query.from ?? addDays(to, 1 - usualDays);
  const length = lengthOf({ from, to });
  if (length < 1) throw refused('to', 'name a last day that is not before the first');
  if (length > mostDays) throw refused('from', 'ask for two years at most');
  if (query.by === 'hour' && length > mostHourly) throw refused('by', 'by the hour, ask for 14 days at most');
  const { hours, inboxId = null, teamId = null, topicId = null } = query;
  const by = query.by ?? (length <= 2 ? 'hour' : length <= 31 ? 'day' : 'week');
  const before = { from: addDays(from, -comparable(length)), to: addDays(to, -comparable(length)) };
  return { from, to, by, hours, before, today, timeZone, inboxId, teamId, topicId, weeks };
}

/** Shifted by whole weeks where it is a week or more, so that both times hold the same weekdays. */
const comparable = (length: number): number => (length < 7 ? length : Math.ceil(length / 7) * 7);

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
export const lengthOf = ({ from, to }: Days): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days + 1;

/** Slices of equal length in days, the last one ending on the last day: the first day of each. */
export function slicesOf(days: Days, length: number): string[] {
  return Array.from({ length: Math.ceil(lengthOf(days) / length) }, (_, at) => addDays(days.from, at * length));
}

export const sliceDays = { day: 1, week: 7 } as const;

/** The first moment of a day, and the first one after another. */
export function momentsOf({ from, to }: Days, timeZone: string): { from: string; to: string } {
  const begin = (day: string): string =>
    new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  return { from: begin(from), to: begin(addDays(to, 1)) };
}
