import type { contactsRoutes } from '#contract/contacts.ts';
import type { Input } from '#contract/define.ts';
import type { RuleGroup } from '#contract/segments.ts';
import type { Conditions } from '#server/conditions.ts';
import { compose } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { ContactRow } from './entities.ts';
import { compile } from './segments/compile.ts';
import { columns } from './store.ts';
import { last, mostHits, wordsOf } from './words.ts';

type Asked = Input<(typeof contactsRoutes)['GET /contacts']>['query'];
export type Wanted = Omit<Asked, 'cursor' | 'limit' | 'segmentId' | 'sort'> & {
  readonly sort?: Asked['sort'];
  /** Only whom the rule of a segment means, and who answers its conditions. */
  readonly rule?: { readonly of: RuleGroup; readonly known: readonly Conditions[] } | undefined;
};
export type ListCursor = readonly [key: string, id: string];
export type Keyed = ContactRow & { readonly key: string };

const orders = {
  newest: 'c.created_at',
  seen: `coalesce(c.last_seen_at, '1970-01-01 00:00:00+00'::timestamptz)`,
} as const;

/** One page of customers, newest first or who wrote last first. */
export function listContacts(tx: Tx, wanted: Wanted, cursor: ListCursor | null, limit: number): Promise<Keyed[]> {
  const key = orders[wanted.sort ?? 'newest'];
  const where = ['c.workspace_id = $1'];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  where.push(...narrow(wanted, next));
  if (cursor !== null) where.push(`(${key}, c.id) < (${next(cursor[0])}::timestamptz, ${next(cursor[1])}::uuid)`);
  const text = `select ${columns}, (${key})::text as key from contacts c where ${where.join(' and ')} order by ${key} desc, c.id desc limit ${next(limit)}`;
  return compose(tx, text, values);
}

function narrow(wanted: Wanted, next: (value: unknown) => string): string[] {
  const { q, companyId, field, value, seenAfter, seenBefore, rule } = wanted;
  const where: string[] = [];
  if (q !== undefined && q !== '') where.push(named(q, next));
  if (companyId !== undefined) where.push(`c.company_id = ${next(companyId)}::uuid`);
  if (seenAfter !== undefined) where.push(`${orders.seen} >= ${next(seenAfter)}::timestamptz`);
  if (seenBefore !== undefined)
    where.push(`c.last_seen_at is not null and ${orders.seen} < ${next(seenBefore)}::timestamptz`);
  if (field !== undefined) where.push(holding(field, value ?? '', next));
  if (rule !== undefined) where.push(compile(rule.of, rule.known, next));
  return where;
}

/** By the words of names and addresses, of which the last may be unfinished, or by how an address, number or id begins. */
function named(q: string, next: (value: unknown) => string): string {
  const begins = [q, q.toLowerCase(), q.replace(/[\s().-]/g, '')].map((one) => {
    const from = next(one);
    return `select i.contact_id from identities i where i.workspace_id = $1 and i.value collate "C" >= ${from} and i.value collate "C" < ${next(one + last)}`;
  });
  const found = `select contact_id from app.find_contacts(${next(wordsOf(q))}::tsquery, ${mostHits})`;
  return `c.id in ((${found}) union (${begins.join(' union ')} limit ${mostHits}))`;
}

const holding = (field: string, value: string, next: (value: unknown) => string): string => {
  const word = value.toLowerCase();
  const from = next(word);
  return `c.id in (select v.subject_id from field_values v join fields d on d.workspace_id = $1 and d.id = v.field_id and d.about = 'person'
    where v.workspace_id = $1 and d.name = ${next(field)} and v.word collate "C" >= ${from} and v.word collate "C" < ${next(word + last)})`;
};
