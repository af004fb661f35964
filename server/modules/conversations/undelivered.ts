import type { Turn } from '#server/platform/turn.ts';
import { nextDue, openPromises, owedAfter, start } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { settle } from './change.ts';
import { dueColumns } from './entities.ts';
import { reopened } from './place.ts';
import { lockAny, openEpisode } from './store/conversations.ts';
import { unansweredWithout } from './store/messages.ts';
import type { ConversationRow } from './store/rows.ts';

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
  const owes = (await openPromises(turn.tx, row.id)).some((promise) => promise.what !== 'commitment');
  const [inbox] = owes ? [] : await findDoor(turn.tx, row.inboxId);
  if (inbox !== undefined) {
    const place = { conversationId: row.id, episodeId: row.episodeId };
    await start(turn, place, owedAfter(inbox, 'next_reply', turn.now, turn.now));
  }
  return since;
}
