import { randomInt } from 'node:crypto';
import type { Turn } from '#server/platform/turn.ts';
import { findTransfer, holderOf, houseOf, idFrom, move, type Wish } from '#server/modules/ledger/index.ts';
import { bookId } from './budgets.ts';
import { tellCredit } from './credit/open.ts';
import { lockGesture, setEnded, type GestureRow } from './store/gestures.ts';
import { note } from './note.ts';
import { tell, tellGiven } from './tell.ts';

/** Money leaves the budget; credit goes on to the customer’s own account. One link: both or none, and once. */
export async function settle(turn: Turn, row: GestureRow): Promise<void> {
  if (row.holdId === null) return;
  const [hold] = await findTransfer(turn.tx, row.holdId);
  if (hold === undefined) throw new Error('what was set aside is there');
  const { debitId, creditId, amount } = hold;
  const reason = 'A gesture that was claimed';
  const link = idFrom(`gesture settled ${row.id}`);
  const wishes: Wish[] = [{ id: link, debitId, creditId, amount, step: 'settle', holdId: row.holdId, reason }];
  if (row.what === 'credit') {
    const book = bookId(turn.workspaceId, row.currency);
    const [holder, house] = [await holderOf(turn, book, row.contactId), await houseOf(turn, book, 'given')];
    const id = idFrom(`gesture credited ${row.id}`);
    wishes.push({ id, debitId: house.id, creditId: holder.id, amount, source: `credit:${row.id}`, reason: row.title });
  }
  await move(turn, link, wishes);
  if (row.what === 'credit') await tellCredit(turn, row.contactId);
}

/** What became of a claim: `now` for the one that counted. */
export type Claimed = 'now' | 'before' | 'gone';

/** Claims a gesture. The row is held, so that two tabs come one after the other and the second finds it claimed. */
export async function claim(
  turn: Turn,
  id: string,
): Promise<{ readonly as: Claimed; readonly row: GestureRow | null }> {
  const [row] = await lockGesture(turn.tx, id);
  if (row === undefined) return { as: 'gone', row: null };
  if (row.state === 'claimed') return { as: 'before', row };
  if (row.state !== 'offered' || row.expiresAt === null || row.expiresAt <= turn.now) return { as: 'gone', row };
  await settle(turn, row);
  await setEnded(turn.tx, id, 'claimed', turn.now, null, row.what === 'voucher' ? newCode() : null);
  const told = await tell(turn, id);
  await note(turn, told, 'claimed', null);
  await tellGiven(turn, told);
  return { as: 'now', row: told };
}

/** Without letters and figures that are taken for each other: 28^10 of them, so that none is guessed. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ234679';
function newCode(): string {
  const part = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}`;
}
