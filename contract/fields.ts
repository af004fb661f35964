import { z } from 'zod';
import { At, ById, Id, Nothing, events, routes } from './define.ts';
import { Money } from './money.ts';

/** Who brought a piece of knowledge: the customer, a colleague, another system, or a file. */
export const Source = z.enum(['customer', 'colleague', 'system', 'file']);
export type Source = z.infer<typeof Source>;

/** A field's name in the API; it never changes. */
export const FieldName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'begin with a small letter; small letters, digits and _ follow, 40 at most');
export const FieldType = z.enum(['text', 'number', 'money', 'date', 'yes_no', 'choice', 'link']);
export type FieldType = z.infer<typeof FieldType>;

/** A field that the house defines for its people or companies. */
export const Field = z.object({
  kind: z.literal('field'),
  id: Id,
  about: z.enum(['person', 'company']),
  name: z.string(),
  label: z.string(),
  type: FieldType,
  /** What a `choice` may be. */
  choices: z.array(z.string()),
  /** One sentence for whoever fills it in. */
  hint: z.string(),
  place: z.number().int(),
});
export type Field = z.infer<typeof Field>;

/** A text, a number, an amount, `2026-11-17`, true or false, one of the choices, or an https address. */
export const GivenValue = z.union([z.string().max(1000), z.number(), z.boolean(), Money], {
  error: 'give a text, a number, an amount with its currency, or true or false',
});
export type GivenValue = z.infer<typeof GivenValue>;

/** What a field holds, and how we know. */
export const FieldValue = z.object({
  name: z.string(),
  value: GivenValue,
  source: Source,
  givenByCustomer: z.boolean(),
  /** The colleague who set it. */
  setBy: Id.nullable(),
  setAt: At,
});
export type FieldValue = z.infer<typeof FieldValue>;

const label = z.string().trim().min(1).max(80);
const choices = z
  .array(z.string().trim().min(1).max(100))
  .max(50)
  .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, 'name each choice once');
const hint = z.string().trim().max(200);

export const fieldsRoutes = routes({
  'GET /fields': {
    can: 'contacts.read',
    about: 'The house’s own fields for people and companies.',
    reply: z.object({ items: z.array(Field) }),
  },
  'POST /fields': {
    can: 'contacts.define',
    about: 'Define a field for people or companies.',
    body: z.strictObject({
      about: Field.shape.about,
      name: FieldName,
      label,
      type: FieldType,
      choices: choices.default([]),
      hint: hint.default(''),
    }),
    reply: Field,
  },
  'PATCH /fields/:id': {
    can: 'contacts.define',
    about: 'Change a field’s label, choices, hint or place; its name and type stay.',
    params: ById,
    body: z.strictObject({
      label: label.optional(),
      choices: choices.optional(),
      hint: hint.optional(),
      place: z.number().int().min(0).max(1000).optional(),
    }),
    reply: Field,
  },
  'DELETE /fields/:id': {
    can: 'contacts.define',
    about: 'Take a field away, with everything that it holds.',
    params: ById,
    reply: Nothing,
  },
});

export const fieldsEvents = events({
  'field.changed': {
    about: 'A field was defined, changed or taken away.',
    to: { agents: z.object({ field: Field, gone: z.boolean() }) },
  },
});
