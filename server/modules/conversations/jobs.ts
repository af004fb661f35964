import { z } from 'zod';
import { job, type Round } from '#server/platform/jobs/job.ts';
import { breach } from './overdue.ts';
import { wakeWhenDue } from './snooze.ts';

const Breach = z.object({ conversationId: z.uuid(), promiseId: z.uuid() });
const Wake = z.object({ conversationId: z.uuid(), until: z.string() });

export const jobs = [
  job(
    'promises.breach',
    (input) => Breach.parse(input),
    (turn, { conversationId, promiseId }) => breach(turn, conversationId, promiseId),
  ),
  job(
    'conversations.wake',
    (input) => Wake.parse(input),
    (turn, { conversationId, until }) => wakeWhenDue(turn, conversationId, until),
  ),
];

/** Readings are kept for 90 days (psychology.md: data is deleted when it no longer serves the customer). */
export const rounds: Round[] = [
  {
    id: 'feelings.forget',
    match: '17 3 * * *',
    run: async (owner) => {
      await owner.query(`delete from readings where created_at < now() - interval '90 days'`);
    },
  },
];
