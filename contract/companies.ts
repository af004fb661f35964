import { z } from 'zod';
import { At, ById, Id, Line, Nothing, Paging, events, page, routes } from './define.ts';
import { FieldName, FieldValue, GivenValue } from './fields.ts';

/** A mail domain in small letters, such as `lark.example`. */
export const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'give a mail domain, such as lark.example');

/** A company that customers belong to, known by the domains of its mail. */
export const Company = z.object({
  kind: z.literal('company'),
  id: Id,
  name: z.string(),
  domains: z.array(z.string()),
  /** Made by itself because somebody wrote from its domain. */
  found: z.boolean(),
  fields: z.array(FieldValue),
  /** How many customers belong to it; counted up to 1,000. */
  people: z.number().int(),
  createdAt: At,
});
export type Company = z.infer<typeof Company>;

const domains = z.array(Domain).max(50);
const field = { params: z.strictObject({ id: Id, name: FieldName }), reply: Company };

export const companiesRoutes = routes({
  'GET /companies': {
    can: 'contacts.read',
    about: 'Companies, by how a word of their name or their mail domain begins; newest first.',
    query: z.strictObject({ ...Paging, q: z.string().trim().max(200).optional() }),
    reply: page(Company),
  },
  'POST /companies': {
    can: 'contacts.define',
    about: 'Add a company; customers whose mail comes from its domains join it as they write.',
    body: z.strictObject({ name: Line, domains: domains.default([]) }),
    reply: Company,
  },
  'GET /companies/:id': { can: 'contacts.read', about: 'One company.', params: ById, reply: Company },
  'PATCH /companies/:id': {
    can: 'contacts.define',
    about: 'Change a company’s name or mail domains.',
    params: ById,
    body: z.strictObject({ name: Line.optional(), domains: domains.optional() }),
    reply: Company,
  },
  'DELETE /companies/:id': {
    can: 'contacts.define',
    about: 'Take a company away; its people stay.',
    params: ById,
    reply: Nothing,
  },
  'PUT /companies/:id/fields/:name': {
    can: 'contacts.edit',
    about: 'Set one of the house’s own fields for a company.',
    body: z.strictObject({ value: GivenValue, givenByCustomer: z.boolean().default(false) }),
    ...field,
  },
  'DELETE /companies/:id/fields/:name': {
    can: 'contacts.edit',
    about: 'Empty one of the house’s own fields for a company.',
    ...field,
  },
});

export const companiesEvents = events({
  'company.changed': {
    about: 'A company was added, changed or taken away.',
    to: { agents: z.object({ company: Company, gone: z.boolean() }) },
  },
});
