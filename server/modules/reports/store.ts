import { statement } from '#server/platform/database/statement.ts';
import { families } from './marks.ts';
import { cuts } from './sums.ts';

/** One counts at a time, in each workspace; whoever finds somebody counting leaves it to them. */
export const holdCounting = statement<readonly [], { held: boolean }>(
  'reports.hold_counting',
  `select pg_try_advisory_xact_lock(hashtextextended('reports ' || $1::uuid, 0)) as held`,
);
/** Notes up to when it is counted; tells by which clock the hours were cut, and whether it is the first time. */
export const noteState = statement<readonly [timeZone: string, now: string], { timeZone: string; fresh: boolean }>(
  'reports.hold',
  `with known as (select time_zone from report_states where workspace_id = $1)
   insert into report_states as s (workspace_id, time_zone, counted_at) values ($1, $2, $3)
   on conflict (workspace_id) do update set counted_at = $3
   returning s.time_zone, not exists (select from known) as fresh`,
);
/** Up to when it is counted, and the weeks whose sums hold, by their Mondays. */
export const findState = statement<readonly [], { countedAt: string; weeks: string[] }>(
  'reports.state',
  `select counted_at, (select coalesce(json_agg(week::text), '[]') from report_weeks where workspace_id = $1 and summed) as weeks
   from report_states where workspace_id = $1`,
);
export const setZone = statement<readonly [timeZone: string], never>(
  'reports.set_zone',
  'update report_states set time_zone = $2 where workspace_id = $1',
);
/** Hours on another clock begin at other moments. */
export const forgetHours = statement<readonly [], never>(
  'reports.forget_hours',
  `with a as (delete from report_sums where workspace_id = $1), b as (delete from report_weeks where workspace_id = $1),
     c as (delete from report_dirty where workspace_id = $1) delete from report_hours where workspace_id = $1`,
);

export const markHours = statement<readonly [times: readonly string[]], never>(
  'reports.mark',
  `insert into report_dirty (workspace_id, hour)
   select distinct $1::uuid, date_trunc('hour', t, w.time_zone) from unnest($2::timestamptz[]) as t join workspaces w on w.id = $1
   order by 2 on conflict do nothing`,
);
/** Every hour between two moments. */
export const markBetween = statement<readonly [from: string, to: string], never>(
  'reports.mark_between',
  `insert into report_dirty (workspace_id, hour)
   select $1, h from workspaces w cross join lateral generate_series(date_trunc('hour', $2::timestamptz, w.time_zone), $3, interval '1 hour') as h
   where w.id = $1 on conflict do nothing`,
);
/** The newest hours whose counts no longer hold; whoever takes them counts them. */
export const takeDirty = statement<readonly [most: number], { hour: string }>(
  'reports.take',
  `delete from report_dirty where workspace_id = $1
     and hour in (select hour from report_dirty where workspace_id = $1 order by hour desc limit $2) returning hour`,
);
export interface KeptCell {
  readonly hour: string;
  readonly inboxId: string;
  readonly teamId: string;
  readonly topicId: string;
  readonly mark: number;
  readonly count: number;
}
/** Counts of a family as they are now, for hours of which the facts are forgotten. */
export const keptCounts = statement<readonly [hours: readonly string[], family: number], KeptCell>(
  'reports.kept',
  `select h.hour, h.inbox_id, h.team_id, h.topic_id, u.mark, u.n as count from report_hours h, unnest(h.marks, h.counts) as u(mark, n)
   where h.workspace_id = $1 and h.hour = any($2::timestamptz[]) and u.mark / 1000 = $3`,
);
export const dropHours = statement<readonly [hours: readonly string[]], never>(
  'reports.drop_hours',
  'delete from report_hours where workspace_id = $1 and hour = any($2::timestamptz[])',
);
type Lists = readonly [readonly string[], readonly string[], readonly string[]];
/** Rows in columns; marks and counts as the text of arrays, which is read fastest. */
export const writeHours = statement<
  readonly [hours: readonly string[], ...places: Lists, marks: readonly string[], counts: readonly string[]],
  never
>(
  'reports.write_hours',
  `insert into report_hours (workspace_id, hour, inbox_id, team_id, topic_id, marks, counts)
   select $1, hour, inbox, team, topic, marks::int[], counts::int[]
   from unnest($2::timestamptz[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[]) as r(hour, inbox, team, topic, marks, counts)`,
);

/** The days in which hours lie, on the workspace's calendar. */
export const daysOf = statement<readonly [hours: readonly string[], timeZone: string], { day: string }>(
  'reports.days_of',
  `select distinct (h at time zone $3)::date::text as day from unnest($2::timestamptz[]) as h where $1::uuid = app.workspace() order by 1`,
);
/** What is known of a place in an hour or a day: marks and counts as the text of arrays. */
interface Kept {
  readonly day: string;
  readonly inboxId: string;
  readonly teamId: string;
  readonly topicId: string;
  readonly marks: string;
  readonly counts: string;
}
/** `offset 0`: each day reads its own stretch of the key, whatever the planner believes. */
export const hoursOfDays = statement<
  readonly [days: readonly string[], timeZone: string],
  Kept & { weekday: number; hourOfDay: number }
>(
  'reports.hours_of_days',
  `select d.day::text, extract(isodow from d.day)::int as weekday, extract(hour from h.hour at time zone $3)::int as hour_of_day,
     h.inbox_id, h.team_id, h.topic_id, h.marks::text, h.counts::text
   from unnest($2::date[]) as d(day)
   cross join lateral (select * from report_hours where workspace_id = $1
     and hour >= d.day::timestamp at time zone $3 and hour < (d.day + 1)::timestamp at time zone $3 offset 0) h`,
);
const everyFamily = `array[0, ${Object.values(families).join(', ')}]::int[]`;
const everyCut = `array[${cuts.join(', ')}]::int[]`;
/** All families and cuts: with them the key leads to the days. */
const sumsOf = (length: number, days: string): string =>
  `workspace_id = $1 and family = any(${everyFamily}) and cut = any(${everyCut}) and length = ${String(length)} and ${days}`;
export const dropDays = statement<readonly [days: readonly string[]], never>(
  'reports.drop_days',
  `delete from report_sums where ${sumsOf(1, 'day = any($2::date[])')}`,
);
export const dropWeeks = statement<readonly [weeks: readonly string[]], never>(
  'reports.drop_weeks',
  `delete from report_sums where ${sumsOf(7, 'day = any($2::date[])')}`,
);
export const daysOfWeeks = statement<readonly [weeks: readonly string[]], Kept & { family: number; cut: number }>(
  'reports.days_of_weeks',
  `select d.family, d.cut, w.week::text as day, d.inbox_id, d.team_id, d.topic_id, d.marks::text, d.counts::text
   from unnest($2::date[]) as w(week)
   cross join lateral (select * from report_sums where ${sumsOf(1, 'day between w.week and w.week + 6')} offset 0) d`,
);
export const writeSums = statement<
  readonly [
    length: number,
    families: readonly number[],
    cuts: readonly number[],
    days: readonly string[],
    ...places: Lists,
    marks: readonly string[],
    counts: readonly string[],
  ],
  never
>(
  'reports.write_sums',
  `insert into report_sums (workspace_id, length, family, cut, day, inbox_id, team_id, topic_id, marks, counts)
   select $1, $2, family, cut, day, inbox, team, topic, marks::int[], counts::int[]
   from unnest($3::int[], $4::int[], $5::date[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::text[])
     as r(family, cut, day, inbox, team, topic, marks, counts)`,
);
/** The sums of the weeks in which these days lie no longer hold. */
export const doubtWeeks = statement<readonly [days: readonly string[]], never>(
  'reports.doubt_weeks',
  `insert into report_weeks (workspace_id, week, summed)
   select distinct $1::uuid, date_trunc('week', d)::date, false from unnest($2::date[]) as d order by 2
   on conflict (workspace_id, week) do update set summed = false`,
);
/** Weeks to add up: those that ended so many days ago, after which their hours are hardly counted again. */
export const takeWeeks = statement<readonly [now: string, daysAgo: number, most: number], { week: string }>(
  'reports.take_weeks',
  `update report_weeks set summed = true where workspace_id = $1 and week in (
     select week from report_weeks where workspace_id = $1 and not summed and week < ($2::timestamptz - make_interval(days => $3 + 7))::date
     order by week desc limit $4) returning week::text`,
);
