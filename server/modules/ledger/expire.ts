import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { houseOf } from './accounts.ts';
import { idFrom } from './ids.ts';
import { move } from './move.ts';
import { freeHolders } from './store/accounts.ts';
import { expiredLots } from './store/lots.ts';

const batch = 500;

/**
 * Moves what has expired out of holders' accounts; answers how many lots. Until then it can still be used: that falls out in the
 * customer's favour, and is over within the hour.
 */
export async function expire(turn: Turn): Promise<number> {
  const lots = await expiredLots(turn.tx, turn.now, batch);
  for (const { transferId, accountId, bookId, unused } of lots) {
    const expired = await houseOf(turn, bookId, 'expired');
    const id = idFrom(`expiry ${transferId} ${String(unused)}`);
    await move(turn, id, [{ id, debitId: accountId, creditId: expired.id, amount: unused, reason: 'Expired' }]);
  }
  return lots.length;
}

/** Lets lapse all that holders of a book have and nothing is set aside of, some holders at a time; answers how many it were. */
export async function lapse(turn: Turn, bookId: string, reason: string, most: number): Promise<number> {
  const holders = await freeHolders(turn.tx, bookId, most);
  const expired = await houseOf(turn, bookId, 'expired');
  for (const { id: debitId, free } of holders) {
    const id = newId();
    await move(turn, id, [{ id, debitId, creditId: expired.id, amount: free, reason }]);
  }
  return holders.length;
}
