import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { claim, hang, type FileRow } from '#server/modules/files/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { withMood } from './change.ts';
import { messageOf } from './entities.ts';
import type { Inbound } from './inbound.ts';
import { begin, reopened } from './place.ts';
import {
  closeEpisode,
  insertConversation,
  lockAny,
  openEpisode,
  saveConversation,
  saveSubject,
} from './store/conversations.ts';
import { insertMessage } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

export interface Aside {
  /** The conversation; null where a new one begins. */
  readonly into: string | null;
  /** Who wrote it, as colleagues see it. */
  readonly by: string | null;
  /** A note only colleagues see; what a machine wrote into the thread is a message from the system. */
  readonly type: 'message' | 'note';
  /** Whether colleagues must look: opens what was put away or resolved. */
  readonly wakes: boolean;
  /** Whether a new conversation is resolved from the start. */
  readonly rests: boolean;
}

/**
 * Keeps what a machine wrote, or somebody who may not take part. It stands in its conversation, and nobody waits for an
 * answer to it: no promise starts or ends, no feeling is read, and where nobody must look nothing is reopened.
 */
export async function setAside(
  turn: Turn,
  inbound: Inbound,
  aside: Aside,
): Promise<{ conversationId: string; messageId: string }> {
  const files = inbound.files === undefined ? [] : await claim(turn, inbound.files.by, inbound.files.ids);
  const { row: before, fresh, opens } = await findRow(turn, inbound, aside);
  const message = messageFrom(before, inbound, aside);
  const row: ConversationRow = { ...before, seq: message.seq, version: before.version + 1 };
  if (fresh) await insertConversation(turn.tx, row);
  else await saveConversation(turn.tx, row);
  if (opens) await openEpisode(turn.tx, row.episodeId, row.id, inbound.at);
  if (fresh && row.status === 'resolved') await closeEpisode(turn.tx, row.episodeId, inbound.at, null, null);
  if (fresh && inbound.subject !== undefined) await saveSubject(turn.tx, row.id, row.subject);
  await insertMessage(turn.tx, message);
  await hangFiles(turn, files, message);
  if (inbound.history !== true) await tell(turn, row, message, files);
  return { conversationId: row.id, messageId: message.id };
}

async function findRow(
  turn: Turn,
  inbound: Inbound,
  { into, wakes, rests }: Aside,
): Promise<{ row: ConversationRow; fresh: boolean; opens: boolean }> {
  if (into === null) {
    const [[inbox], [contact]] = await Promise.all([
      findDoor(turn.tx, inbound.inboxId),
      lockContact(turn.tx, inbound.contactId),
    ]);
    if (inbox?.channel !== inbound.channel || contact === undefined) throw notFound();
    const row = await begin(turn, inbound, inbox, contact);
    const resolved = rests || inbound.history === true;
    return { row: resolved ? { ...row, status: 'resolved' } : row, fresh: true, opens: true };
  }
  const [row] = await lockAny(turn.tx, into);
  if (row === undefined) throw notFound();
  if (!wakes || inbound.history === true || row.status === 'open') return { row, fresh: false, opens: false };
  if (row.status === 'resolved') return { row: reopened(row), fresh: false, opens: true };
  return { row: { ...row, status: 'open', snoozedUntil: null }, fresh: false, opens: false };
}

const messageFrom = (row: ConversationRow, inbound: Inbound, { by, type }: Aside): MessageRow => ({
  id: newId(),
  conversationId: row.id,
  seq: row.seq + 1,
  clientId: null,
  type,
  author: 'system',
  authorId: null,
  authorName: by,
  text: inbound.text,
  at: inbound.at,
});

async function hangFiles(turn: Turn, files: readonly FileRow[], message: MessageRow): Promise<void> {
  const ids = files.map((file) => file.id);
  if (ids.length > 0) await hang(turn.tx, ids, message.conversationId, message.id);
}

async function tell(turn: Turn, row: ConversationRow, message: MessageRow, files: readonly FileRow[]): Promise<void> {
  await happen(turn, 'conversation.changed', {
    agents: {
      conversation: await withMood(turn, row),
      message: messageOf(message, null, [], files),
      ...{ became: 'other', episodeId: row.episodeId, by: null },
    },
    conversationId: row.id,
    contactId: row.contactId,
  });
}
