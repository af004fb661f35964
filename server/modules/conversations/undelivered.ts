import type { Turn } from '#server/platform/turn.ts';
import { meet, nextDue, openPromises, oweAgain, owedAfter, start } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { settle } from './change.ts';
import { dueColumns } from './entities.ts';
import { reopened } from './place.ts';
import { lockAny, openEpisode } from './store/conversations.ts';
import { findMessage, unansweredWithout } from './store/messages.ts';
import type { ConversationRow } from './store/rows.ts';
import { tellSettled } from './tell-settled.ts';

export interface Undelivered {
  readonly messageId: string | null;
  /** What happened, as a line in the thread. */
  readonly words: string;
  /** Whether the customer is left without the answer, and waits again. */
  readonly waits: boolean;
}

/** What we wrote did not arrive: the conversation is open again for whoever has it, and the customer waits as before. */
export async function undelivered(turn: Turn, conversationId: string, what: Undelivered): Promise<void> {
  const [held] = await lockAny(turn.tx, conversationId);
  if (held === undefined) return;
  const row = held.status === 'resolved' ? reopened(held) : held;
  if (row !== held) await openEpisode(turn.tx, row.episodeId, row.id, turn.now);
  const waitingSince = what.waits ? await waitsSince(turn, row, what.messageId) : row.waitingSince;
  await settle(
    turn,
    row,
    { status: 'open', snoozedUntil: null, waitingSince, ...dueColumns(await nextDue(turn, row.id)) },
    what.words,
    row === held ? 'other' : 'reopened',
  );
}

async function waitsSince(turn: Turn, row: ConversationRow, messageId: string | null): Promise<string | null> {
  const [{ at } = { at: null }] = await unansweredWithout(turn.tx, row.id, messageId);
  const since = row.waitingSince ?? at;
  if (since === null) return null; // we had written first
  const [answer] = messageId === null ? [] : await findMessage(turn.tx, messageId);
  if (answer !== undefined && (await oweAgain(turn, row.id, answer.at))) return since;
  const owes = (await openPromises(turn.tx, row.id)).some((promise) => promise.what !== 'commitment');
  const [inbox] = owes ? [] : await findDoor(turn.tx, row.inboxId);
  if (inbox !== undefined) {
    const place = { conversationId: row.id, episodeId: row.episodeId };
    await start(turn, place, owedAfter(inbox, 'next_reply', turn.now, turn.now));
  }
  return since;
}

/** An answer that had not arrived has now: unless the customer wrote after it nobody waits, and what was owed is settled. */
export async function arrived(turn: Turn, conversationId: string, messageId: string): Promise<void> {
  const [[held], [answer]] = await Promise.all([lockAny(turn.tx, conversationId), findMessage(turn.tx, messageId)]);
  if (held?.waitingSince == null || answer === undefined || answer.at < held.waitingSince) return;
  const [{ at: stillWaits } = { at: null }] = await unansweredWithout(turn.tx, held.id, null);
  if (stillWaits !== null) return;
  const met = await meet(turn, held.id, turn.now);
  if (met !== null) await tellSettled(turn, held.contactId, met);
  const change = { waitingSince: null, ...dueColumns(await nextDue(turn, held.id)) };
  await settle(turn, held, change, 'The answer that had come back was delivered', 'other');
}
