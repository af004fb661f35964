import { statement } from '#server/platform/database/statement.ts';

/** Who is known by these, `kind value` each; of addresses that several claim, all of them. */
export const knownBy = statement<
  readonly [kinds: readonly string[], values: readonly string[]],
  { kind: string; value: string; contactId: string; verified: boolean }
>(
  'contact_files.known_by',
  `select i.kind, i.value, i.contact_id, i.verified from unnest($2::text[], $3::text[]) w (kind, value)
   join identities i on i.workspace_id = $1 and i.kind = w.kind and i.value = w.value limit 5000`,
);
export const addIdentityFromFile = statement<
  readonly [contactId: string, kind: string, value: string, verified: boolean],
  { contactId: string }
>(
  'identities.add_from_file',
  `insert into identities (workspace_id, contact_id, kind, value, verified, source, proof, verified_at)
   values ($1, $2, $3, $4, $5, 'file', case when $5 then 'system' end, case when $5 then now() end)
   on conflict do nothing returning contact_id`,
);
type Parts = readonly [
  id: string,
  replaces: boolean,
  name: string | null,
  language: string | null,
  timeZone: string | null,
  calledAs: string | null,
  notes: string | null,
  companyId: string | null,
  replacesCompany: boolean,
];
/** Fills in what is empty, or writes over it; what the file does not say stays. */
export const fillFromFile = statement<Parts, never>(
  'contacts.fill_from_file',
  `update contacts set name = case when $3 then coalesce($4, name) else coalesce(name, $4) end,
     language = case when $3 then coalesce($5, language) else coalesce(language, $5) end,
     time_zone = case when $3 then coalesce($6, time_zone) else coalesce(time_zone, $6) end,
     called_as = case when $3 then coalesce($7, called_as) else coalesce(called_as, $7) end,
     notes = case when $3 or notes = '' then coalesce($8, notes) else notes end,
     company_id = case when $10 then coalesce($9::uuid, company_id) else coalesce(company_id, $9::uuid) end
   where workspace_id = $1 and id = $2`,
);
/** A value from a file: over an empty place, over what colleagues and systems gave, or over everything. */
export const putValue = statement<
  readonly [
    subjectId: string,
    fieldId: string,
    value: string,
    word: string,
    amount: number | null,
    setBy: string | null,
    at: string,
    over: 'nothing' | 'ours' | 'all',
  ],
  never
>(
  'field_values.put_from_file',
  `insert into field_values (workspace_id, subject_id, field_id, value, word, amount, source, given_by_customer, set_by, set_at)
   values ($1, $2, $3, $4, $5, $6, 'file', false, $7, $8)
   on conflict (workspace_id, subject_id, field_id) do update set value = excluded.value, word = excluded.word, amount = excluded.amount,
     source = 'file', given_by_customer = false, set_by = excluded.set_by, set_at = excluded.set_at
   where $9 = 'all' or ($9 = 'ours' and not field_values.given_by_customer)`,
);
export const companyByName = statement<readonly [name: string], { id: string }>(
  'companies.by_name',
  'select id from companies where workspace_id = $1 and lower(name) = lower($2) order by created_at, id limit 1',
);
