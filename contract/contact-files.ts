import { z } from 'zod';
import { Means, Purpose } from './consent.ts';
import { At, ById, Id, Nothing, Paging, events, page, routes } from './define.ts';

const parts = 'ignore|name|given_name|family_name|external|email|phone|company|language|time_zone|called_as|notes';
const consent = `(${Purpose.options.join('|')}):(${Means.options.join('|')})`;

/**
 * What a column of a file holds: a part of a customer, one of the house's own fields (`field:tier`), what they allowed or took back
 * (`consent:news:mail`), when they said so (`consent_at:news:mail`, or `consent_at` for all consents of the row), or nothing of
 * interest.
 */
export const ColumnTarget = z
  .string()
  .regex(
    new RegExp(`^(${parts}|consent:${consent}|consent_at(:${consent})?|field:[a-z][a-z0-9_]{0,39})$`),
    'choose what the column holds',
  );
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/**
 * What becomes of customers who are known already. `fill`: only what is empty is filled. `replace`: the file wins, except over what
 * customers said themselves and over names. `replace_all`: the file wins.
 */
export const KnownOnes = z.enum(['skip', 'fill', 'replace', 'replace_all']);
export type KnownOnes = z.infer<typeof KnownOnes>;

export const ImportPlan = z.strictObject({
  /** One for each column of the file, in its order. */
  columns: z.array(ColumnTarget).min(1).max(200),
  known: KnownOnes.default('fill'),
  /** Put before telephone numbers that have no country, such as +353. */
  country: z
    .string()
    .trim()
    .regex(/^\+[1-9]\d{0,3}$/, 'a plus and digits, such as +353')
    .optional(),
  /** How the file is to be read, where the guess is wrong. */
  separator: z.enum([',', ';', '\t', '|']).optional(),
  charset: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** Customers who come in (`in`) or go out (`out`) as a file. */
export const ContactFile = z.object({
  kind: z.literal('contactFile'),
  id: Id,
  way: z.enum(['in', 'out']),
  name: z.string(),
  state: z.enum(['new', 'working', 'stopped', 'done', 'failed']),
  rows: z.object({
    total: z.number().int(),
    done: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    skipped: z.number().int(),
    refused: z.number().int(),
    /** Of those added and changed: they came in without some of their cells. */
    incomplete: z.number().int(),
  }),
  /** How a file that came in is taken in; null before it was begun. */
  plan: ImportPlan.nullable(),
  /** A file waits to be fetched: what went out, or the rows to mend, refused or without some of their cells. Seven days. */
  fetchable: z.boolean(),
  madeBy: Id.nullable(),
  createdAt: At,
  endedAt: At.nullable(),
});
export type ContactFile = z.infer<typeof ContactFile>;

/** What was found in a file that came in. */
export const Reading = z.object({
  charset: z.string(),
  separator: z.string(),
  columns: z.array(z.object({ header: z.string(), guess: ColumnTarget, examples: z.array(z.string()) })),
});
export type Reading = z.infer<typeof Reading>;

const RowProblem = z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() });

/** What would become of a file, without anything being changed. */
export const Trial = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  /** Of those added and changed: they would come in without some of their cells. */
  incomplete: z.number().int(),
  /** Entries for the consent ledger. */
  consents: z.object({ given: z.number().int(), withdrawn: z.number().int() }),
  /** Why rows would be refused; the first 200. */
  problems: z.array(RowProblem),
  /** Cells that would be left out, and why; the first 200. */
  leftOut: z.array(RowProblem),
});
export type Trial = z.infer<typeof Trial>;

/** Of one file, 30 MiB and 200,000 rows at most. */
export const largestContactFile = 30 * 1024 * 1024;

export const contactFilesRoutes = routes({
  'GET /contact-files': {
    can: 'contacts.import',
    about: 'Files of customers that came in and went out, newest first.',
    query: z.strictObject({ ...Paging }),
    reply: page(ContactFile),
  },
  'GET /contact-files/:id': {
    can: 'contacts.import',
    about: 'One file of customers, and how far it is.',
    params: ById,
    reply: ContactFile,
  },
  'DELETE /contact-files/:id': {
    can: 'contacts.import',
    about: 'Take away a file that came in and was not begun.',
    params: ById,
    reply: Nothing,
  },
  'GET /contact-files/:id/reading': {
    can: 'contacts.import',
    about: 'What was found in a file that came in and is not all taken in.',
    params: ById,
    reply: Reading,
  },
  'POST /contact-files': {
    can: 'contacts.import',
    about: 'Bring in a CSV file of customers; nothing is changed before it is begun.',
    query: z.strictObject({ name: z.string().trim().min(1).max(200) }),
    bytes: largestContactFile,
    reply: z.object({ file: ContactFile, reading: Reading }),
  },
  'POST /contact-files/:id/trial': {
    can: 'contacts.import',
    about: 'Say what would become of a file, row by row, without changing anything.',
    params: ById,
    body: ImportPlan,
    reply: Trial,
  },
  'POST /contact-files/:id/work': {
    can: 'contacts.import',
    about: 'Take a file in, in the background; one that was stopped goes on where it was.',
    params: ById,
    body: ImportPlan,
    reply: ContactFile,
  },
  'DELETE /contact-files/:id/work': {
    can: 'contacts.import',
    about: 'Stop taking a file in. What has been taken in stays, and it can go on later.',
    params: ById,
    reply: ContactFile,
  },
  'GET /contact-files/:id/link': {
    can: 'contacts.import',
    about: 'An address under which the file that went out, or the rows to mend, can be fetched for ten minutes.',
    params: ById,
    reply: z.object({ url: z.string(), expiresAt: At }),
  },
  'POST /contact-exports': {
    can: 'contacts.import',
    about: 'Write customers into a CSV file, in the background: all of them, those of a segment, or those of a search.',
    body: z.strictObject({
      segmentId: Id.optional(),
      q: z.string().trim().max(200).optional(),
      companyId: Id.optional(),
    }),
    reply: ContactFile,
  },
});

export const contactFilesEvents = events({
  'exchange.changed': {
    about: 'A file of customers is further, done, or taken away.',
    to: { agents: z.object({ file: ContactFile }) },
  },
});
