import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { moveValue } from './store/transfers.ts';

/** What somebody wishes to move. Amounts are whole numbers of the book's unit, above zero. */
export interface Wish {
  /** The wisher's own id, so that a repeat moves nothing again. */
  readonly id: string;
  readonly debitId: string;
  readonly creditId: string;
  readonly amount: number;
  /** `post` moves at once (usual); `hold` sets aside until `settle` moves it or `void` frees it. */
  readonly step?: 'post' | 'hold' | 'settle' | 'void';
  readonly holdId?: string;
  readonly reversesId?: string;
  readonly expiresAt?: string | null;
  /** What it happens for; credited once in a book. */
  readonly source?: string;
  readonly reason: string;
  readonly agentId?: string | null;
}

/**
 * Moves values between accounts of a book, all wishes of a link or none of them. The answer says whether it had been done before.
 * The database refuses what no account can give, a second end of a hold, a second credit for one source, and a repeat that differs.
 * @throws Problem 409 `balance_too_low`, `already_moved`, `transfer_differs`; 400 `no_such_account`
 */
export async function move(turn: Turn, link: string, wishes: readonly Wish[]): Promise<{ repeated: boolean }> {
  try {
    const [done] = await moveValue(turn.tx, link, JSON.stringify(wishes), turn.isPast === true ? turn.now : null);
    return { repeated: done?.repeated === true };
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23514' && constraint === 'ledger_accounts_floor')
    return new Problem(409, 'balance_too_low', 'There is not so much in the account. Nothing was moved.');
  if (code === '23505' && constraint !== undefined && ends.has(constraint))
    return new Problem(409, 'already_moved', 'This has been given, settled or taken back already. Nothing was moved.');
  if (code === 'LG001')
    return new Problem(409, 'transfer_differs', 'A transfer of this id moved something else before. Give a new id.');
  if (code === 'LG002')
    return new Problem(400, 'no_such_account', 'There is no such account or transfer in this book. Nothing was moved.');
  return error;
}
const ends = new Set(['transfers_once', 'transfers_ended', 'transfers_reversed']);
