import { eachWorkspace, job, type Job } from '#server/platform/jobs/job.ts';
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
export const findingTouches = eachWorkspace(
  'goodwill.finding_touches',
  '37 5 * * *',
  findJob,
  'select id from workspaces',
);
