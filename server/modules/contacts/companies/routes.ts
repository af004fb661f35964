import type { Company, companiesRoutes } from '#contract/companies.ts';
import { happen } from '#server/happen.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { emptyField, setField } from '../fields/set.ts';
import { dropValues } from '../fields/values.ts';
import { freeMailDomains } from './free-mail.ts';
import * as store from './store.ts';

export const companyHandlers: Handlers<typeof companiesRoutes> = {
  'GET /companies': async ({ tx }, { query }) => {
    const q = query.q === undefined || query.q === '' ? null : query.q;
    const rows = await store.listCompanies(tx, q, readCursor(query.cursor, ['time', 'id']), query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(store.companyOf),
      next: rows.length > query.limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'GET /companies/:id': async ({ tx }, { params }) => companyBy(tx, params.id),
  'POST /companies': async (ctx, { body: { name, domains } }) => {
    const id = newId();
    await store.insertCompany(ctx.tx, id, name, false);
    await setDomains(ctx, id, domains);
    return tell(ctx, id);
  },
  'PATCH /companies/:id': async (ctx, { params: { id }, body: { name, domains } }) => {
    await lock(ctx, id);
    if (name !== undefined) await store.renameCompany(ctx.tx, id, name);
    if (domains !== undefined) await setDomains(ctx, id, domains);
    return tell(ctx, id);
  },
  'DELETE /companies/:id': async (ctx, { params: { id } }) => {
    const company = await companyBy(ctx.tx, id);
    await dropValues(ctx.tx, id);
    await store.deleteCompany(ctx.tx, id);
    await happen(ctx, 'company.changed', { agents: { company, gone: true } });
    return {};
  },
  'PUT /companies/:id/fields/:name': async (ctx, { params: { id, name }, body }) => {
    await lock(ctx, id);
    await setField(ctx, 'company', id, { name, ...body });
    return tell(ctx, id);
  },
  'DELETE /companies/:id/fields/:name': async (ctx, { params: { id, name } }) => {
    await lock(ctx, id);
    await emptyField(ctx, 'company', id, name);
    return tell(ctx, id);
  },
};

async function companyBy(tx: Turn['tx'], id: string): Promise<Company> {
  const [row] = await store.findCompany(tx, id);
  if (row === undefined) throw notFound();
  return store.companyOf(row);
}

async function lock(turn: Turn, id: string): Promise<void> {
  if ((await store.lockCompany(turn.tx, id)).length === 0) throw notFound();
}

async function tell(turn: Turn, id: string): Promise<Company> {
  const company = await companyBy(turn.tx, id);
  await happen(turn, 'company.changed', { agents: { company, gone: false } });
  return company;
}

/** A domain belongs to one company. People who wrote from it already join in their own time. */
async function setDomains(turn: Turn, id: string, domains: readonly string[]): Promise<void> {
  const free = domains.findIndex((domain) => freeMailDomains.has(domain));
  if (free >= 0) throw refused(`domains.${String(free)}`, 'anybody can have an address there');
  await store.holdDomains(turn.tx);
  const taken = (await store.companyByDomain(turn.tx, domains)).filter((one) => one.companyId !== id);
  const [other] = taken;
  if (other !== undefined)
    throw refused(`domains.${String(domains.indexOf(other.domain))}`, 'another company has this domain already');
  await store.keepDomains(turn.tx, id, domains);
  await store.addDomains(turn.tx, id, domains);
  if (domains.length > 0) await turn.queue('contacts.gather', { companyId: id }, { key: `contacts.gather ${id}` });
}
