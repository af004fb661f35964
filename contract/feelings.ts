import { z } from 'zod';
import { At, ById, Nothing, events, routes } from './define.ts';
import type { CueName, FeelingLabel as Label } from '#psychology/emotion/index.ts';

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

/** What was said besides the feeling, at its place in the message. */
export const Cue = z.object({
  cue: z.enum(['repeat', 'effort', 'urgent', 'leaving', 'legal', 'public', 'abuse', 'danger'] satisfies CueName[]),
  start: z.number().int(),
  end: z.number().int(),
});
/** How one sentence of a message reads. */
const SentenceReading = z.object({
  start: z.number().int(),
  end: z.number().int(),
  label: FeelingLabel,
  valence: z.number(),
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
  cues: z.array(Cue),
  /** In a message of several sentences: the hardest of them, and the last. */
  peak: SentenceReading.nullable(),
  last: SentenceReading.nullable(),
  /** Why it is unclear. */
  unsure: z.enum(['language', 'close']).nullable(),
  model: z.string(),
  /** ISO 639-1; null where the text is too short to tell. */
  language: z.string().nullable(),
  /** An agent's word wins over the reader's. */
  corrected: z.boolean(),
});
export type Reading = z.infer<typeof Reading>;

/** Where a conversation is going: `rising` is getting better. */
export const Trend = z.enum(['rising', 'falling', 'steady', 'unknown']);
export type Trend = z.infer<typeof Trend>;

/** Points 0..100; `watch` from 30, `offer_lead` from 60. Where somebody may come to harm, points do not matter. */
export const Advice = z.object({
  points: z.number().int(),
  band: z.enum(['none', 'watch', 'offer_lead']),
  reasons: z.array(z.string()),
  danger: z.boolean(),
});
export type Advice = z.infer<typeof Advice>;

/** How feeling moved through a conversation: valences in order (the last 24), the lowest point and the end. */
export const Mood = z.object({
  label: FeelingLabel,
  intensity: z.number(),
  valence: z.number(),
  probability: z.number(),
  trend: Trend,
  line: z.array(z.number()),
  lowest: z.number().nullable(),
  /** Whether to offer a lead: advice with its reasons, which may move people up and never down. */
  advice: Advice,
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
  'DELETE /messages/:id/feeling': {
    can: 'feelings.correct',
    about: 'Take a correction back: the message reads again as the reader said.',
    params: ById,
    reply: Reading,
  },
});

/** How often a reading was corrected. `language` is an ISO 639-1 code, or `unknown`. */
const Tally = z.object({
  label: FeelingLabel,
  language: z.string(),
  read: z.number().int(),
  corrected: z.number().int(),
});
/** What the reader learnt from corrections: what is added to each feeling’s log-odds, within ±0.5. */
export const Adaptation = z.object({
  shifts: z.record(z.string(), z.number()),
  examples: z.number().int(),
  /** Share of the examples (0..1) that is read as people say, without the shifts and with them. */
  agreedBefore: z.number(),
  agreedAfter: z.number(),
  madeAt: At,
});
export type Adaptation = z.infer<typeof Adaptation>;

/** Whether the reader can be trusted here, and what it learns from being corrected. */
export const readerRoutes = routes({
  'GET /reader': {
    can: 'feelings.review',
    about: 'How often readings were corrected, by feeling and language, and what the reader learnt from it.',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(365).default(28) }),
    reply: z.object({
      model: z.string(),
      tallies: z.array(Tally),
      /** Corrections kept as examples, and how many it takes to learn from them. */
      corrections: z.number().int(),
      fewest: z.number().int(),
      adaptation: Adaptation.nullable(),
      learns: z.boolean(),
    }),
  },
  'POST /reader/adaptation': {
    can: 'feelings.review',
    about: 'Let the reader learn from the corrections so far, each night from now on as well.',
    reply: z.object({ adaptation: Adaptation.nullable() }),
  },
  'DELETE /reader/adaptation': {
    can: 'feelings.review',
    about: 'Take back what the reader learnt here; it learns no more until it is told to.',
    reply: Nothing,
  },
});

export const feelingsEvents = events({});
