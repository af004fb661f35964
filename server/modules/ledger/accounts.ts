import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import {
  findAccount,
  insertAccount,
  insertBook,
  type AccountKind,
  type AccountRow,
  type BookRow,
} from './store/accounts.ts';

/** Opens a book: one kind of value, such as the points of a programme. `unit` is points, stamps, or a currency (ISO 4217). */
export async function openBook(turn: Turn, name: string, unit: string, id = newId()): Promise<BookRow> {
  await insertBook(turn.tx, id, name, unit);
  return { id, name, unit };
}

/** The account of somebody for something in a book; made where it is not there yet. Two at once get the same. */
export async function accountFor(
  turn: Turn,
  bookId: string,
  kind: AccountKind,
  purpose: string,
  ownerId: string | null,
): Promise<AccountRow> {
  const [found] = await findAccount(turn.tx, bookId, kind, purpose, ownerId);
  if (found !== undefined) return found;
  await insertAccount(turn.tx, newId(), bookId, kind, purpose, ownerId);
  const [made] = await findAccount(turn.tx, bookId, kind, purpose, ownerId);
  if (made === undefined) throw new Error('an account that was just made is there');
  return made;
}

/** What a customer has in a book, their main account. */
export const holderOf = (turn: Turn, bookId: string, contactId: string): Promise<AccountRow> =>
  accountFor(turn, bookId, 'holder', 'balance', contactId);

/** The same, where nothing may be written: null where they never had anything. */
export const readHolder = async (turn: Turn, bookId: string, contactId: string): Promise<AccountRow | null> =>
  (await findAccount(turn.tx, bookId, 'holder', 'balance', contactId))[0] ?? null;

/** Where a book's values come from or go to: `issued`, `redeemed`, `expired`, `given`. */
export const houseOf = (turn: Turn, bookId: string, purpose: string): Promise<AccountRow> =>
  accountFor(turn, bookId, 'house', purpose, null);
