import type { ledgerRoutes } from '#contract/ledger.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check } from './check.ts';
import { listBooks } from './store/accounts.ts';
import { bookSums, newestChecks } from './store/checks.ts';

const shownChecks = 24;

export const handlers: Handlers<typeof ledgerRoutes> = {
  'GET /ledger': (ctx) => books(ctx),
  'POST /ledger/check': async (ctx) => {
    await check(ctx);
    return books(ctx);
  },
};

/**
 * The figures of each book are those of the newest check: to sum up all transfers at every look would take ever longer. A book that
 * no check has seen is so new that it is summed up here.
 */
async function books({ tx }: Turn) {
  const [all, checks] = [await listBooks(tx), await newestChecks(tx, shownChecks)];
  const checked = checks[0]?.books ?? [];
  const unchecked = all.filter(({ id }) => !checked.some(({ bookId }) => bookId === id)).map(({ id }) => id);
  const fresh = unchecked.length === 0 ? [] : await bookSums(tx, unchecked);
  const counted = new Map([...checked, ...fresh].map((sum) => [sum.bookId, sum]));
  return {
    books: all.map(({ id, name, unit }) => {
      const { accounts, transfers, guarded, house } = counted.get(id) ?? nothing;
      return { id, name, unit, accounts, transfers, held: guarded, house };
    }),
    checks: checks.map(({ id, at, accounts, transfers, wrong }) => ({
      ...{ id, at, accounts, transfers },
      wrong: [...wrong],
    })),
  };
}

const nothing = { accounts: 0, transfers: 0, guarded: 0, house: 0 };
