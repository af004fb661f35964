import { z } from 'zod';
import type { Channel } from '#server/channel.ts';
import type { Platform } from '#server/module.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import { askAsPlanned, askJob } from './plan.ts';
import { openReach, type Reach } from './reach.ts';
import { relate, relateJob } from './relate.ts';

const Planned = z.object({
  surveyId: z.uuid(),
  conversationId: z.uuid(),
  episodeId: z.uuid().nullable(),
  share: z.number(),
});
const Related = z.object({ surveyId: z.uuid() });

/** Asks as planned, once the moment has come. */
export const askingJob = (reach: Reach): Job =>
  job(
    askJob,
    (input) => Planned.parse(input),
    (turn, planned) => askAsPlanned(turn, reach, planned),
  );

export const jobs = (channels: readonly Channel[], platform: Platform): readonly Job[] => [
  askingJob(openReach(channels, platform)),
  job(
    relateJob,
    (input) => Related.parse(input),
    (turn, { surveyId }) => relate(turn, surveyId),
  ),
];
