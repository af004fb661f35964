import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { claim, hang } from '#server/modules/files/index.ts';
import { meet, nextDue, owedAfter, start } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { withMood } from './change.ts';
import { dueColumns, messageOf, preview, publicConversationOf, publicMessageOf, wordsOf } from './entities.ts';
import { begin } from './place.ts';
import { measureFirstReply } from './reply.ts';
import {
  closeEpisode,
  insertConversation,
  lockAny,
  openEpisode,
  saveConversation,
  saveSubject,
} from './store/conversations.ts';
import { insertMessage, unansweredAfter } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';
import { tellSettled } from './tell-settled.ts';

/** What one of us wrote to a customer by another program. */
export interface Elsewhere {
  readonly channel: string;
  readonly inboxId: string;
  /** The conversation; null where it begins with this. */
  readonly into: string | null;
  readonly contactId: string;
  /** Whoever wrote it; without an id where it is not known who of us that was. */
  readonly by: { readonly id: string | null; readonly name: string };
  readonly text: string;
  readonly subject: string;
  /** When it went out, which may be before what has come in meanwhile. */
  readonly at: string;
  /** Unsent files, and who put them up. */
  readonly files?: { readonly by: string; readonly ids: readonly string[] } | undefined;
  /** Of a time before this was the place to read it: nobody is told, and nothing is settled. */
  readonly history: boolean;
}

/**
 * Writes down what has reached a customer already. It settles what was owed at its own moment, as an answer from here does;
 * whoever wrote after that moment waits on. Nothing goes out, and how the conversation stands is left to whoever has it.
 */
export async function writtenElsewhere(
  turn: Turn,
  said: Elsewhere,
): Promise<{ conversationId: string; messageId: string }> {
  const files = said.files === undefined ? [] : await claim(turn, said.files.by, said.files.ids);
  const held = said.into === null ? await beginWithUs(turn, said) : await holdKnown(turn, said.into);
  const message: MessageRow = {
    id: newId(),
    conversationId: held.id,
    seq: held.seq + 1,
    clientId: null,
    ...{ type: 'message', author: 'agent', authorId: said.by.id, authorName: said.by.name },
    ...{ text: said.text, at: said.at },
  };
  await insertMessage(turn.tx, message);
  const ids = files.map(({ id }) => id);
  if (ids.length > 0) await hang(turn.tx, ids, held.id, message.id);
  const after = said.history ? held : await answered(turn, held, message);
  const row = withMessage(after, message, wordsOf(said.text, files));
  await saveConversation(turn.tx, row);
  const written = { conversationId: row.id, messageId: message.id };
  if (said.history) return written;
  const shown = publicMessageOf(message, [], files);
  await happen(turn, 'message.sent', {
    agents: {
      conversation: await withMood(turn, row),
      message: messageOf(message, null, [], files),
      ...{ episodeId: row.episodeId, opens: held.seq === 0 ? 'conversation' : null },
    },
    visitor: { conversation: publicConversationOf(row), ...(shown === null ? {} : { message: shown }) },
    conversationId: row.id,
    contactId: row.contactId,
  });
  return written;
}

async function holdKnown(turn: Turn, id: string): Promise<ConversationRow> {
  const [held] = await lockAny(turn.tx, id);
  if (held === undefined) throw notFound();
  return held;
}

/** Nobody here needs to do anything: the customer is asked, and nothing is owed. */
async function beginWithUs(turn: Turn, said: Elsewhere): Promise<ConversationRow> {
  const { channel, inboxId, contactId, text, subject, at, history } = said;
  const [[inbox], [contact]] = await Promise.all([findDoor(turn.tx, inboxId), lockContact(turn.tx, contactId)]);
  if (inbox?.channel !== channel || contact === undefined) throw notFound();
  const place = { channel, inboxId, contactId, clientId: '', text, subject, at, thread: null };
  const row: ConversationRow = {
    ...(await begin(turn, place, inbox, contact)),
    status: history ? 'resolved' : 'waiting',
  };
  await insertConversation(turn.tx, row);
  await openEpisode(turn.tx, row.episodeId, row.id, at);
  await saveSubject(turn.tx, row.id, row.subject);
  if (history) await closeEpisode(turn.tx, row.episodeId, at, null, null);
  return row;
}

/** The conversation as far as somebody waited in it when this was written. */
async function answered(turn: Turn, held: ConversationRow, { at }: MessageRow): Promise<ConversationRow> {
  if (held.waitingSince === null) return { ...held, answered: true };
  if (held.waitingSince > at) return held; // it does not answer what came after it
  const met = await meet(turn, held.id, at);
  if (met !== null) await tellSettled(turn, held.contactId, met);
  if (!held.answered) await measureFirstReply(turn, held, at);
  const [{ at: waitingSince } = { at: null }] = await unansweredAfter(turn.tx, held.id, at);
  if (waitingSince !== null) await oweFrom(turn, held, waitingSince);
  return { ...held, ...dueColumns(await nextDue(turn, held.id)), waitingSince, answered: true };
}

async function oweFrom(turn: Turn, { id, inboxId, episodeId }: ConversationRow, since: string): Promise<void> {
  const [inbox] = await findDoor(turn.tx, inboxId);
  if (inbox === undefined) throw notFound();
  await start(turn, { conversationId: id, episodeId }, owedAfter(inbox, 'next_reply', since, turn.now));
}

/** Whoever has nobody yet is taken on by who wrote to them. What is newer stays the last word. */
function withMessage(row: ConversationRow, { seq, at, authorId, authorName }: MessageRow, words: string) {
  const isLast = at >= row.lastAt;
  return {
    ...row,
    seq,
    assigneeId: row.assigneeId ?? authorId,
    agentName: authorName,
    last: isLast ? ({ seq, at, from: 'agent', text: preview(words) } as const) : row.last,
    lastAt: isLast ? at : row.lastAt,
    version: row.version + 1,
  };
}
