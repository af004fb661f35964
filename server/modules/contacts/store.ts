import type { Contact } from '#contract/contacts.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

export type ContactRow = Omit<Contact, 'kind'> & { readonly email: string | null };

const identities = `coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'verified', i.verified) order by i.created_at)
  from identities i where i.workspace_id = c.workspace_id and i.contact_id = c.id), '[]') as identities`;
const columns = `c.id, c.name, c.email, c.language, c.time_zone, c.notes, c.profiling, c.created_at, c.last_seen_at, ${identities}`;

export const findContact = statement<readonly [id: string], ContactRow>(
  'contacts.find',
  `select ${columns} from contacts c where c.workspace_id = $1 and c.id = $2`,
);
export interface LockedContact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly profiling: boolean;
}
/** One contact's turns queue up here, so that parallel first messages find the same conversation. */
export const lockContact = statement<readonly [id: string], LockedContact>(
  'contacts.lock',
  'select id, name, email, profiling from contacts where workspace_id = $1 and id = $2 for no key update',
);
export const insertContact = statement<
  readonly [id: string, name: string | null, email: string | null, language: string | null, timeZone: string | null],
  never
>(
  'contacts.insert',
  'insert into contacts (workspace_id, id, name, email, language, time_zone) values ($1, $2, $3, $4, $5, $6)',
);

/** Fills in what was not known, and never overwrites what was. */
export const completeContact = statement<readonly [id: string, name: string | null, email: string | null], never>(
  'contacts.complete',
  'update contacts set name = coalesce(name, $3), email = coalesce(email, $4), last_seen_at = now() where workspace_id = $1 and id = $2',
);
type Edit = readonly [
  id: string,
  hasName: boolean,
  name: string | null,
  notes: string | null,
  hasZone: boolean,
  timeZone: string | null,
  profiling: boolean | null,
];
export const updateContact = statement<Edit, { id: string }>(
  'contacts.update',
  `update contacts set name = case when $3 then $4 else name end, notes = coalesce($5, notes),
     time_zone = case when $6 then $7 else time_zone end, profiling = coalesce($8, profiling)
   where workspace_id = $1 and id = $2 returning id`,
);
/** Takes an identity for a contact unless somebody verified holds it. */
export const claimIdentity = statement<
  readonly [contactId: string, kind: string, value: string, verified: boolean],
  { contactId: string }
>(
  'identities.claim',
  `insert into identities (workspace_id, contact_id, kind, value, verified) values ($1, $2, $3, $4, $5) on conflict do nothing returning contact_id`,
);
/** Whose an identity is, and what of them is not known yet. */
export const findVerified = statement<
  readonly [kind: string, value: string],
  { contactId: string; nameless: boolean; mailless: boolean }
>(
  'identities.find',
  `select i.contact_id, c.name is null as nameless, c.email is null as mailless
   from identities i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
   where i.workspace_id = $1 and i.kind = $2 and i.value = $3 and i.verified`,
);
export const externalIdOf = statement<readonly [contactIds: readonly string[]], { contactId: string; value: string }>(
  'identities.external',
  `select contact_id, value from identities where workspace_id = $1 and contact_id = any($2::uuid[]) and kind = 'external'`,
);

export function listContacts(
  tx: Tx,
  q: string | null,
  cursor: readonly [string, string] | null,
  limit: number,
): Promise<(ContactRow & { readonly key: string })[]> {
  const where = ['c.workspace_id = $1'];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  if (q !== null) {
    const like = next(`${q.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(c.name ilike ${like} or c.email ilike ${like} or exists (select from identities i
      where i.workspace_id = c.workspace_id and i.contact_id = c.id and i.value ilike ${like}))`);
  }
  if (cursor !== null) where.push(`(c.created_at, c.id) < (${next(cursor[0])}::timestamptz, ${next(cursor[1])}::uuid)`);
  const text = `select ${columns}, c.created_at::text as key from contacts c where ${where.join(' and ')} order by c.created_at desc, c.id desc limit ${next(limit)}`;
  return compose(tx, text, values);
}
