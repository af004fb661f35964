import type { KnownOnes } from '#contract/contact-files.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { insertCompany } from '../companies/store.ts';
import { standing } from '../consent/store.ts';
import { writeConsent } from '../consent/write.ts';
import { lookupOf } from '../fields/values.ts';
import { mendAddress } from '../identities/store.ts';
import { insertContact } from '../store.ts';
import { isNews, takenBack, type Stands } from './consent-cells.ts';
import * as store from './match-store.ts';
import type { Planned, RowProblem } from './plan.ts';

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

/** Where a row comes from. */
export interface Origin {
  readonly name: string;
  readonly madeBy: string | null;
  /** On which the row begins. */
  readonly line: number;
}
/** What became of a row; what of its consents was left out, and why it could not be taken in. */
export interface Taken {
  readonly outcome: 'added' | 'changed' | 'skipped' | 'refused';
  readonly problems: readonly RowProblem[];
}

/** Takes one row in. */
export async function takeRow(turn: Turn, planned: Planned, known: KnownOnes, from: Origin): Promise<Taken> {
  const match = matchOf(planned, await askKnown(turn, [planned]));
  if (match === 'several') return { outcome: 'refused', problems: [{ column: null, message: severalWords }] };
  if (match !== 'nobody' && known === 'skip') return { outcome: 'skipped', problems: [] };
  const isNew = match === 'nobody';
  const contactId = isNew ? newId() : match.contactId;
  if (isNew) await insertContact(turn.tx, contactId, planned.name, null, null, null);
  for (const { kind, value } of planned.identities)
    await store.addIdentityFromFile(turn.tx, contactId, kind, value, kind === 'external');
  await mendAddress(turn.tx, contactId);
  await fill(turn, contactId, planned, isNew ? 'replace_all' : known, from.madeBy);
  const stands = isNew || planned.consents.length === 0 ? [] : await standing(turn.tx, contactId);
  await addConsents(turn, contactId, planned, stands, from);
  return { outcome: isNew ? 'added' : 'changed', problems: takenBack(planned.consents, stands) };
}

/** Adds to the ledger what is news to it. Of something without a moment it is known since the file. */
async function addConsents(
  turn: Turn,
  contactId: string,
  { consents }: Planned,
  stands: readonly Stands[],
  { name, line, madeBy }: Origin,
): Promise<void> {
  for (const said of consents) {
    if (!isNews(said, stands)) continue;
    const { purpose, means, given, at, dayOnly } = said;
    await writeConsent(turn, {
      ...{ contactId, purpose, means, given, at: at ?? turn.now, dayOnly },
      ...{ how: `From the file ${name}, line ${String(line)}`, wording: null, source: 'file', agentId: madeBy },
    });
  }
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
