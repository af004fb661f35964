import { z } from 'zod';
import type { Level as LevelName, MomentKind as KnownKind } from '#psychology/balance/index.ts';
import { At, ById, Id, Line, events, routes } from './define.ts';

/** What customers live through with us. `hard_feeling`: their last words in an open conversation read as a hard feeling. */
export const MomentKind = z.enum([
  'first_contact_resolution',
  'promise_kept',
  'useful_warning',
  'csat_high',
  'thanks',
  'personal_gesture',
  'reward_reached',
  'promise_broken',
  'reopened',
  'repeat_contact',
  'made_to_repeat',
  'transferred',
  'csat_middling',
  'csat_low',
  'billing_error',
  'data_error',
  'late_reply',
  'privacy_breach',
  'safety_harm',
  'hard_feeling',
] satisfies (KnownKind | 'hard_feeling')[]);
export type MomentKind = z.infer<typeof MomentKind>;

/** Bad moments that no machine knows of: a colleague writes them down. */
export const WrittenKind = MomentKind.extract(['billing_error', 'data_error', 'privacy_breach', 'safety_harm']);
export type WrittenKind = z.infer<typeof WrittenKind>;

export const Level = z.enum(['at_risk', 'fragile', 'unknown', 'neutral', 'healthy'] satisfies LevelName[]);
export type Level = z.infer<typeof Level>;

/** A good (1) or bad (−1) moment of a customer. Never part of what a customer sees as a label. */
export const Moment = z.object({
  kind: z.literal('moment'),
  id: Id,
  contactId: Id,
  what: MomentKind,
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** 0..1 */
  magnitude: z.number(),
  /** As a reason begins: "A promise was broken". */
  words: z.string(),
  at: At,
  /** Of a bad one. `recovered` only by the customer's own word. */
  state: z.enum(['open', 'resolved', 'recovered']).nullable(),
  closedAt: At.nullable(),
  /** Counts already, and is taken back when the same matter comes back until then. */
  provisionalUntil: At.nullable(),
  /** Where it happened; null where it was elsewhere, or where the caller may not look. */
  conversation: z.object({ id: Id, number: z.number().int(), subject: z.string() }).nullable(),
  /** Written down by a colleague, with what happened. */
  written: z.object({ by: Id.nullable(), why: z.string() }).nullable(),
  /** Taken off by a colleague: no longer counted. */
  removed: z.object({ by: Id.nullable(), at: At, why: z.string() }).nullable(),
});
export type Moment = z.infer<typeof Moment>;

const Point = z.object({ at: At, score: z.number().nullable() });

/** How a customer's moments stand together: a heuristic with its reasons. `id` is the contact's. */
export const Balance = z.object({
  kind: z.literal('balance'),
  id: Id,
  /** Why there is none: they asked not to be read, or the workspace keeps none. */
  off: z.enum(['asked', 'workspace']).nullable(),
  /** −100..100; null where nothing is known. */
  score: z.number().nullable(),
  level: Level,
  parts: z.object({ P: z.number(), N: z.number(), B: z.number(), peak: z.number(), E: z.number() }),
  reasons: z.array(z.string()),
  /** Something is open: solve it before anything is given. */
  resolveFirst: z.boolean(),
  /** Good moments that bring it back to even, now and once all is solved; null when ten are not enough. */
  restore: z.number().int().nullable(),
  restoreOnceSolved: z.number().int().nullable(),
  /** Newest first, those that were taken off included. */
  moments: z.array(Moment),
  /** The last year as a line, with its strongest point. */
  picture: z.object({ series: z.array(Point), peak: Point.nullable() }),
});
export type Balance = z.infer<typeof Balance>;

const Keeping = z.object({
  /** Whether moments of customers are kept in this workspace. */
  keeps: z.boolean(),
  /** After so many days a moment is forgotten. */
  days: z.number().int(),
});

export const balanceRoutes = routes({
  'GET /contacts/:id/balance': {
    can: 'balance.read',
    about: 'How a customer’s experience stands: its picture over a year, its moments and the reasons in words.',
    params: ById,
    reply: Balance,
  },
  'POST /contacts/:id/moments': {
    can: 'balance.correct',
    about: 'Write a bad moment down that no machine knows of, with what happened; the same clientId counts once.',
    params: ById,
    body: z.strictObject({ clientId: Id, what: WrittenKind, why: Line, conversationId: Id.optional() }),
    reply: Moment,
  },
  'DELETE /moments/:id': {
    can: 'balance.correct',
    about: 'Take a moment off a customer’s experience, with a reason; who did and why is kept.',
    params: ById,
    body: z.strictObject({ why: Line }),
    reply: Moment,
  },
  'PUT /moments/:id': {
    can: 'balance.correct',
    about: 'Put a moment back that was taken off.',
    params: ById,
    reply: Moment,
  },
  'GET /balance-keeping': {
    can: 'balance.read',
    about: 'Whether this workspace keeps moments of customers, and for how long.',
    reply: Keeping,
  },
  'PUT /balance-keeping': {
    can: 'workspace.manage',
    about: 'Keep moments of customers or not; switching it off forgets all of them within minutes.',
    body: z.strictObject({ keeps: z.boolean(), days: z.number().int().min(30).max(365) }),
    reply: Keeping,
  },
});

export const balanceEvents = events({
  'balance.changed': {
    about: 'A customer’s moments changed; ask for the balance to see it.',
    to: { agents: z.object({ contactId: Id }) },
  },
});
