import type { Entry } from '#contract/cards.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Turn } from '#server/platform/turn.ts';
import { history, houseOf, readHolder, type TransferRow } from '#server/modules/ledger/index.ts';

interface Page {
  readonly items: Entry[];
  readonly next: string | null;
}

/** Every step that somebody earned and used, newest first, as they read it. */
export async function entriesOf(
  turn: Turn,
  programmeId: string,
  contactId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page> {
  const [at = null, id = null] = readCursor(cursor, ['time', 'id']) ?? [];
  const holder = await readHolder(turn, programmeId, contactId);
  if (holder === null) return { items: [], next: null };
  const houses = new Map<string, string>();
  for (const purpose of ['given', 'issued', 'redeemed', 'expired'])
    houses.set((await houseOf(turn, programmeId, purpose)).id, purpose);
  const rows = await history(turn.tx, holder.id, at, id, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.flatMap((row) => entryOf(row, holder.id, houses)),
    next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

/** What is set aside shows as redeemed at once; that it was settled later is no event for its customer. */
function entryOf(row: TransferRow, holderId: string, houses: ReadonlyMap<string, string>): Entry[] {
  const isIn = row.creditId === holderId;
  const purpose = houses.get(isIn ? row.debitId : row.creditId);
  const base = { id: row.id, at: row.at, why: row.reason, expiresAt: row.expiresAt };
  const entry = (how: Entry['how'], steps: number): Entry[] => [{ ...base, how, steps }];
  if (row.step === 'void') return isIn ? [] : entry('rolled_back', row.amount);
  if (row.reversesId !== null) return entry(isIn ? 'rolled_back' : 'taken_back', isIn ? row.amount : -row.amount);
  if (isIn) {
    if (row.step === 'hold') return entry('pending', row.amount);
    return entry(purpose === 'given' ? 'given' : purpose === undefined ? 'moved' : 'earned', row.amount);
  }
  if (row.step === 'settle') return [];
  return entry(purpose === 'expired' ? 'expired' : purpose === 'redeemed' ? 'redeemed' : 'moved', -row.amount);
}
