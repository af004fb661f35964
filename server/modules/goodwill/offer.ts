import type { Gesture } from '#contract/gesture.ts';
import { QUIET_DAYS } from '#psychology/goodwill/index.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { newToken, hashOf } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findContact } from '#server/modules/contacts/index.ts';
import { promise } from '#server/modules/conversations/index.ts';
import { settle } from './claim.ts';
import { gestureOf } from './entities.ts';
import { pageWords } from './page/words.ts';
import { daysAfter } from './period.ts';
import { settingsOf } from './settings.ts';
import { insertLink, lockGesture, setEnded, setOffered, type GestureRow } from './store/gestures.ts';
import { lastAnswerOf } from './store/known.ts';
import { note } from './note.ts';
import { tell, tellGiven } from './tell.ts';

/** A gesture with its link; null where there is nothing to claim, or not yet. */
export interface Given {
  readonly gesture: Gesture;
  readonly link: string | null;
  /** The end of the link. */
  readonly token: string | null;
  /** For the answer to the customer; empty while nothing goes out. */
  readonly words: string;
}

export const prefix = 'rg';
export const expireJob = 'goodwill.expire';
export const remindJob = 'goodwill.remind';
/** A reminder comes once, so long before the end, and never in the quiet days: it is an ask too. */
const remindBeforeDays = 14;
/** A call that was given is promised for the second day. */
const callDays = 2;
/** Given by hand: nothing has to be claimed. */
const byHand = new Set(['note', 'call']);

/** Offers what was approved: from now on the customer may claim it, and nothing is asked of them for fourteen days. */
export async function offer(turn: Turn, id: string, by: string | null, line: string | null): Promise<Given> {
  const [row] = await lockGesture(turn.tx, id);
  if (row?.state !== 'approved')
    throw new Problem(409, 'not_approved', 'Only a gesture that was approved can be offered. Look at it as it is now.');
  const { expiryDays } = await settingsOf(turn.tx);
  const expiresAt = daysAfter(turn.now, expiryDays);
  await setOffered(turn.tx, id, turn.now, expiresAt, line);
  const now = { ...row, line: line ?? row.line };
  return byHand.has(row.what) ? handOver(turn, now, by) : open(turn, now, by, expiresAt);
}

async function handOver(turn: Turn, row: GestureRow, by: string | null): Promise<Given> {
  await settle(turn, row);
  await setEnded(turn.tx, row.id, 'claimed', turn.now, null, null);
  const told = await tell(turn, row.id);
  await note(turn, told, 'given', by);
  if (row.what === 'call') await promiseCall(turn, row);
  await tellGiven(turn, told);
  return { gesture: gestureOf(told), link: null, token: null, words: row.line };
}

/** A call by a lead is a promise like any other: the inbox shows when it is due, and it is judged kept or broken. */
async function promiseCall(turn: Turn, { conversationId, agentId, decidedBy }: GestureRow): Promise<void> {
  const [answer] = await lastAnswerOf(turn.tx, conversationId);
  const by = { messageId: answer?.id ?? null, agentId: decidedBy ?? agentId };
  const dueAt = daysAfter(turn.now, callDays);
  await promise(turn, conversationId, by, { text: 'A lead calls the customer', dueAt });
}

async function open(turn: Turn, row: GestureRow, by: string | null, expiresAt: string): Promise<Given> {
  const told = await tell(turn, row.id);
  await note(turn, told, 'offered', by);
  await turn.queue(expireJob, { gestureId: row.id }, { at: expiresAt, key: `${expireJob}:${row.id}` });
  const remindAt = daysAfter(expiresAt, -remindBeforeDays);
  if (remindAt > daysAfter(turn.now, QUIET_DAYS))
    await turn.queue(remindJob, { gestureId: row.id }, { at: remindAt, key: `${remindJob}:${row.id}` });
  return { gesture: gestureOf(told), ...(await makeLink(turn, row)) };
}

/** A way to the gesture’s page. Only its hash is kept, so a lost one is replaced by another. */
export async function makeLink(turn: Turn, row: GestureRow): Promise<{ link: string; token: string; words: string }> {
  const { token } = newToken(prefix, turn.workspaceId);
  await insertLink(turn.tx, hashOf(token), row.id, turn.now);
  const link = `${row.origin}/gesture/${token}`;
  return { link, token, words: await answerWith(turn, row, link) };
}

/** The line to the customer, and below it where to claim what it is about. */
async function answerWith(turn: Turn, { contactId, what, title, line }: GestureRow, link: string): Promise<string> {
  const [contact] = await findContact(turn.tx, contactId);
  const named = pageWords(contact?.language ?? 'en').yours[what] ?? title;
  return [line, `${named}: ${link}`].filter((part) => part !== '').join('\n\n');
}
