import { z } from 'zod';
import { At, ById, Id, Line, Paging, page, routes } from './define.ts';

/** One way in which a customer is known. `verified` means proven by a signed token or a mail that came back. */
export const Identity = z.object({
  kind: z.enum(['email', 'phone', 'external', 'visitor']),
  value: z.string(),
  verified: z.boolean(),
});

/** A customer. An anonymous visitor is a contact without identities. */
export const Contact = z.object({
  kind: z.literal('contact'),
  id: Id,
  name: z.string().nullable(),
  identities: z.array(Identity),
  /** BCP 47, as their browser or another system says. */
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Short lines that a colleague should know before writing. */
  notes: z.string(),
  /** False when they asked not to be read: no feelings, no balance, equal service. */
  profiling: z.boolean(),
  createdAt: At,
  lastSeenAt: At.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** How a customer is named where there is little room. */
export const ContactName = z.object({ id: Id, name: z.string().nullable(), email: z.string().nullable() });
export type ContactName = z.infer<typeof ContactName>;

export const contactsRoutes = routes({
  'GET /contacts': {
    can: 'contacts.read',
    about: 'Customers, by name or address.',
    query: z.strictObject({ ...Paging, q: z.string().trim().max(200).optional() }),
    reply: page(Contact),
  },
  'GET /contacts/:id': { can: 'contacts.read', about: 'One customer.', params: ById, reply: Contact },
  'PATCH /contacts/:id': {
    can: 'contacts.edit',
    about: 'Change what is known of a customer.',
    params: ById,
    body: z.strictObject({
      name: Line.nullable().optional(),
      notes: z.string().max(4000).optional(),
      timeZone: z.string().max(60).nullable().optional(),
      profiling: z.boolean().optional(),
    }),
    reply: Contact,
  },
});
