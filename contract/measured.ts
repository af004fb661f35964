import { z } from 'zod';
import { figureIds } from './figures.ts';

/** One slice of a figure’s course: from that day on. */
const Slice = z.object({
  from: z.iso.date(),
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  n: z.number().int(),
});

/** A figure as it was measured, with its doubt. Shares are 0..1, durations seconds. */
export const Measured = z.object({
  id: z.enum(figureIds),
  /** Null where nothing was counted. */
  value: z.number().nullable(),
  /** The true value lies between these with 95 % confidence; null where no range belongs to it. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Of a share: how many of `n`. */
  count: z.number().int().nullable(),
  n: z.number().int(),
  /** Too few to compare or to rank; then `doubt` says why. */
  tooSmall: z.boolean(),
  doubt: z.string().nullable(),
  /** The same over as long a time before. */
  before: z.object({ value: z.number().nullable(), n: z.number().int() }).nullable(),
  /** Whether it differs from before by more than chance explains. */
  change: z.enum(['up', 'down', 'unclear']).nullable(),
  course: z.array(Slice),
  /** What the course says: only what is larger than chance explains. */
  trend: z.enum(['rising', 'falling', 'nothing clear', 'too few']).nullable(),
  /** The one thing to do next, out of the data. */
  next: z.string().nullable(),
  /** Where nothing is measured yet: how to begin. */
  begin: z.string().nullable(),
});
export type Measured = z.infer<typeof Measured>;
