import { type Job, type Round } from '#server/platform/jobs/job.ts';
import { letters, lettersRound } from './letter.ts';

/** So long somebody may say nothing before their case is closed. A design choice. */
const silentDays = 30;

/** Solved, and they never said a word of it: the queue is for those who can still be reached. */
const silent = `update recoveries set state = 'closed', ended_at = now(), why = 'Solved, and no word from them for ${String(silentDays)} days'
  where ended_at is null and state = 'resolved' and since < now() - interval '${String(silentDays)} days'`;

export const jobs: readonly Job[] = [letters()];

export const rounds: readonly Round[] = [
  lettersRound,
  {
    id: 'recovery.silent',
    match: '57 3 * * *',
    run: async (owner) => {
      await owner.query(silent);
    },
  },
];
