import { z } from 'zod';
import { eachWorkspace, job, type Job, type Round } from '#server/platform/jobs/job.ts';
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

/** Every workspace that has any. */
const kept = `select distinct workspace_id as id from books`;

export const rounds: readonly Round[] = [
  eachWorkspace('ledger.check_all', '17 * * * *', 'ledger.check', kept),
  eachWorkspace('ledger.expire_all', '3 * * * *', 'ledger.expire', kept),
];
