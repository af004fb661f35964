import type { Money } from '#contract/money.ts';
import { happen } from '#server/happen.ts';
import { moneyOf, type MoneyRow } from '#server/modules/ledger/index.ts';
import type { Turn } from '#server/platform/turn.ts';

/** What can be used now, by currency. */
export const openIn = (accounts: readonly MoneyRow[]): Money[] =>
  accounts.flatMap(({ free, currency }) => (free > 0 ? [{ minor: free, currency }] : []));

/** Tells colleagues what a customer has to their credit now. */
export async function tellCredit(turn: Turn, contactId: string): Promise<void> {
  const open = openIn(await moneyOf(turn.tx, contactId));
  await happen(turn, 'credit.changed', { agents: { contactId, open }, contactId });
}
