import { z } from 'zod';
import type { Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { expire } from './end.ts';
import { expireJob, remindJob } from './offer.ts';
import { openWrite, type Write } from '#server/notice.ts';
import { thankingJob } from './referrals/end.ts';
import { remind } from './remind.ts';
import { invite, inviteJob } from './reviews/invite.ts';

const One = z.object({ gestureId: z.uuid() });
const Closed = z.object({ conversationId: z.uuid(), episodeId: z.uuid() });

export const jobs: readonly Job[] = [
  job(
    expireJob,
    (input) => One.parse(input),
    (turn, { gestureId }) => expire(turn, gestureId),
  ),
];

/** What writes to customers. */
export const letterJobs = (write: Write): readonly Job[] => [
  job(
    remindJob,
    (input) => One.parse(input),
    (turn, { gestureId }) => remind(turn, write, gestureId),
  ),
  thankingJob(write),
  job(
    inviteJob,
    (input) => Closed.parse(input),
    (turn, closed) => invite(turn, write, closed),
  ),
];

/** The same, by whichever channel carries letters. */
export const errands = (channels: readonly Channel[], platform: Platform): readonly Job[] =>
  letterJobs(openWrite(channels, platform));
