import type { Happening } from '#contract/happenings.ts';
import type { Problem } from '#server/platform/http/problem.ts';
import { command } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import { endHold, idFrom, takeBack } from '#server/modules/ledger/index.ts';
import { tellCard } from '../cards/tell.ts';
import * as earnings from '../store/earnings.ts';
import { membershipById } from '../store/memberships.ts';

/**
 * An order was sent back: what it had earned goes too. Where that has been used already nothing is taken: nobody owes us points.
 */
export async function takeBackFor(turn: Turn, happening: Happening, of: string): Promise<void> {
  const source = `${happening.source.kind}:${of}`.slice(0, 120);
  for (const earning of await earnings.bySource(turn.tx, source)) {
    const [member] = await membershipById(turn.tx, earning.membershipId);
    if (member?.contactId !== happening.contactId || !(await undo(turn, earning))) continue;
    await earnings.takeEarningBack(turn.tx, earning.transferId);
    await tellCard(turn, member);
  }
}

async function undo(turn: Turn, { transferId, settled }: earnings.EarningRow): Promise<boolean> {
  const why = { reason: 'The order was sent back' };
  const id = idFrom(`back ${transferId}`);
  await command(turn.tx, 'savepoint back');
  try {
    if (settled) await takeBack(turn, transferId, why, id);
    else await endHold(turn, transferId, 'void', why, id);
    return true;
  } catch (error) {
    if ((error as Problem).code !== 'balance_too_low') throw error;
    await command(turn.tx, 'rollback to savepoint back');
    return false;
  }
}
