import type { ledgerRoutes } from '#contract/ledger.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { check } from './check.ts';
import { bookSums, newestChecks } from './store.ts';

const shownChecks = 24;

export const handlers: Handlers<typeof ledgerRoutes> = {
  'GET /ledger': (ctx) => books(ctx),
  'POST /ledger/check': async (ctx) => {
    await check(ctx);
    return books(ctx);
  },
};

async function books({ tx }: Turn) {
  const [sums, checks] = [await bookSums(tx), await newestChecks(tx, shownChecks)];
  return {
    books: sums.map(({ bookId, guarded, ...sum }) => ({ id: bookId, held: guarded, ...sum })),
    checks: checks.map(({ id, at, accounts, transfers, wrong }) => ({
      id,
      at,
      accounts,
      transfers,
      wrong: [...wrong],
    })),
  };
}
