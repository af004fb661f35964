import { z } from 'zod';
import { Contact, ContactName } from './contacts.ts';
import { At, ById, Id, Nothing, Paging, events, page, routes } from './define.ts';

/** Two customers that are perhaps one person. A colleague decides; nothing is ever merged by itself. */
export const Likeness = z.object({
  kind: z.literal('likeness'),
  id: Id,
  one: ContactName,
  other: ContactName,
  /** 0..1, a choice of design and not a probability: what they share, added up. */
  score: z.number(),
  /** What they share, in words. */
  reasons: z.array(z.string()),
  foundAt: At,
});
export type Likeness = z.infer<typeof Likeness>;

/** One customer went up in another, and can be taken apart again until `undoUntil`. */
export const Merge = z.object({
  kind: z.literal('merge'),
  id: Id,
  keptId: Id,
  goneId: Id,
  goneName: z.string().nullable(),
  by: Id.nullable(),
  at: At,
  undoUntil: At,
  undoneAt: At.nullable(),
});
export type Merge = z.infer<typeof Merge>;

/** A customer and what hangs to them, for looking at two side by side. */
export const Side = z.object({
  contact: Contact,
  conversations: z.number().int(),
  unresolved: z.number().int(),
  lastAt: At.nullable(),
});
export type Side = z.infer<typeof Side>;

export const mergingRoutes = routes({
  'GET /likenesses': {
    can: 'contacts.merge',
    about: 'Customers that are perhaps one person, the likeliest first.',
    query: z.strictObject({ ...Paging }),
    reply: page(Likeness),
  },
  'GET /contacts/:id/alike': {
    can: 'contacts.merge',
    about: 'Who is perhaps the same person as a customer, looked for at once.',
    params: ById,
    reply: z.object({ items: z.array(Likeness.omit({ kind: true, id: true, foundAt: true })) }),
  },
  'PUT /contacts/:id/strangers/:otherId': {
    can: 'contacts.merge',
    about: 'Say that two customers are two people; they are not suggested again.',
    params: z.strictObject({ id: Id, otherId: Id }),
    reply: Nothing,
  },
  'GET /contacts/:id/comparison/:otherId': {
    can: 'contacts.merge',
    about: 'Two customers side by side, before they are merged.',
    params: z.strictObject({ id: Id, otherId: Id }),
    reply: z.object({ kept: Side, gone: Side }),
  },
  'GET /contacts/:id/merges': {
    can: 'contacts.read',
    about: 'Who went up in a customer, and until when that can be taken back.',
    params: ById,
    reply: z.object({ items: z.array(Merge) }),
  },
  'POST /contacts/:id/merges': {
    can: 'contacts.merge',
    about: 'Merge another customer into this one. It can be taken back for 30 days.',
    params: ById,
    body: z.strictObject({ otherId: Id }),
    reply: z.object({ merge: Merge, contact: Contact }),
  },
  'DELETE /merges/:id': {
    can: 'contacts.merge',
    about: 'Take two customers apart again: exactly what was moved goes back, what came since stays.',
    params: ById,
    reply: z.object({ merge: Merge, kept: Contact, back: Contact }),
  },
});

export const mergingEvents = events({
  'contact.gone': {
    about: 'A customer is no longer there: they went up in another one (`into`), or were erased.',
    to: { agents: z.object({ contactId: Id, into: Id.nullable() }) },
  },
});
