import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { bookSums, findWrong, forgetChecks, insertCheck, type CheckRow } from './store/checks.ts';
import { keepTotals, settledUntil } from './store/totals.ts';

const keptDays = 90;

/**
 * Sums every account up anew from its transfers and compares: balances, what is set aside, lots, and that all accounts of a book
 * together come to nothing. Keeps what it found, and the totals, so that whoever asks for them sums up the rest of an hour only.
 */
export async function check(turn: Turn): Promise<CheckRow | null> {
  const [settled] = await settledUntil(turn.tx);
  const [wrong, books] = [await findWrong(turn.tx), await bookSums(turn.tx, null)];
  if (books.length === 0) return null;
  const unbalanced = books.filter(({ guarded, house }) => guarded + house !== 0);
  const found = [
    ...wrong.map(({ accountId, balance, summed }) => ({ accountId, balance, summed })),
    ...unbalanced.map(({ bookId, guarded, house }) => ({ accountId: bookId, balance: guarded, summed: -house })),
  ];
  const count = (of: 'accounts' | 'transfers') => books.reduce((sum, book) => sum + book[of], 0);
  const [kept] = await insertCheck(
    turn.tx,
    newId(),
    count('accounts'),
    count('transfers'),
    JSON.stringify(found),
    JSON.stringify(books),
  );
  if (settled !== undefined) await keepTotals(turn.tx, settled.moment);
  await forgetChecks(turn.tx, new Date(Date.parse(turn.now) - keptDays * 86_400_000).toISOString());
  return kept ?? null;
}
