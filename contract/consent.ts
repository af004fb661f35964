import { z } from 'zod';
import { At, ById, Id, Paging, page, routes } from './define.ts';
import { Source } from './fields.ts';

/** How a person can be reached, whatever product or provider is behind it. */
export const Means = z.enum(['mail', 'chat', 'phone', 'text', 'post']);
export type Means = z.infer<typeof Means>;

/** What a person may be contacted for besides their own requests. */
export const Purpose = z.enum(['news', 'surveys', 'reviews', 'personal', 'research']);
export type Purpose = z.infer<typeof Purpose>;

/** One entry of the ledger: something was allowed, refused or taken back. Entries are added and never changed. */
export const Consent = z.object({
  kind: z.literal('consent'),
  id: Id,
  contactId: Id,
  purpose: Purpose,
  means: Means,
  given: z.boolean(),
  at: At,
  /** Only the day of `at` is known, in UTC. */
  dayOnly: z.boolean(),
  /** How it was said, such as “ticked at the till” or “asked on the phone”. */
  how: z.string(),
  /** The words that they agreed to. */
  wording: z.string().nullable(),
  source: Source,
  agentId: Id.nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** What stands now for a purpose and a means: the newest word on it. */
export const Standing = z.object({
  purpose: Purpose,
  means: Means,
  given: z.boolean(),
  at: At,
  dayOnly: z.boolean(),
  /** Not given, after it had been. */
  takenBack: z.boolean(),
});
export type Standing = z.infer<typeof Standing>;

export const consentRoutes = routes({
  'GET /contacts/:id/consents': {
    can: 'contacts.read',
    about: 'What a customer allowed, refused and took back, newest first, and what stands now.',
    params: ById,
    query: z.strictObject({ ...Paging }),
    reply: page(Consent).extend({ standing: z.array(Standing) }),
  },
  'POST /contacts/:id/consents': {
    can: 'contacts.edit',
    about: 'Add to the ledger that a customer allowed something, refused it or took it back.',
    params: ById,
    body: z.strictObject({
      purpose: Purpose,
      means: Means,
      given: z.boolean(),
      at: At.optional(),
      how: z.string().trim().min(1, 'say how they said it').max(300),
      wording: z.string().trim().min(1).max(2000).optional(),
      /** Whether the customer said it themselves, in writing of their own. */
      byCustomer: z.boolean().default(false),
    }),
    reply: Consent,
  },
});
