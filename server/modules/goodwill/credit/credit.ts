import type { Credit, CreditMove } from '#contract/credit.ts';
import { history, moneyOf, type MoneyRow, type TransferRow } from '#server/modules/ledger/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openIn } from './open.ts';

const mostShown = 50;

/** What a customer has to their credit, and how it came and went. */
export async function creditOf(turn: Turn, contactId: string): Promise<Credit> {
  const accounts = await moneyOf(turn.tx, contactId);
  const moves = await Promise.all(accounts.map((account) => movesOf(turn, account)));
  return {
    open: openIn(accounts),
    moves: moves
      .flat()
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, mostShown),
  };
}

async function movesOf(turn: Turn, account: MoneyRow): Promise<CreditMove[]> {
  const rows = await history(turn.tx, account.accountId, null, null, mostShown);
  const takenBack = new Set(rows.map(({ reversesId }) => reversesId));
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, reason: row.reason, agentId: row.agentId },
    amount: {
      minor: row.creditId === account.accountId ? row.amount : -row.amount,
      currency: account.currency,
    },
    canTakeBack: isUse(row, account) && !takenBack.has(row.id),
  }));
}

/** Whether a transfer is a use of their credit, as opposed to credit that went on to another customer with them. */
export const isUse = ({ debitId, source }: TransferRow, { accountId }: Pick<MoneyRow, 'accountId'>): boolean =>
  debitId === accountId && source?.startsWith('use:') === true;
