import { z } from 'zod';
import { ById, events, routes } from './define.ts';
import type { FeelingLabel as Label } from '#psychology/emotion/index.ts';

/** The service feelings of a customer's message; `unclear` where the reader abstains. */
export const FeelingLabel = z.enum([
  'anger',
  'frustration',
  'disappointment',
  'anxiety',
  'sadness',
  'confusion',
  'gratitude',
  'joy',
  'neutral',
  'unclear',
] satisfies Label[]);
export type FeelingLabel = z.infer<typeof FeelingLabel>;

/** The words that carried a reading, by their place in the message, with their share of the verdict (0..1). */
export const Evidence = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  feeling: FeelingLabel,
  share: z.number(),
});

/** What a customer's message reads as. Never part of what a customer gets. */
export const Reading = z.object({
  label: FeelingLabel,
  /** How sure, 0..1. */
  probability: z.number(),
  next: FeelingLabel.nullable(),
  nextProbability: z.number(),
  /** Unpleasant −1 to pleasant 1. */
  valence: z.number(),
  /** Calm −1 to stirred 1. */
  arousal: z.number(),
  intensity: z.number(),
  evidence: z.array(Evidence),
  model: z.string(),
  /** An agent's word wins over the reader's. */
  corrected: z.boolean(),
});
export type Reading = z.infer<typeof Reading>;

/** How feeling moved through a conversation: valences in order (the last 24), the lowest point and the end. */
export const Mood = z.object({
  label: FeelingLabel,
  intensity: z.number(),
  valence: z.number(),
  probability: z.number(),
  trend: z.enum(['rising', 'falling', 'steady', 'unknown']),
  line: z.array(z.number()),
  lowest: z.number().nullable(),
});
export type Mood = z.infer<typeof Mood>;

export const feelingsRoutes = routes({
  'PUT /messages/:id/feeling': {
    can: 'feelings.correct',
    about: 'Correct how a customer’s message reads; the correction wins over the reader.',
    params: ById,
    body: z.strictObject({ label: FeelingLabel }),
    reply: Reading,
  },
});

export const feelingsEvents = events({});
