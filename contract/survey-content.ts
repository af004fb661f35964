import { z } from 'zod';
import type { FindingName, Measure as MeasureName, QuestionType } from '#psychology/asking/index.ts';

/** Satisfaction 1–5 after a resolution, effort 1–7, recommendation 0–10 of the relation, or questions of one’s own. */
export const Measure = z.enum(['csat', 'ces', 'nps', 'own'] satisfies MeasureName[]);
export type Measure = z.infer<typeof Measure>;

export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'use small letters, digits and _, such as what_went_wrong');
/** ISO 639-1, with a region where it matters. */
const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'name a language, such as de or pt-BR');
const Words = z.string().trim().max(500);

export const Question = z.strictObject({
  id: Slug,
  type: z.enum(['score', 'scale', 'choice', 'text'] satisfies QuestionType[]),
  required: z.boolean().default(false),
  options: z.array(Slug).max(12).default([]),
  /** Of a choice: several may be chosen. */
  many: z.boolean().default(false),
  from: z.number().int().min(0).max(1).default(1),
  to: z.number().int().min(2).max(10).default(5),
  /** Asked only where an earlier question was answered with one of these. */
  showIf: z
    .strictObject({
      question: Slug,
      is: z
        .array(z.union([z.number().int(), Slug]))
        .min(1)
        .max(12),
    })
    .nullable()
    .default(null),
  /** Ticked beforehand: can be written down, and is refused when it is to be published. */
  preselected: z.union([z.number().int(), Slug]).nullable().default(null),
});
export type Question = z.infer<typeof Question>;

const Asking = z.strictObject({
  ask: Words,
  /** What the ends of a scale mean. */
  lowest: Words.default(''),
  highest: Words.default(''),
  options: z.record(Slug, Words).default({}),
});
/** All words of a survey in one language. */
export const Wording = z.strictObject({
  title: Words,
  intro: Words,
  thanks: Words,
  questions: z.record(Slug, Asking),
});
export type Wording = z.infer<typeof Wording>;

/** What is asked. `language` is the one that stands in where a customer’s own has no words here. */
export const SurveyContent = z.strictObject({
  questions: z.array(Question).min(1).max(12),
  language: Language,
  wordings: z.record(Language, Wording),
  /** Whom it goes to; everybody where it is empty. Only what says nothing of how they feel may be published. */
  audience: z
    .array(z.strictObject({ by: Slug, is: z.string().trim().min(1).max(60) }))
    .max(5)
    .default([]),
});
export type SurveyContent = z.infer<typeof SurveyContent>;

/** What keeps a survey from being published, and what to do about it. */
export const SurveyFinding = z.object({
  finding: z.enum([
    ...(['preselected', 'begging', 'reward', 'filtered', 'shaming', 'leading'] as const),
    ...(['no_score', 'unknown_condition', 'no_options', 'no_words'] as const),
  ] satisfies FindingName[]),
  path: z.string(),
  words: z.string(),
  reason: z.string(),
});
export type SurveyFinding = z.infer<typeof SurveyFinding>;
