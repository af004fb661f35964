import type { KnownOnes } from '#contract/contact-files.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { insertCompany } from '../companies/store.ts';
import { lookupOf } from '../fields/values.ts';
import { mendAddress } from '../identities/store.ts';
import { insertContact } from '../store.ts';
import * as store from './match-store.ts';
import type { Planned } from './plan.ts';

/** Whose identities a row names. `several`: nobody can say which of them it is. */
export type Match = { readonly contactId: string } | 'nobody' | 'several';

/** By another system's id first, then by address: whoever proved it, else the only one who claims it. Numbers are shared too often. */
export function matchOf(
  planned: Planned,
  known: readonly { kind: string; value: string; contactId: string; verified: boolean }[],
): Match {
  for (const kind of ['external', 'email']) {
    const named = new Set(planned.identities.flatMap((one) => (one.kind === kind ? one.value : [])));
    const holders = known.filter((one) => one.kind === kind && named.has(one.value));
    const proven = holders.filter(({ verified }) => verified);
    const ids = new Set((proven.length > 0 ? proven : holders).map(({ contactId }) => contactId));
    const [first] = ids;
    if (ids.size > 1) return 'several';
    if (first !== undefined) return { contactId: first };
  }
  return 'nobody';
}

export const askKnown = (turn: Turn, all: readonly Planned[]) => {
  const named = all.flatMap(({ identities }) => identities.filter(({ kind }) => kind !== 'phone'));
  return store.knownBy(
    turn.tx,
    named.map(({ kind }) => kind),
    named.map(({ value }) => value),
  );
};

/** Takes one row in. The answer says what became of it; a text says why it cannot be. */
export async function takeRow(
  turn: Turn,
  planned: Planned,
  known: KnownOnes,
  by: string | null,
): Promise<'added' | 'changed' | 'skipped' | { readonly problem: string }> {
  const match = matchOf(planned, await askKnown(turn, [planned]));
  if (match === 'several') return { problem: severalWords };
  if (match !== 'nobody' && known === 'skip') return 'skipped';
  const isNew = match === 'nobody';
  const contactId = isNew ? newId() : match.contactId;
  if (isNew) await insertContact(turn.tx, contactId, planned.name, null, null, null);
  for (const { kind, value } of planned.identities)
    await store.addIdentityFromFile(turn.tx, contactId, kind, value, kind === 'external');
  await mendAddress(turn.tx, contactId);
  await fill(turn, contactId, planned, isNew ? 'replace_all' : known, by);
  return isNew ? 'added' : 'changed';
}

export const severalWords = 'several customers are known by this; merge them first, or give the id of one';

async function fill(
  turn: Turn,
  contactId: string,
  planned: Planned,
  known: KnownOnes,
  by: string | null,
): Promise<void> {
  const { name, language, timeZone, calledAs, notes } = planned;
  const companyId = planned.company === null ? null : await companyFor(turn, planned.company);
  const wins = known === 'replace_all';
  await store.fillFromFile(
    turn.tx,
    contactId,
    wins,
    name,
    language,
    timeZone,
    calledAs,
    notes,
    companyId,
    known !== 'fill',
  );
  const over = known === 'fill' ? 'nothing' : wins ? 'all' : 'ours';
  for (const { field, value } of planned.fields) {
    const { word, amount } = lookupOf(field.type, value);
    await store.putValue(turn.tx, contactId, field.id, JSON.stringify(value), word, amount, by, turn.now, over);
  }
}

async function companyFor(turn: Turn, name: string): Promise<string> {
  const [found] = await store.companyByName(turn.tx, name);
  if (found !== undefined) return found.id;
  const id = newId();
  await insertCompany(turn.tx, id, name, false);
  return id;
}
