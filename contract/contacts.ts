import { z } from 'zod';
import { At, ById, Id, Line, Paging, events, page, routes } from './define.ts';
import { FieldName, FieldValue, GivenValue, Source } from './fields.ts';
import { Means } from './consent.ts';

export const IdentityKind = z.enum(['email', 'phone', 'external', 'visitor']);
export type IdentityKind = z.infer<typeof IdentityKind>;

/** One way in which a customer is known. Only a proven one (`verified`) finds its customer again; a claim merges nobody. */
export const Identity = z.object({
  kind: IdentityKind,
  /** An address in small letters, a number as E.164 has it, or another system's id. */
  value: z.string(),
  verified: z.boolean(),
  /** How it was proven: a mail that provably came from it, the word of the house's own system, a colleague's word. */
  proof: z.enum(['mail', 'system', 'colleague']).nullable(),
  verifiedAt: At.nullable(),
  /** The one to use where there are several of its kind. */
  main: z.boolean(),
  source: Source,
  addedAt: At,
  /** Mail to it came back for good. */
  bouncing: z.boolean(),
});
export type Identity = z.infer<typeof Identity>;

/** Whether they like to be reached that way, or would rather not be. */
export const Reach = z.strictObject({ means: Means, wish: z.enum(['preferred', 'avoid']) });
export type Reach = z.infer<typeof Reach>;

/** Minutes since midnight in the person's own zone; `from` after `to` runs over midnight. */
export const QuietHours = z
  .strictObject({ from: z.number().int().min(0).max(1439), to: z.number().int().min(0).max(1439) })
  .refine(({ from, to }) => from !== to, 'the end must differ from the beginning');
export type QuietHours = z.infer<typeof QuietHours>;

export const Formality = z.enum(['formal', 'casual']);

/** A customer. An anonymous visitor is a contact without identities. */
export const Contact = z.object({
  kind: z.literal('contact'),
  id: Id,
  name: z.string().nullable(),
  identities: z.array(Identity),
  /** BCP 47, as their browser, another system or a colleague says. */
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Short lines that a colleague should know before writing. */
  notes: z.string(),
  /** False when they asked not to be read: no feelings, no balance, equal service. */
  profiling: z.boolean(),
  createdAt: At,
  /** When they wrote last. */
  lastSeenAt: At.nullable(),
  company: z.object({ id: Id, name: z.string() }).nullable(),
  /** How they wish to be called, such as “Dr Lindqvist”. */
  calledAs: z.string().nullable(),
  formality: Formality.nullable(),
  reach: z.array(Reach),
  quietHours: QuietHours.nullable(),
  /** What the house's own fields hold; those without a value are left out. */
  fields: z.array(FieldValue),
});
export type Contact = z.infer<typeof Contact>;

/** How a customer is named where there is little room. */
export const ContactName = z.object({ id: Id, name: z.string().nullable(), email: z.string().nullable() });
export type ContactName = z.infer<typeof ContactName>;

/** A BCP 47 tag, such as `de` or `pt-BR`. */
const Language = z
  .string()
  .max(35)
  .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'name a language by its code, such as de or pt-BR');

const known = {
  name: Line.nullable().optional(),
  notes: z.string().max(4000).optional(),
  timeZone: z.string().max(60).nullable().optional(),
  language: Language.nullable().optional(),
  companyId: Id.nullable().optional(),
  calledAs: Line.nullable().optional(),
  formality: Formality.nullable().optional(),
};

const GivenIdentity = {
  kind: z.enum(['email', 'phone', 'external']),
  value: z.string().trim().min(1).max(320),
};

export const contactsRoutes = routes({
  'GET /contacts': {
    can: 'contacts.read',
    about: 'Customers, by name, address, number, company, segment, field, or when they wrote last.',
    query: z.strictObject({
      ...Paging,
      q: z.string().trim().max(200).optional(),
      companyId: Id.optional(),
      /** Only those who are in a segment now. */
      segmentId: Id.optional(),
      /** A field of the house by its name, and what it holds; the beginning of a text is enough. */
      field: FieldName.optional(),
      value: z.string().trim().max(200).optional(),
      seenAfter: At.optional(),
      seenBefore: At.optional(),
      sort: z.enum(['newest', 'seen']).default('newest'),
    }),
    reply: page(Contact),
  },
  'POST /contacts': {
    can: 'contacts.edit',
    about: 'Add a customer; one who is known by the same external id is returned as they are.',
    body: z.strictObject({
      ...known,
      identities: z
        .array(z.strictObject({ ...GivenIdentity, verified: z.boolean().default(false) }))
        .max(20)
        .default([]),
      fields: z
        .array(z.strictObject({ name: FieldName, value: GivenValue }))
        .max(100)
        .default([]),
      /** Whether what stands in the fields was said by the customer. */
      givenByCustomer: z.boolean().default(false),
    }),
    reply: Contact,
  },
  'GET /contacts/:id': { can: 'contacts.read', about: 'One customer.', params: ById, reply: Contact },
  'PATCH /contacts/:id': {
    can: 'contacts.edit',
    about: 'Change what is known of a customer.',
    params: ById,
    body: z.strictObject({
      ...known,
      profiling: z.boolean().optional(),
      reach: z
        .array(Reach)
        .max(5)
        .refine((reach) => new Set(reach.map(({ means }) => means)).size === reach.length, 'name each way once')
        .optional(),
      quietHours: QuietHours.nullable().optional(),
    }),
    reply: Contact,
  },
  'PUT /contacts/:id/identities': {
    can: 'contacts.edit',
    about: 'Add an address, number or account, make it the main one, or say that it is proven.',
    params: ById,
    body: z.strictObject({ ...GivenIdentity, main: z.boolean().optional(), verified: z.boolean().optional() }),
    reply: Contact,
  },
  'DELETE /contacts/:id/identities': {
    can: 'contacts.edit',
    about: 'Take an address, number or account off a customer.',
    params: ById,
    query: z.strictObject(GivenIdentity),
    reply: Contact,
  },
  'PUT /contacts/:id/fields/:name': {
    can: 'contacts.edit',
    about: 'Set one of the house’s own fields for a customer.',
    params: z.strictObject({ id: Id, name: FieldName }),
    body: z.strictObject({ value: GivenValue, givenByCustomer: z.boolean().default(false) }),
    reply: Contact,
  },
  'DELETE /contacts/:id/fields/:name': {
    can: 'contacts.edit',
    about: 'Empty one of the house’s own fields for a customer.',
    params: z.strictObject({ id: Id, name: FieldName }),
    reply: Contact,
  },
});

export const contactsEvents = events({
  'contact.changed': { about: 'What is known of a customer changed.', to: { agents: z.object({ contact: Contact }) } },
});
