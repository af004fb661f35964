import { z } from 'zod';
import { At, Id } from './define.ts';
import { Measure } from './survey-content.ts';
import { Closure, NotAsked } from './surveys.ts';

/** A share or a mean with its 95 % interval; `enough` is false where it is too wide to say much. */
const Figure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().int(),
  enough: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;
const Count = z.object({ value: z.union([z.number(), z.string()]), count: z.number().int() });

export const SurveyResults = z.object({
  measure: Measure,
  from: At,
  to: At,
  asked: z.number().int(),
  answered: z.number().int(),
  /** Share of those asked who answered; below 0.2 the rest is said with care. */
  response: Figure,
  /** CSAT: share of 4–5; NPS: −100..100; CES: mean 1–7; null where nothing is measured. */
  score: Figure.nullable(),
  /** The same, each kind of closing counted as often as it happened; null where a kind has no answers. */
  weighted: z.number().nullable(),
  distribution: z.array(Count),
  questions: z.array(z.object({ id: z.string(), ask: z.string(), type: z.string(), counts: z.array(Count) })),
  closures: z.array(
    z.object({
      closure: Closure,
      /** Resolutions that came up for asking. */
      all: z.number().int(),
      asked: z.number().int(),
      answered: z.number().int(),
      score: Figure.nullable(),
    }),
  ),
  notAsked: z.array(z.object({ reason: NotAsked, count: z.number().int() })),
  followUps: z.object({
    raised: z.number().int(),
    closed: z.number().int(),
    closedInTime: z.number().int(),
    overdue: z.number().int(),
  }),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

/** A word or two that low answers have more often than the others (log-odds, z from 1.96 on, 5 people or more). */
export const SurveyTheme = z.object({
  term: z.string(),
  z: z.number(),
  people: z.number().int(),
  examples: z.array(z.object({ answerId: Id, text: z.string(), score: z.number().int().nullable() })),
});
export type SurveyTheme = z.infer<typeof SurveyTheme>;
