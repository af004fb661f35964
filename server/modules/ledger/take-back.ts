import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { move } from './move.ts';
import { findTransfer, type TransferRow } from './store/transfers.ts';

async function transferBy(turn: Turn, id: string): Promise<TransferRow> {
  const [found] = await findTransfer(turn.tx, id);
  if (found === undefined) throw notFound();
  return found;
}

interface Why {
  readonly reason: string;
  readonly agentId?: string | null;
}

/** Takes a transfer back by a new one the other way round; what had been used of lots is there again, with its old expiry. */
export async function takeBack(turn: Turn, transferId: string, why: Why, id = newId()): Promise<void> {
  const { debitId, creditId, amount } = await transferBy(turn, transferId);
  await move(turn, id, [{ id, debitId: creditId, creditId: debitId, amount, reversesId: transferId, ...why }]);
}

/** Ends what was set aside: `settle` moves it, `void` frees it; each hold once. */
export async function endHold(
  turn: Turn,
  holdId: string,
  step: 'settle' | 'void',
  why: Why,
  id = newId(),
): Promise<void> {
  const { debitId, creditId, amount } = await transferBy(turn, holdId);
  await move(turn, id, [{ id, debitId, creditId, amount, step, holdId, ...why }]);
}
