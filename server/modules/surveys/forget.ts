import type { Round } from '#server/platform/jobs/job.ts';

/** Readings go when each workspace says so, and at once where somebody does not want to be read (psychology.md §9 rule 5). */
const readings = `update survey_answers a set reading = null from workspaces w, contacts p
  where w.id = a.workspace_id and p.workspace_id = a.workspace_id and p.id = a.contact_id and a.reading is not null
    and (not p.profiling or not w.reads_feelings or a.answered_at < now() - make_interval(days => w.feelings_days))`;
/** Counts of who was not asked are looked at for two years. */
const passes = `delete from survey_passes where at < now() - interval '730 days'`;

export const forgetting: Round = {
  id: 'surveys.forget',
  match: '23 3 * * *',
  run: async (owner) => {
    for (const sql of [readings, passes]) await owner.query(sql);
  },
};
