import { z } from 'zod';
import { At, ById, Id, Line, events, routes } from './define.ts';
import { Money } from './money.ts';

/** One movement of a customer’s credit: above zero what they got, below zero what left. */
export const CreditMove = z.object({
  id: Id,
  at: At,
  amount: Money,
  reason: z.string(),
  /** The colleague who noted it; null where nobody did, or a key. */
  agentId: Id.nullable(),
  /** A use that can be taken back. */
  canTakeBack: z.boolean(),
});
export type CreditMove = z.infer<typeof CreditMove>;

/** What a customer has to their credit with the house. */
export const Credit = z.object({
  /** What can be used now, by currency; without currencies of which nothing is left. */
  open: z.array(Money),
  /** Newest first; at most 50. */
  moves: z.array(CreditMove),
});
export type Credit = z.infer<typeof Credit>;

export const creditRoutes = routes({
  'GET /contacts/:id/credit': {
    can: 'goodwill.credit',
    about: 'What a customer has to their credit, from gestures and recommendations, and how it came and went.',
    params: ById,
    reply: Credit,
  },
  'POST /contacts/:id/credit-uses': {
    can: 'goodwill.credit',
    about: 'Note credit as used, such as when it was taken off an order; the same id counts once.',
    params: ById,
    body: z.strictObject({
      id: Id,
      amount: Money.extend({ minor: Money.shape.minor.min(1, 'name an amount above nothing') }),
      reason: Line,
    }),
    reply: Credit,
  },
  'DELETE /contacts/:id/credit-uses/:useId': {
    can: 'goodwill.credit',
    about: 'Take back a use that was noted by mistake; the credit is open again.',
    params: z.strictObject({ id: Id, useId: Id }),
    reply: Credit,
  },
});

export const creditEvents = events({
  'credit.changed': {
    about: 'A customer got credit, or used some of it.',
    to: { agents: z.object({ contactId: Id, open: z.array(Money) }) },
  },
});
