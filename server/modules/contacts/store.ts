import { statement } from '#server/platform/database/statement.ts';
import type { ContactRow } from './entities.ts';
import { fieldsOf } from './fields/values.ts';
import { iso } from './iso.ts';

const identities = `coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'verified', i.verified, 'proof', i.proof,
    'verifiedAt', ${iso('i.verified_at')}, 'main', i.main, 'source', i.source, 'addedAt', ${iso('i.created_at')}, 'bouncing', i.bouncing_since is not null)
    order by i.main desc, i.created_at, i.value)
  from identities i where i.workspace_id = c.workspace_id and i.contact_id = c.id), '[]') as identities`;
const company = `(select jsonb_build_object('id', o.id, 'name', o.name) from companies o
  where o.workspace_id = c.workspace_id and o.id = c.company_id) as company`;
/** A whole customer out of `contacts c`. */
export const columns = `c.id, c.name, c.email, c.language, c.time_zone, c.notes, c.profiling, c.created_at, c.last_seen_at, c.called_as,
  c.formality, c.reach, case when c.quiet_from is not null then jsonb_build_object('from', c.quiet_from, 'to', c.quiet_to) end as quiet_hours,
  ${company}, ${identities}, ${fieldsOf('c.workspace_id', 'c.id')}`;

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
/** Takes an identity for a contact unless somebody verified holds it. An account comes from another system, the rest from themselves. */
export const claimIdentity = statement<
  readonly [contactId: string, kind: string, value: string, verified: boolean],
  { contactId: string }
>(
  'identities.claim',
  `insert into identities (workspace_id, contact_id, kind, value, verified, source, proof, verified_at)
   values ($1, $2, $3, $4, $5, case $3 when 'external' then 'system' else 'customer' end,
     case when $5 then case $3 when 'email' then 'mail' else 'system' end end, case when $5 then now() end)
   on conflict do nothing returning contact_id`,
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
export const isThere = statement<readonly [id: string], { id: string }>(
  'contacts.there',
  'select id from contacts where workspace_id = $1 and id = $2',
);
type Details = readonly [
  id: string,
  language: string | null,
  companyId: string | null,
  calledAs: string | null,
  formality: string | null,
  reach: string,
  quietFrom: number | null,
  quietTo: number | null,
];
/** How to reach and address somebody, and where they belong. */
export const saveDetails = statement<Details, never>(
  'contacts.save_details',
  `update contacts set language = $3, company_id = $4, called_as = $5, formality = $6, reach = $7, quiet_from = $8, quiet_to = $9
   where workspace_id = $1 and id = $2`,
);
