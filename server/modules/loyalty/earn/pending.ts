import type { Turn } from '#server/platform/turn.ts';
import { endHold, idFrom } from '#server/modules/ledger/index.ts';
import * as earnings from '../store/earnings.ts';
import { membershipById } from '../store/memberships.ts';
import { findVersion } from '../store/programmes.ts';
import { noteProgress } from './earn.ts';

const batch = 200;

/** What was earned some time ago and was not sent back counts from now on. Answers how many. */
export async function settlePending(turn: Turn): Promise<number> {
  const due = await earnings.duePending(turn.tx, turn.now, batch);
  for (const { transferId, membershipId } of due) {
    await endHold(turn, transferId, 'settle', { reason: 'It counts now' }, idFrom(`settle ${transferId}`));
    await earnings.settleEarning(turn.tx, transferId);
    const [member] = await membershipById(turn.tx, membershipId);
    const [version] = member === undefined ? [] : await findVersion(turn.tx, member.programmeId, member.version);
    if (member !== undefined && version !== undefined) await noteProgress(turn, member, version.design, turn.now);
  }
  return due.length;
}
