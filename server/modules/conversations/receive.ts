import type { Conversation, Message } from '#contract/conversations.ts';
import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { Reading } from '#contract/feelings.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import { together } from '#server/platform/database/together.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { claim, filesOf, hang, type FileRow } from '#server/modules/files/index.ts';
import { feel, findMood, note, readingsOf, type KeptMood } from '#server/modules/feelings/index.ts';
import { owedAfter, start } from '#server/modules/promises/index.ts';
import {
  conversationOf,
  dueColumns,
  dueOf,
  messageOf,
  preview,
  publicConversationOf,
  publicMessageOf,
  wordsOf,
} from './entities.ts';
import { find } from './find.ts';
import type { Inbound } from './inbound.ts';
import { findPlace, type Place } from './place.ts';
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

export interface Received {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly visitor: { readonly conversation: PublicConversation; readonly message: PublicMessage };
}

/**
 * Takes a customer's message in, whole or not at all: finds or opens the conversation and its episode, reads the feeling,
 * stores, starts what is owed, tells. One turn; the questions go out together, then the writes.
 */
export async function receive(turn: Turn, inbound: Inbound): Promise<Received> {
  const { tx } = turn;
  const { inbox, contact, repeat, current, mood, number } = await find(tx, inbound);
  if (repeat !== undefined) return again(turn, repeat);

  const files = inbound.files === undefined ? [] : await claim(turn, inbound.files.by, inbound.files.ids);
  const words = wordsOf(inbound.text, files);
  const place = await findPlace(turn, { ...inbound, text: words }, inbox, contact, current, number);
  const isTold = inbound.history !== true;
  const isRead = inbox.readsFeelings && contact.profiling;
  const felt =
    isRead && isTold && inbound.writer === undefined
      ? feel(inbound.felt ?? inbound.text, place.fresh ? null : mood, {
          unanswered: place.row.waitingSince !== null,
          newEpisode: place.newEpisode,
          shifts: inbox.shifts,
        })
      : null;
  const owed =
    isTold && place.row.waitingSince === null
      ? owedAfter(inbox, place.row.answered ? 'next_reply' : 'first_reply', inbound.at, turn.now)
      : null;
  const message = messageFrom(inbound, place.row);
  const heard = withMessage(place.row, message, words, owed);
  const row = isTold ? heard : unhurried(heard, place);
  // What is not read, such as a picture alone, changes nothing of what was felt.
  const stands = isRead && !place.fresh ? (mood?.mood ?? null) : null;
  const received = shapesOf(row, message, { reading: felt?.reading ?? null, mood: felt?.mood ?? stands }, files);

  await together(tx, () => [
    place.fresh ? insertConversation(tx, row) : saveConversation(tx, row),
    place.newEpisode ? openEpisode(tx, row.episodeId, row.id, inbound.at) : undefined,
    inbound.subject !== undefined && place.fresh ? saveSubject(tx, row.id, row.subject) : undefined,
    insertMessage(tx, message),
    files.length === 0
      ? undefined
      : hang(
          tx,
          files.map(({ id }) => id),
          row.id,
          message.id,
        ),
    felt === null ? undefined : note(turn, row.id, message.id, felt),
    owed === null ? undefined : start(turn, { conversationId: row.id, episodeId: row.episodeId }, owed),
    isTold
      ? happen(turn, 'message.received', {
          agents: {
            ...{ conversation: received.conversation, message: received.message, episodeId: row.episodeId },
            opens: place.fresh ? 'conversation' : place.newEpisode ? 'episode' : null,
          },
          visitor: received.visitor,
          conversationId: row.id,
          contactId: row.contactId,
        })
      : undefined,
  ]);
  if (!isTold && place.fresh) await closeEpisode(tx, row.episodeId, inbound.at, null, null);
  return received;
}

/** A conversation out of an archive: nobody waits in it any more. */
const unhurried = (row: ConversationRow, { row: before, fresh }: Place): ConversationRow => ({
  ...row,
  waitingSince: before.waitingSince,
  status: fresh ? 'resolved' : before.status,
});

const messageFrom = (inbound: Inbound, row: ConversationRow): MessageRow => ({
  id: newId(),
  conversationId: row.id,
  seq: row.seq + 1,
  clientId: inbound.clientId,
  type: 'message',
  author: 'customer',
  authorId: inbound.writer?.id ?? inbound.contactId,
  authorName: inbound.writer === undefined ? row.contactName : inbound.writer.name,
  text: inbound.text,
  at: inbound.at,
});

/** The conversation with one more message of its customer, who waits from their first unanswered one on. */
function withMessage(
  row: ConversationRow,
  message: MessageRow,
  words: string,
  owed: ReturnType<typeof owedAfter> | null,
): ConversationRow {
  const due = dueOf(row);
  const sooner = owed !== null && (due === null || owed.dueAt < due.dueAt) ? owed : due;
  return {
    ...row,
    ...dueColumns(sooner),
    seq: message.seq,
    waitingSince: row.waitingSince ?? message.at,
    last: { seq: message.seq, at: message.at, from: 'customer', text: preview(words) },
    lastAt: message.at > row.lastAt ? message.at : row.lastAt,
    deliveredSeq: message.seq,
    readSeq: message.seq, // whoever writes has read what stands above
    version: row.version + 1,
  };
}

interface Read {
  readonly reading: Reading | null;
  readonly mood: KeptMood | null;
}

function shapesOf(
  row: ConversationRow,
  message: MessageRow,
  { reading, mood }: Read,
  files: readonly FileRow[],
): Received {
  const shown = publicMessageOf(message, [], files);
  if (shown === null) throw new Error('a customer’s message is theirs to see');
  return {
    conversation: conversationOf(row, mood),
    message: messageOf(message, reading, [], files),
    visitor: { conversation: publicConversationOf(row), message: shown },
  };
}

/** The answer to a repeat: the first row, as it stands. */
async function again(turn: Turn, message: MessageRow): Promise<Received> {
  const [row] = await lockAny(turn.tx, message.conversationId);
  if (row === undefined) throw notFound();
  const [[read], [felt], files] = await Promise.all([
    readingsOf(turn.tx, row.id, [message.id]),
    findMood(turn.tx, row.id),
    filesOf(turn.tx, row.id, [message.id]),
  ]);
  return shapesOf(row, message, { reading: read?.reading ?? null, mood: felt?.mood ?? null }, files);
}
