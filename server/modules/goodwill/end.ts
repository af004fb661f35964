import { Problem } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { endHold, idFrom } from '#server/modules/ledger/index.ts';
import { daysAfter } from './period.ts';
import { lockGesture, setEnded, type GestureRow } from './store/gestures.ts';
import { note } from './note.ts';
import { tell } from './tell.ts';

/** Frees the money that was set aside for a gesture. */
export async function free(turn: Turn, { id, holdId }: GestureRow, reason: string): Promise<void> {
  if (holdId !== null) await endHold(turn, holdId, 'void', { reason }, idFrom(`gesture freed ${id}`));
}

const ended = new Set(['declined', 'claimed', 'expired', 'void']);

/** Makes a gesture void that nobody claimed, with the reason. */
export async function makeVoid(turn: Turn, id: string, by: string | null, words: string): Promise<GestureRow> {
  const [row] = await lockGesture(turn.tx, id);
  if (row === undefined || ended.has(row.state))
    throw new Problem(409, 'already_ended', 'This gesture has come to its end already. What was claimed stays theirs.');
  await free(turn, row, 'A gesture that was made void');
  await setEnded(turn.tx, id, 'void', turn.now, words, null);
  const told = await tell(turn, id);
  await note(turn, told, 'void', by);
  return told;
}

/** What was approved and not offered within this time frees its money again. A design choice. */
export const offerWithinDays = 14;

/** Its time is over: the money is free again. Runs twice without harm. */
export async function expire(turn: Turn, id: string): Promise<void> {
  const [row] = await lockGesture(turn.tx, id);
  if (row === undefined || !isOver(row, turn.now)) return;
  await free(turn, row, 'A gesture that ran out');
  await setEnded(turn.tx, id, 'expired', turn.now, null, null);
  await note(turn, await tell(turn, id), 'expired', null);
}

function isOver({ state, expiresAt, decidedAt }: GestureRow, now: string): boolean {
  if (state === 'offered') return expiresAt !== null && expiresAt <= now;
  return state === 'approved' && decidedAt !== null && daysAfter(decidedAt, offerWithinDays) <= now;
}
