import { FEWEST_CORRECTIONS } from '#psychology/emotion/index.ts';
import { eachWorkspace, job, type Job, type Round } from '#server/platform/jobs/job.ts';
import { learn } from './adapt.ts';
import { forgetting } from './forget.ts';

export const jobs: readonly Job[] = [
  job(
    'feelings.learn',
    () => undefined,
    async (turn) => {
      await learn(turn);
    },
  ),
  ...forgetting,
];

/** Days are counted once more for a week, so that late corrections count; none of which readings are forgotten already. */
const tally = `
  insert into reading_tallies (workspace_id, day, label, language, read, corrected)
  select r.workspace_id, r.created_at::date, coalesce(k.read_as, r.reading ->> 'label'), coalesce(r.reading ->> 'language', 'unknown'),
    count(*), count(k.message_id)
  from readings r join workspaces w on w.id = r.workspace_id
    left join corrections k on k.workspace_id = r.workspace_id and k.message_id = r.message_id
  where r.created_at >= current_date - least(7, w.feelings_days) and r.created_at < current_date group by 1, 2, 3, 4
  on conflict (workspace_id, day, label, language) do update set read = excluded.read, corrected = excluded.corrected`;

/** Each workspace says for how long; psychology.md §9 rule 5 has 90 days as the default, tallies stay a year. */
const forget = [
  `delete from readings r using workspaces w where w.id = r.workspace_id and r.created_at < now() - make_interval(days => w.feelings_days)`,
  `delete from moods m using workspaces w where w.id = m.workspace_id and m.updated_at < now() - make_interval(days => w.feelings_days)`,
  `delete from corrections k using workspaces w where w.id = k.workspace_id and k.created_at < now() - make_interval(days => w.feelings_days)`,
  `delete from reading_tallies where day < current_date - 365`,
];

/** Whoever may learn, and has enough corrections of which one is new. */
const learners = `
  select w.id from workspaces w where w.adapts_readings and w.reads_feelings
    and (select count(*) from corrections k where k.workspace_id = w.id and k.label <> 'unclear') >= ${String(FEWEST_CORRECTIONS)}
    and exists (select from corrections k where k.workspace_id = w.id
      and k.created_at > coalesce((select max(created_at) from adaptations a where a.workspace_id = w.id), '-infinity'))`;

const once =
  (sql: string): Round['run'] =>
  async (owner) => {
    await owner.query(sql);
  };

export const rounds: readonly Round[] = [
  { id: 'feelings.tally', match: '47 2 * * *', run: once(tally) },
  {
    id: 'feelings.forget',
    match: '17 3 * * *',
    run: async (owner) => {
      for (const sql of forget) await owner.query(sql);
    },
  },
  eachWorkspace('feelings.learners', '37 3 * * *', 'feelings.learn', learners),
];
