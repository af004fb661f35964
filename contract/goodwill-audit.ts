import { z } from 'zod';
import { routes } from './define.ts';

const Figure = z.object({
  /** 0..1; null where nothing was counted. */
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  n: z.number().int(),
  tooSmall: z.boolean(),
  doubt: z.string().nullable(),
});

/** Whether groups of customers get gestures as often as others in cases that went wrong. It finds where to look; it proves nothing. */
export const FairnessByGroup = z.object({
  dimension: z.enum(['language', 'channel', 'region', 'new_or_old']),
  segments: z.array(z.object({ name: z.string(), rate: Figure, compared: z.boolean() })),
  /** Lowest rate / highest rate, 0..1; null when fewer than two groups can be compared. */
  ratio: z.number().nullable(),
  lowest: z.string().nullable(),
  highest: z.string().nullable(),
  p: z.number().nullable(),
  look: z.boolean(),
  words: z.string(),
});

/** What goes with gestures among alike cases, −1..1 with 95 %. */
export const OutcomeOfGestures = z.object({
  outcome: z.enum(['balance', 'return', 'no_repeat']),
  difference: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  matched: z.number().int(),
  unmatched: z.number().int(),
  /** Minor units for each outcome better; null unless the whole interval lies above 0. */
  costPerBetterMinor: z.number().int().nullable(),
  tooSmall: z.boolean(),
  words: z.string(),
});

export const goodwillAuditRoutes = routes({
  'GET /goodwill/audit': {
    can: 'goodwill.audit',
    about: 'Whether gestures of a month were given fairly, and what went with those of the year before its end.',
    query: z.strictObject({
      month: z
        .string()
        .regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'name a month, such as 2026-11')
        .optional(),
    }),
    reply: z.object({
      month: z.string(),
      currency: z.string(),
      /** Cases in which something had gone wrong, and gestures among them. */
      cases: z.number().int(),
      granted: z.number().int(),
      groups: z.array(FairnessByGroup),
      outcomes: z.array(OutcomeOfGestures),
    }),
  },
});
