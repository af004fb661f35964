import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';

/** Words that customers read. */
const Words = z.string().trim().max(300);
const Count = z.number().int().min(0).max(1_000_000);

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

/** What keeps a design from being fair, with the reason and what to do. */
export const Finding = z.object({ id: z.string(), reason: z.string(), todo: z.string() });
export type Finding = z.infer<typeof Finding>;

export const Programme = z.object({
  kind: z.literal('programme'),
  id: Id,
  name: z.string(),
  /** Stamps are counted one by one; points in any number. */
  unit: z.enum(['stamps', 'points']),
  status: z.enum(['draft', 'published', 'paused', 'ended']),
  /** The number of the version that newcomers join; 0 while it was never published. */
  version: z.number().int(),
  /** What is being edited; the same as the published one where nothing was changed since. */
  design: Design,
  findings: z.array(Finding),
  members: z.number().int(),
  createdAt: At,
  publishedAt: At.nullable(),
});
export type Programme = z.infer<typeof Programme>;

/** What would have happened with the events of the past, rule by rule, had the programme been there. */
export const Replayed = z.object({
  days: z.number().int(),
  customers: z.number().int(),
  events: z.number().int(),
  steps: z.number().int(),
  rewards: z.number().int(),
  rules: z.array(z.object({ id: Id, events: z.number().int(), steps: z.number().int(), capped: z.number().int() })),
  /** Events that two rules wanted and only one got. */
  overlapping: z.number().int(),
});

/** Steps that are out and not used, what they are worth at the present rewards, and what will expire when. */
export const Liability = z.object({
  outstanding: z.number().int(),
  pending: z.number().int(),
  /** Share of what was ever earned that was redeemed, 0..1; null while nothing was. */
  redeemedShare: z.number().nullable(),
  expiring: z.array(z.object({ month: z.string(), steps: z.number().int() })),
});

const Edit = { name: Line, design: Design };

export const programmesRoutes = routes({
  'GET /programmes': {
    can: 'loyalty.read',
    about: 'Loyalty programmes.',
    reply: z.object({ items: z.array(Programme) }),
  },
  'GET /programmes/:id': { can: 'loyalty.read', about: 'One loyalty programme.', params: ById, reply: Programme },
  'POST /programmes': {
    can: 'loyalty.manage',
    about: 'Draft a programme; nobody sees it before it is published.',
    body: z.strictObject({ ...Edit, unit: z.enum(['stamps', 'points']) }),
    reply: Programme,
  },
  'PATCH /programmes/:id': {
    can: 'loyalty.manage',
    about: 'Change a draft, or prepare the next version of a published programme.',
    params: ById,
    body: z.strictObject({ name: Line.optional(), design: Design.optional() }),
    reply: Programme,
  },
  'POST /programmes/:id/publication': {
    can: 'loyalty.manage',
    about: 'Publish what is drafted. Refused with reasons while it is not fair.',
    params: ById,
    reply: Programme,
  },
  'PUT /programmes/:id/status': {
    can: 'loyalty.manage',
    about: 'Pause, go on or end: nobody loses what they earned, and rewards stay redeemable for 90 days after the end.',
    params: ById,
    body: z.strictObject({ status: z.enum(['published', 'paused', 'ended']) }),
    reply: Programme,
  },
  'POST /programmes/:id/replay': {
    can: 'loyalty.manage',
    about: 'Try the drafted rules on events of the past; nothing is credited.',
    params: ById,
    body: z.strictObject({ days: z.number().int().min(1).max(730).default(365) }),
    reply: Replayed,
  },
  'GET /programmes/:id/liability': {
    can: 'loyalty.read',
    about: 'What is owed to members, and what will expire.',
    params: ById,
    reply: Liability,
  },
  'GET /programmes/:id/members': {
    can: 'loyalty.read',
    about: 'Members of a programme, newest first.',
    params: ById,
    query: z.strictObject(Paging),
    reply: page(
      z.object({
        contactId: Id,
        name: z.string().nullable(),
        version: z.number().int(),
        joinedAt: At,
        leftAt: At.nullable(),
        balance: z.number().int(),
      }),
    ),
  },
  'DELETE /programmes/:id': {
    can: 'loyalty.manage',
    about: 'Throw away a draft that was never published.',
    params: ById,
    reply: Nothing,
  },
});

export const programmesEvents = events({
  'programme.changed': {
    about: 'A loyalty programme was drafted, published, paused or ended.',
    to: { agents: Programme },
  },
});
