import { z } from 'zod';
import { ContactName } from './contacts.ts';
import { At, Id, Paging, page, routes } from './define.ts';

/** A stretch of an open day as minutes since midnight, half-open: `[from, to)`. 24 h is `[0, 1440)`. */
export const Interval = z
  .strictObject({ from: z.number().int().min(0).max(1439), to: z.number().int().min(1).max(1440) })
  .refine((interval) => interval.from < interval.to, 'the end must come after the start');

/** Business hours: an IANA zone and the intervals of each weekday, Monday first. Seven full days mean always open. */
export const Hours = z.strictObject({
  timeZone: z.string().min(1).max(60),
  week: z.array(z.array(Interval).max(6)).length(7),
  /** Days on which the house is closed, as `YYYY-MM-DD` in the same zone. */
  holidays: z.array(z.iso.date()).max(400).default([]),
});
export type Hours = z.infer<typeof Hours>;

export const PromiseKind = z.enum(['first_reply', 'next_reply', 'commitment']);

/** What is owed to a customer, until when. `commitment` is what an agent promised in words. */
export const Promised = z.object({
  kind: z.literal('promise'),
  id: Id,
  conversationId: Id,
  what: PromiseKind,
  /** For a commitment: the agent's words. */
  text: z.string().nullable(),
  startedAt: At,
  dueAt: At,
  madeBy: Id.nullable(),
  messageId: Id.nullable(),
  state: z.enum(['open', 'overdue', 'kept', 'broken', 'cancelled']),
  settledAt: At.nullable(),
});
export type Promised = z.infer<typeof Promised>;

/** The next thing owed in a conversation, as the countdown shows it. */
export const Due = z.object({ what: PromiseKind, startedAt: At, dueAt: At, overdue: z.boolean() });
export type Due = z.infer<typeof Due>;

/** An honest word on when a person answers: from recent waits where there are enough, else from the target. */
export const Expectation = z.object({
  open: z.boolean(),
  /** When the house closes, or opens again. */
  until: At.nullable(),
  timeZone: z.string(),
  answerBy: At,
  /** Of how many recent answers this is known; null when it rests on the target alone. */
  basis: z.object({ sooner: z.number().int(), of: z.number().int() }).nullable(),
});
export type Expectation = z.infer<typeof Expectation>;

/** What I promised in words and still owe, with the conversation in which I did; whoever has it now, and if it is resolved. */
export const OwnPromise = z.object({
  id: Id,
  text: z.string(),
  dueAt: At,
  overdue: z.boolean(),
  contact: ContactName,
  conversation: z.object({ id: Id, number: z.number().int(), subject: z.string(), resolved: z.boolean() }),
  /** Who has the conversation now; null for nobody. */
  assigneeId: Id.nullable(),
});
export type OwnPromise = z.infer<typeof OwnPromise>;

export const promisesRoutes = routes({
  'GET /me/promises': {
    can: 'conversations.read',
    about: 'What I promised customers in words and still owe, soonest first, in conversations of any state.',
    query: z.strictObject({ ...Paging }),
    reply: page(OwnPromise),
  },
  'POST /promises/:id/settlement': {
    can: 'conversations.reply',
    about: 'Say that a commitment was kept, or that it no longer stands.',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ as: z.enum(['kept', 'cancelled']) }),
    reply: Promised,
  },
});
