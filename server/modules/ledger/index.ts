import { ledgerRoutes } from '#contract/ledger.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import { custody } from './custody.ts';
import { jobs, rounds } from './jobs.ts';
import { handlers } from './routes.ts';

/** Values that belong to people, in double entry: points, stamps, credit, budgets. Nothing else moves them. */
export const ledger: Module = {
  name: 'ledger',
  jobs,
  rounds,
  custody,
  open(app, { serving }) {
    serveRoutes(app, serving, ledgerRoutes, handlers);
  },
};

export { accountFor, holderOf, houseOf, openBook, readHolder } from './accounts.ts';
export { check } from './check.ts';
export { lapse } from './expire.ts';
export { idFrom } from './ids.ts';
export { move } from './move.ts';
export type { Wish } from './move.ts';
export { endHold, takeBack } from './take-back.ts';
export { accountsOf, moneyOf } from './store/accounts.ts';
export type { AccountRow, BookRow, MoneyRow } from './store/accounts.ts';
export { expiringByMonth, openLots } from './store/lots.ts';
export { houseTotals } from './store/totals.ts';
export { findEnd, findTransfer, history, summedBalance } from './store/transfers.ts';
export type { TransferRow } from './store/transfers.ts';
