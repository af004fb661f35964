import { z } from 'zod';
import type { Conditions } from '#server/conditions.ts';
import { errand, type Job } from '#server/platform/jobs/job.ts';
import { takeIn } from './take-in.ts';
import { writeOut } from './write-out.ts';

const File = z.object({ fileId: z.uuid() });

export const fileErrands = (conditions: readonly Conditions[]): readonly Job[] => [
  errand(
    'contacts.take_in',
    (input) => File.parse(input),
    (ctx, { fileId }) => takeIn(ctx, fileId),
  ),
  errand(
    'contacts.write_out',
    (input) => File.parse(input),
    (ctx, { fileId }) => writeOut(ctx, conditions, fileId),
  ),
];
