import { z } from 'zod';
import { job, type Job, type Round } from '#server/platform/jobs/job.ts';
import { check } from './check.ts';
import { expire } from './expire.ts';

const Input = z.object({});

export const jobs: readonly Job[] = [
  job(
    'ledger.check',
    (input) => Input.parse(input),
    async (turn) => {
      await check(turn);
    },
  ),
  job(
    'ledger.expire',
    (input) => Input.parse(input),
    async (turn) => {
      // More of it in a turn of its own, so that none is long.
      if ((await expire(turn)) > 0) await turn.queue('ledger.expire', {});
    },
  ),
];

/** Each hour, for every workspace that keeps books. */
const everywhere = (id: string, match: string, task: string): Round => ({
  id,
  match,
  run: async (owner) => {
    await owner.query(
      `select graphile_worker.add_job('${task}', json_build_object('workspaceId', workspace_id), job_key => '${task}:' || workspace_id)
       from (select distinct workspace_id from books) as kept`,
    );
  },
});
export const rounds: readonly Round[] = [
  everywhere('ledger.check_all', '17 * * * *', 'ledger.check'),
  everywhere('ledger.expire_all', '3 * * * *', 'ledger.expire'),
];
