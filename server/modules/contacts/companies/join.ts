import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '../happenings/record.ts';
import { companyDomains, nameOfDomain } from './domain.ts';
import * as store from './store.ts';

/**
 * Gives somebody without a company the one of their mail's domain, and makes it where there is none. An address that was only
 * typed into a chat speaks for nobody, nor does one of a free mail provider. True where it changed something.
 */
export async function join(turn: Turn, contactId: string): Promise<boolean> {
  const [found] = await store.unplaced(turn.tx, [contactId]);
  const domains = found === undefined ? [] : companyDomains(found.address);
  if (domains.length === 0) return false;
  const company = await companyOf(turn, domains);
  const [placed] = await store.place(turn.tx, contactId, company.id);
  if (placed === undefined) return false;
  await record(turn, {
    ...{ contactId, kind: 'company', at: turn.now, title: `Belongs to ${company.name}, by the domain of the address` },
    source: { kind: 'change', id: newId() },
  });
  return true;
}

async function companyOf(turn: Turn, domains: readonly string[]): Promise<{ id: string; name: string }> {
  await store.holdDomains(turn.tx);
  const [known] = await store.companyByDomain(turn.tx, domains);
  if (known !== undefined) {
    const [row] = await store.findCompany(turn.tx, known.companyId);
    if (row !== undefined) return row;
  }
  const id = newId();
  const name = nameOfDomain(domains[0] ?? '');
  await store.insertCompany(turn.tx, id, name, true);
  await store.addDomains(turn.tx, id, domains.slice(0, 1));
  return { id, name };
}
