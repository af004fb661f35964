import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';
import { Design } from './programme-design.ts';

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
  /** Once it has ended: until when what was earned can be redeemed; then it lapses. */
  redeemableUntil: At.nullable(),
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
    about:
      'Pause, go on or end. After the end nothing is earned; what was earned stays redeemable for 90 days and then lapses, which members are told.',
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
