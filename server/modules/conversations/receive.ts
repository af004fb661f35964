import type { Conversation, Message, PublicConversation, PublicMessage } from '#contract/conversations.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import { together } from '#server/platform/database/together.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { feel, findMood, note, readingsOf } from '#server/modules/feelings/index.ts';
import { owedAfter, start } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import {
  conversationOf,
  dueColumns,
  dueOf,
  messageOf,
  preview,
  publicConversationOf,
  publicMessageOf,
} from './entities.ts';
import type { Inbound } from './inbound.ts';
import { findPlace, type Place } from './place.ts';
import {
  insertConversation,
  lockAny,
  lockCurrent,
  openEpisode,
  saveConversation,
  saveSubject,
} from './store/conversations.ts';
import { findByClientId, insertMessage } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

export interface Received {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly visitor: { readonly conversation: PublicConversation; readonly message: PublicMessage };
}

type Felt = ReturnType<typeof feel>;

/**
 * Takes a customer's message in, whole or not at all: finds or opens the conversation and its episode, reads the feeling,
 * stores, starts what is owed, tells. One turn; the questions go out together, then the writes.
 */
export async function receive(turn: Turn, inbound: Inbound): Promise<Received> {
  const { tx } = turn;
  const [[inbox], [contact], [repeat], [current]] = await Promise.all([
    findDoor(tx, inbound.inboxId),
    lockContact(tx, inbound.contactId),
    findByClientId(tx, inbound.contactId, inbound.clientId),
    lockCurrent(tx, inbound.contactId, inbound.inboxId),
  ]);
  if (inbox?.channel !== inbound.channel || contact === undefined) throw notFound();
  if (repeat !== undefined) return again(turn, repeat);

  const place = await findPlace(turn, inbound, inbox, contact, current);
  const felt = inbox.readsFeelings && contact.profiling ? await feelAfter(turn, place, inbound.text) : null;
  const owed =
    place.row.waitingSince === null
      ? owedAfter(inbox, place.row.answered ? 'next_reply' : 'first_reply', inbound.at, turn.now)
      : null;
  const message = messageFrom(inbound, place.row);
  const row = withMessage(place.row, message, owed);
  const received = shapesOf(row, message, felt);

  await together(tx, () => [
    place.fresh ? insertConversation(tx, row) : saveConversation(tx, row),
    place.newEpisode ? openEpisode(tx, row.episodeId, row.id, inbound.at) : undefined,
    inbound.subject !== undefined && place.fresh ? saveSubject(tx, row.id, row.subject) : undefined,
    insertMessage(tx, message),
    felt === null ? undefined : note(turn, row.id, message.id, felt),
    owed === null ? undefined : start(turn, { conversationId: row.id, episodeId: row.episodeId }, owed),
    happen(turn, 'message.received', {
      agents: { conversation: received.conversation, message: received.message },
      visitor: received.visitor,
      conversationId: row.id,
      contactId: row.contactId,
    }),
  ]);
  return received;
}

async function feelAfter(turn: Turn, place: Place, text: string): Promise<Felt> {
  const [before = null] = place.fresh ? [] : await findMood(turn.tx, place.row.id);
  return feel(text, before, place.row.waitingSince !== null);
}

const messageFrom = (inbound: Inbound, row: ConversationRow): MessageRow => ({
  id: newId(),
  conversationId: row.id,
  seq: row.seq + 1,
  clientId: inbound.clientId,
  type: 'message',
  author: 'customer',
  authorId: inbound.contactId,
  authorName: row.contactName,
  text: inbound.text,
  at: inbound.at,
});

/** The conversation with one more message of its customer, who waits from their first unanswered one on. */
function withMessage(
  row: ConversationRow,
  message: MessageRow,
  owed: ReturnType<typeof owedAfter> | null,
): ConversationRow {
  const due = dueOf(row);
  const sooner = owed !== null && (due === null || owed.dueAt < due.dueAt) ? owed : due;
  return {
    ...row,
    ...dueColumns(sooner),
    seq: message.seq,
    waitingSince: row.waitingSince ?? message.at,
    last: { seq: message.seq, at: message.at, from: 'customer', text: preview(message.text) },
    lastAt: message.at > row.lastAt ? message.at : row.lastAt,
    deliveredSeq: message.seq,
    readSeq: message.seq, // whoever writes has read what stands above
    version: row.version + 1,
  };
}

function shapesOf(row: ConversationRow, message: MessageRow, felt: Felt): Received {
  const shown = publicMessageOf(message);
  if (shown === null) throw new Error('a customer’s message is theirs to see');
  return {
    conversation: conversationOf(row, felt?.mood ?? null),
    message: messageOf(message, felt?.reading ?? null),
    visitor: { conversation: publicConversationOf(row), message: shown },
  };
}

/** The answer to a repeat: the first row, as it stands. */
async function again(turn: Turn, message: MessageRow): Promise<Received> {
  const [row] = await lockAny(turn.tx, message.conversationId);
  if (row === undefined) throw notFound();
  const [[read], [felt]] = await Promise.all([readingsOf(turn.tx, row.id, [message.id]), findMood(turn.tx, row.id)]);
  const shapes = shapesOf(row, message, null);
  return {
    ...shapes,
    conversation: conversationOf(row, felt?.mood ?? null),
    message: messageOf(message, read?.reading ?? null),
  };
}
