import type { Custody } from '#server/custody.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { holderOf } from './accounts.ts';
import { idFrom } from './ids.ts';
import { move } from './move.ts';
import { accountsOf, renameHolder } from './store/accounts.ts';
import { openLots } from './store/lots.ts';
import { history } from './store/transfers.ts';
import { takeBack } from './take-back.ts';

const mostShown = 10_000;

/** What customers hold. Erasing leaves the books whole, under a pseudonym that leads to nobody. */
export const custody: Custody = {
  name: 'ledger',
  async erase(turn, contactId) {
    await renameHolder(turn.tx, contactId, newId());
  },
  async hand(turn, contactId) {
    const accounts = await accountsOf(turn.tx, contactId);
    return Promise.all(
      accounts.map(async ({ id, purpose, balance }) => ({
        purpose,
        balance,
        history: (await history(turn.tx, id, null, null, mostShown)).map(
          ({ amount, creditId, reason, at, expiresAt }) => ({
            amount: creditId === id ? amount : -amount,
            ...{ reason, at, expiresAt },
          }),
        ),
      })),
    );
  },
  async move(turn, from, to) {
    const moved: string[] = [];
    for (const account of await accountsOf(turn.tx, from)) {
      if (account.kind === 'holder') moved.push(...(await giveAll(turn, account.id, account.bookId, to)));
    }
    return { transfers: moved };
  },
  async moveBack(turn, moved) {
    const reason = 'Two customers are apart again';
    for (const id of moved['transfers'] ?? []) await takeBack(turn, id, { reason }, idFrom(`apart ${id}`));
  },
};

/** Each lot by itself, so that its expiry goes with it. */
async function giveAll(turn: Turn, debitId: string, bookId: string, to: string): Promise<string[]> {
  const lots = await openLots(turn.tx, debitId);
  if (lots.length === 0) return [];
  const { id: creditId } = await holderOf(turn, bookId, to);
  const wishes = lots.map(({ unused, expiresAt }) => ({
    id: newId(),
    ...{ debitId, creditId, amount: unused, expiresAt, reason: 'Two customers became one' },
  }));
  await move(turn, newId(), wishes);
  return wishes.map(({ id }) => id);
}
