import { errand, type Job, type Round } from '#server/platform/jobs/job.ts';
import { countEffects } from './effects.ts';
import { recount } from './recount.ts';
import { sending } from './send.ts';

/** Counts what is marked, a week of hours in a turn, until nothing is left. */
export const jobs: readonly Job[] = [
  errand(
    'reports.recount',
    () => undefined,
    async ({ workspaceId, takeTurn }) => {
      while (await takeTurn(workspaceId, recount)) continue;
      await takeTurn(workspaceId, countEffects);
    },
  ),
  sending(),
];

/** What came in without an event (mail brought in from before), and windows of days that ended by themselves. */
const late = `
  insert into report_dirty (workspace_id, hour)
  select distinct m.workspace_id, date_trunc('hour', m.at, w.time_zone) from messages m join workspaces w on w.id = m.workspace_id
    where m.created_at > now() - interval '26 hours'
  union
  select w.id, h from workspaces w
    cross join lateral generate_series(date_trunc('hour', now() - interval '16 days', w.time_zone), now(), interval '1 hour') as h
  on conflict do nothing`;
const queue = `select graphile_worker.add_job('reports.recount', json_build_object('workspaceId', id)) from workspaces`;
/** Counts of feelings stay a year, as the tallies of readings do; they name nobody. Looks back two months, should nights be missed. */
const withoutFeelings = (table: string, key: string, when: string): string => `
  update ${table} h set marks = k.marks, counts = k.counts from (
     select ${key},
       coalesce(array_agg(u.mark order by u.mark) filter (where u.mark / 1000 <> 7), '{}') as marks,
       coalesce(array_agg(u.n order by u.mark) filter (where u.mark / 1000 <> 7), '{}') as counts
     from ${table}, unnest(marks, counts) as u(mark, n) where ${when} group by ${key}) k
   where (${qualified('h', key)}) = (${qualified('k', key)}) and h.marks <> k.marks`;
const qualified = (table: string, key: string): string => key.replace(/\w+/g, (column) => `${table}.${column}`);
const forget = [
  `delete from report_sums where family = 7 and length = 1 and day < current_date - 365`,
  withoutFeelings(
    'report_sums',
    'workspace_id, family, cut, length, day, topic_id, inbox_id, team_id',
    'family = 0 and length = 1 and day between current_date - 425 and current_date - 366',
  ),
  withoutFeelings(
    'report_hours',
    'workspace_id, hour, inbox_id, team_id, topic_id',
    `hour between now() - interval '425 days' and now() - interval '366 days'`,
  ),
  // Their days are added up anew.
  `update report_weeks set summed = false where week between current_date - 432 and current_date - 366`,
];

export const rounds: readonly Round[] = [
  {
    id: 'reports.night',
    match: '11 3 * * *',
    run: async (owner) => {
      for (const sql of [late, ...forget, queue]) await owner.query(sql);
    },
  },
];
