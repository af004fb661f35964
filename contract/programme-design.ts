import { z } from 'zod';
import { Id, Line } from './define.ts';

/** Words that customers read. */
const Words = z.string().trim().max(300);
const Count = z.number().int().min(0).max(1_000_000);

/** In which language a programme is written; what stands around its words on cards and in letters follows. */
const Written = z.enum(['en', 'de', 'fr', 'es']);

/** One step of a card in words, as in “8 purchases to go”. */
const Step = z.strictObject({ one: Line, many: Line });

/** A card to fill, or points to gather until a reward; see psychology/loyalty. */
export const Card = z.strictObject({
  /** `genuine`: the head start is taken from the whole. `reframed`: it comes on top, and the remaining line is in plain sight. */
  mode: z.enum(['genuine', 'reframed']).default('genuine'),
  /** Steps (stamps, or points) to earn, and those given at the start. */
  required: z.number().int().min(1).max(100_000),
  endowed: Count,
  /** Why they are given, as customers read it. */
  reason: Words,
  reward: Words,
  step: Step,
  language: Written.default('en'),
  /** Days after which a step lapses; null when it never does. */
  expiresAfterDays: z.number().int().min(30).max(3650).nullable().default(null),
});
export type Card = z.infer<typeof Card>;

/** Standing that is earned by points within a window; lost softly, never without a warning of 30 days. */
export const Tier = z.strictObject({ name: Line, from: Count, perks: z.array(Line).max(10).default([]) });
export const Tiers = z.strictObject({
  tiers: z.array(Tier).min(2).max(6),
  windowDays: z.number().int().min(90).max(730).default(365),
  graceDays: z.number().int().min(0).max(180).default(60),
});
export type Tiers = z.infer<typeof Tiers>;

/** What is compared with a fact of an event: `amount` (minor units), `currency`, `name`, or a fact of its data. */
export const Condition = z.strictObject({
  fact: z.string().trim().min(1).max(60),
  is: z.enum(['at_least', 'at_most', 'equals', 'one_of']),
  value: z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).min(1).max(50)]),
});
export type Condition = z.infer<typeof Condition>;

/** What earns steps. Of several rules that fit one event the first counts, unless one is stacked on purpose. */
export const EarningRule = z.strictObject({
  id: Id,
  name: Line,
  /** `order` or the name of an event sent by API, or something of the product’s own. */
  on: z.strictObject({
    what: z.enum(['order', 'event', 'referral', 'review', 'anniversary', 'survey', 'joined_purchases']),
    name: z.string().max(80).nullable().default(null),
  }),
  conditions: z.array(Condition).max(10).default([]),
  /** `each`: so many steps per event. `per_amount`: so many steps for each full `per` minor units of the amount. */
  gives: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('each'), steps: z.number().int().min(1).max(10_000) }),
    z.strictObject({
      how: z.literal('per_amount'),
      steps: z.number().int().min(1).max(10_000),
      per: z.number().int().min(1).max(100_000_000),
    }),
  ]),
  /** At most so many steps by this rule per person within so many days; null where there is no cap. */
  cap: z
    .strictObject({ steps: z.number().int().min(1), days: z.number().int().min(1).max(3650) })
    .nullable()
    .default(null),
  stacked: z.boolean().default(false),
  /** Days until what was earned counts, such as the time in which an order may be sent back; 0 at once. */
  pendingDays: z.number().int().min(0).max(90).default(0),
});
export type EarningRule = z.infer<typeof EarningRule>;

/** All that customers meet of a programme. Immutable once published: whoever joined keeps the version they joined. */
export const Design = z.strictObject({
  card: Card,
  rules: z.array(EarningRule).min(1).max(20),
  tiers: Tiers.nullable().default(null),
  /** Shown beside the card. */
  about: Words.default(''),
  /** Reminders to those who agreed to them: the shortest time between two in days; null for none. */
  reminderDays: z.number().int().min(14).max(365).nullable().default(null),
  /** Where people can join. */
  joinBy: z
    .array(z.enum(['chat', 'page', 'agent', 'system']))
    .min(1)
    .default(['chat', 'page', 'agent', 'system']),
});
export type Design = z.infer<typeof Design>;
