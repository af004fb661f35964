import type { Company } from '#contract/companies.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { fieldsOf } from '../fields/values.ts';
import { last, mostHits, wordsOf } from '../words.ts';

export type CompanyRow = Omit<Company, 'kind'>;
const most = 1000;
const columns = `o.id, o.name, o.found, o.created_at,
  array(select d.domain from company_domains d where d.workspace_id = o.workspace_id and d.company_id = o.id order by d.domain) as domains,
  (select count(*)::int from (select from contacts p where p.workspace_id = o.workspace_id and p.company_id = o.id limit ${String(most)}) counted) as people,
  ${fieldsOf('o.workspace_id', 'o.id')}`;

export const companyOf = (row: CompanyRow): Company => ({ kind: 'company', ...row });

export const findCompany = statement<readonly [id: string], CompanyRow>(
  'companies.find',
  `select ${columns} from companies o where o.workspace_id = $1 and o.id = $2`,
);
export const lockCompany = statement<readonly [id: string], { id: string }>(
  'companies.lock',
  'select id from companies where workspace_id = $1 and id = $2 for no key update',
);
export const insertCompany = statement<readonly [id: string, name: string, found: boolean], never>(
  'companies.insert',
  'insert into companies (workspace_id, id, name, found) values ($1, $2, $3, $4)',
);
export const renameCompany = statement<readonly [id: string, name: string], never>(
  'companies.rename',
  'update companies set name = $3, found = false where workspace_id = $1 and id = $2',
);
export const deleteCompany = statement<readonly [id: string], { id: string }>(
  'companies.delete',
  'delete from companies where workspace_id = $1 and id = $2 returning id',
);
/** Turns about domains queue up, so that two newcomers of one domain make one company. */
export const holdDomains = statement<readonly [], never>(
  'companies.hold_domains',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 11))',
);
export const companyByDomain = statement<readonly [domains: readonly string[]], { companyId: string; domain: string }>(
  'companies.by_domain',
  `select company_id, domain from company_domains where workspace_id = $1 and domain = any($2) order by length(domain) desc`,
);
export const keepDomains = statement<readonly [companyId: string, domains: readonly string[]], never>(
  'company_domains.keep',
  `delete from company_domains where workspace_id = $1 and company_id = $2 and domain <> all($3)`,
);
export const addDomains = statement<readonly [companyId: string, domains: readonly string[]], never>(
  'company_domains.add',
  `insert into company_domains (workspace_id, domain, company_id) select $1, domain, $2 from unnest($3::text[]) domain
   on conflict (workspace_id, domain) do nothing`,
);
/** Of these people, those without a company, by the address that speaks for one: proven, or of somebody who never just chatted. */
export const unplaced = statement<readonly [contactIds: readonly string[]], { contactId: string; address: string }>(
  'companies.unplaced',
  `select distinct on (i.contact_id) i.contact_id, i.value as address from contacts c
   join identities i on i.workspace_id = $1 and i.contact_id = c.id and i.kind = 'email'
   where c.workspace_id = $1 and c.id = any($2::uuid[]) and c.company_id is null
     and (i.verified or i.source <> 'customer' or not exists (select from visits v where v.workspace_id = $1 and v.contact_id = c.id))
   order by i.contact_id, i.value = c.email desc, i.verified desc, i.created_at`,
);
export const place = statement<readonly [contactId: string, companyId: string], { id: string }>(
  'companies.place',
  'update contacts set company_id = $3 where workspace_id = $1 and id = $2 and company_id is null returning id',
);
/** The people whose address speaks for these domains and who have no company yet, some at a time. */
export const gather = statement<readonly [companyId: string, domains: readonly string[], most: number], { id: string }>(
  'companies.gather',
  `update contacts set company_id = $2 where workspace_id = $1 and company_id is null and id in (
     select i.contact_id from identities i join contacts c on c.workspace_id = $1 and c.id = i.contact_id and c.company_id is null
     where i.workspace_id = $1 and i.domain = any($3) and (i.verified or i.source <> 'customer'
       or not exists (select from visits v where v.workspace_id = $1 and v.contact_id = i.contact_id)) limit $4) returning id`,
);

/** Newest first; those one of whose words, or whose domain, begins as `q` does. */
export function listCompanies(
  tx: Tx,
  q: string | null,
  cursor: readonly [string, string] | null,
  limit: number,
): Promise<(CompanyRow & { readonly key: string })[]> {
  const where = ['o.workspace_id = $1'];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  if (q !== null) {
    const domain = q.toLowerCase().replace(/^@/, '');
    where.push(`o.id in ((select company_id from app.find_companies(${next(wordsOf(q))}::tsquery, ${mostHits}))
      union (select d.company_id from company_domains d where d.workspace_id = $1
        and d.domain collate "C" >= ${next(domain)} and d.domain collate "C" < ${next(domain + last)} limit ${mostHits}))`);
  }
  if (cursor !== null) where.push(`(o.created_at, o.id) < (${next(cursor[0])}::timestamptz, ${next(cursor[1])}::uuid)`);
  const text = `select ${columns}, o.created_at::text as key from companies o where ${where.join(' and ')} order by o.created_at desc, o.id desc limit ${next(limit)}`;
  return compose(tx, text, values);
}
