import { z } from 'zod';
import { At, ById, Id, Paging, events, page, routes } from './define.ts';

/** What a person asked for under data protection law, who did it here, and when. */
export const PrivacyRequest = z.object({
  kind: z.literal('privacyRequest'),
  id: Id,
  /** A copy of everything that is kept of them, or their erasure. */
  what: z.enum(['copy', 'erasure']),
  /** Null once they are erased. */
  contactId: Id.nullable(),
  /** Their name; after an erasure a pseudonym. */
  about: z.string(),
  state: z.enum(['working', 'done', 'failed']),
  askedBy: Id.nullable(),
  at: At,
  doneAt: At.nullable(),
  /** A copy can be fetched for seven days. */
  fetchable: z.boolean(),
});
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

export const privacyRoutes = routes({
  'GET /privacy-requests': {
    can: 'contacts.privacy',
    about: 'Copies that were handed out and people who were erased: who did it, and when.',
    query: z.strictObject({ ...Paging }),
    reply: page(PrivacyRequest),
  },
  'POST /contacts/:id/copies': {
    can: 'contacts.privacy',
    about: 'Make a copy of everything that is kept of a customer: JSON, a page to read, and their files, in one ZIP.',
    params: ById,
    reply: PrivacyRequest,
  },
  'GET /privacy-requests/:id/link': {
    can: 'contacts.privacy',
    about: 'An address under which a copy can be fetched for ten minutes.',
    params: ById,
    reply: z.object({ url: z.string(), expiresAt: At }),
  },
  'DELETE /contacts/:id': {
    can: 'contacts.privacy',
    about: 'Erase a customer and everything that is kept of them. This cannot be taken back.',
    params: ById,
    reply: PrivacyRequest,
  },
});

export const privacyEvents = events({
  'privacy.changed': {
    about: 'A copy was asked for or is ready, or somebody was erased.',
    to: { agents: z.object({ request: PrivacyRequest }) },
  },
});
