import { z } from 'zod';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { laterJob, sendLater } from './later.ts';
import { breach } from './overdue.ts';
import { wakeWhenDue } from './snooze.ts';
import type { Ways } from './ways.ts';

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

const Later = z.object({ id: z.uuid() });

export const errands = (ways: Ways): readonly Job[] => [
  job(
    laterJob,
    (input) => Later.parse(input),
    (turn, { id }) => sendLater(turn, ways, id),
  ),
];
