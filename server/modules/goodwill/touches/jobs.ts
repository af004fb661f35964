import { job, type Job, type Round } from '#server/platform/jobs/job.ts';
import { findTouches } from './find.ts';

const findJob = 'goodwill.find_touches';

export const touchJobs: readonly Job[] = [
  job(
    findJob,
    () => null,
    async (turn) => {
      await findTouches(turn);
    },
  ),
];
/** Every morning, for each house. */
export const findingTouches: Round = {
  id: 'goodwill.finding_touches',
  match: '37 5 * * *',
  run: async (owner) => {
    await owner.query(
      `select graphile_worker.add_job('${findJob}', json_build_object('workspaceId', id), job_key => '${findJob}:' || id) from workspaces`,
    );
  },
};
