import type { ContactName } from '#contract/contacts.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Compared } from './likeness.ts';

export type ComparedRow = Compared & { readonly id: string };
const compared = `c.id, c.name, c.company_id, coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'verified', i.verified))
   from identities i where i.workspace_id = $1 and i.contact_id = c.id), '[]') as identities`;

export const comparedBy = statement<readonly [ids: readonly string[]], ComparedRow>(
  'likenesses.compared',
  `select ${compared} from contacts c where c.workspace_id = $1 and c.id = any($2::uuid[])`,
);
/** Who shares an address, number or id with somebody, however it is spelt. What very many share says nothing of a person. */
export const sharing = statement<readonly [contactId: string, most: number], { id: string }>(
  'likenesses.sharing',
  `select distinct o.contact_id as id from identities i
   join lateral (select contact_id from identities n where n.workspace_id = $1 and n.kind = i.kind and n.spelling = i.spelling
     and n.contact_id <> i.contact_id limit $3) o on true
   where i.workspace_id = $1 and i.contact_id = $2 and i.kind <> 'visitor'`,
);
/** Others of somebody's company, the newest first. */
export const colleaguesOf = statement<readonly [contactId: string, most: number], { id: string }>(
  'likenesses.colleagues',
  `select o.id from contacts c join contacts o on o.workspace_id = $1 and o.company_id = c.company_id and o.id <> c.id
   where c.workspace_id = $1 and c.id = $2 and c.company_id is not null order by o.created_at desc, o.id desc limit $3`,
);
export const strangersOf = statement<readonly [contactId: string], { id: string }>(
  'likenesses.strangers',
  `select case when one_id = $2 then other_id else one_id end as id from likenesses
   where workspace_id = $1 and (one_id = $2 or other_id = $2) and dismissed_at is not null`,
);
/** Customers in the order of their ids, a page at a time. */
export const pageOfContacts = statement<readonly [after: string, most: number], { id: string }>(
  'likenesses.page',
  'select id from contacts where workspace_id = $1 and id > $2 order by id limit $3',
);
/** What was dismissed stays dismissed. */
export const suggest = statement<
  readonly [id: string, oneId: string, otherId: string, score: number, reasons: readonly string[], at: string],
  never
>(
  'likenesses.suggest',
  `insert into likenesses (workspace_id, id, one_id, other_id, score, reasons, found_at)
   values ($1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), $5, $6, $7)
   on conflict (workspace_id, one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons, found_at = excluded.found_at`,
);
/** What no longer holds, such as after an address was taken off; of a part that was just looked through. */
export const forgetOld = statement<readonly [ids: readonly string[], before: string], never>(
  'likenesses.forget_old',
  'delete from likenesses where workspace_id = $1 and one_id = any($2::uuid[]) and dismissed_at is null and found_at < $3',
);
export const dismiss = statement<
  readonly [id: string, oneId: string, otherId: string, at: string, by: string | null],
  never
>(
  'likenesses.dismiss',
  `insert into likenesses (workspace_id, id, one_id, other_id, score, reasons, dismissed_at, dismissed_by)
   values ($1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), 0, '{}', $5, $6)
   on conflict (workspace_id, one_id, other_id) do update set dismissed_at = $5, dismissed_by = $6`,
);

export interface LikenessRow {
  readonly id: string;
  readonly one: ContactName;
  readonly other: ContactName;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly foundAt: string;
  readonly key: string;
}
const name = (table: string): string =>
  `jsonb_build_object('id', ${table}.id, 'name', ${table}.name, 'email', ${table}.email)`;
export const listLikenesses = statement<readonly [belowScore: number, belowId: string, most: number], LikenessRow>(
  'likenesses.list',
  `select l.id, ${name('o')} as one, ${name('t')} as other, l.score, l.reasons, l.found_at, l.score::text as key
   from likenesses l join contacts o on o.workspace_id = $1 and o.id = l.one_id join contacts t on t.workspace_id = $1 and t.id = l.other_id
   where l.workspace_id = $1 and l.dismissed_at is null and (l.score, l.id) < ($2::real, $3::uuid) order by l.score desc, l.id desc limit $4`,
);
export const namesOf = statement<readonly [ids: readonly string[]], ContactName>(
  'likenesses.names',
  'select id, name, email from contacts where workspace_id = $1 and id = any($2::uuid[])',
);
