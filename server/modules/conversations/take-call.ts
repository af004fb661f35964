import type { CallFacts } from '#contract/calls.ts';
import type { Conversation, Message } from '#contract/conversations.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { lockContact, record, type Recorded } from '#server/modules/contacts/index.ts';
import { commit } from '#server/modules/promises/index.ts';
import { findDoor, type InboxRow } from '#server/modules/workspace/index.ts';
import { afterCall, saidOfCall } from './after-call.ts';
import { withMood } from './change.ts';
import { messageOf, preview } from './entities.ts';
import { messagesOf } from './messages.ts';
import { findPlace, reopened } from './place.ts';
import { insertConversation, lockAny, lockCurrent, openEpisode, saveConversation } from './store/conversations.ts';
import { changeCall, findByClientId, findMessage, insertCall } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

/** A call as it is written down: by a colleague, or as a telephone system tells of it. */
export interface CallEntry {
  readonly channel: string;
  readonly inboxId: string;
  readonly contactId: string;
  /** The conversation it belongs to; else the customer’s present one in the inbox. */
  readonly conversationId: string | null;
  readonly clientId: string;
  /** Who tells of it: a colleague, or the inbox whose telephone system does. */
  readonly by: { readonly id: string; readonly name: string | null; readonly system: boolean };
  readonly facts: CallFacts;
  readonly notes: string;
  readonly at: string;
  readonly promises: readonly { text: string; dueAt: string }[];
  /** How the conversation stands once they have talked. */
  readonly status: 'open' | 'waiting';
}
export interface Called {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly row: ConversationRow;
  /** The answer to a repeat: nothing has been done now. */
  readonly repeated?: boolean;
}
type Row = MessageRow & { readonly call: CallFacts };

/**
 * Writes a call into its conversation. Talking answers whoever waited; a call that nobody took is owed an answer. No feeling
 * is read in it: the words are a colleague’s. A repeat of the sender’s own id gives the first row.
 */
export async function takeCall(turn: Turn, entry: CallEntry): Promise<Called> {
  const [[inbox], [contact]] = await Promise.all([
    findDoor(turn.tx, entry.inboxId),
    lockContact(turn.tx, entry.contactId),
  ]);
  if (inbox === undefined || contact === undefined) throw notFound();
  const [repeat] = await findByClientId(turn.tx, entry.by.id, entry.clientId);
  if (repeat !== undefined) return again(turn, repeat);
  const { row, fresh, newEpisode } = await findRow(turn, entry, inbox, contact);
  if (fresh) await insertConversation(turn.tx, row);
  if (newEpisode) await openEpisode(turn.tx, row.episodeId, row.id, entry.at);
  const message = messageFrom(row, entry);
  await insertCall(turn.tx, message);
  const by = { messageId: message.id, agentId: entry.facts.agentId, at: entry.at };
  const promises = await commit(turn, { conversationId: row.id, episodeId: row.episodeId }, by, entry.promises);
  const after = await afterCall(turn, { ...row, seq: message.seq, status: entry.status }, message, inbox);
  return tell(turn, after, messageOf(message, null, promises));
}

/** A call goes on: it is taken, ends, or nobody took it. What is told late or twice changes nothing. */
export async function moveCall(turn: Turn, messageId: string, facts: CallFacts): Promise<Called> {
  const { held, message } = await holdCall(turn, messageId);
  if (isOver(message.call) || message.call.state === facts.state) return again(turn, message);
  const moved: Row = { ...message, call: { ...message.call, ...known(facts) } };
  await changeCall(turn.tx, messageId, JSON.stringify(moved.call), moved.text);
  const [inbox] = await findDoor(turn.tx, held.inboxId);
  if (inbox === undefined) throw notFound();
  return tell(turn, await afterCall(turn, held, moved, inbox), messageOf(moved));
}

/** Writes down what was said. */
export async function noteCall(turn: Turn, messageId: string, notes: string): Promise<Called> {
  const { held, message } = await holdCall(turn, messageId);
  await changeCall(turn.tx, messageId, JSON.stringify(message.call), notes);
  const [shown] = await messagesOf(turn, held.id, [{ ...message, text: notes }]);
  return tell(turn, held, shown ?? messageOf({ ...message, text: notes }));
}

const isOver = ({ state }: CallFacts): boolean => state !== 'ringing' && state !== 'talking';
/** What is told now; what is not keeps its place. */
const known = (facts: CallFacts): Partial<CallFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

async function holdCall(turn: Turn, messageId: string): Promise<{ held: ConversationRow; message: Row }> {
  const [found] = await findMessage(turn.tx, messageId);
  const [held] = found === undefined ? [] : await lockAny(turn.tx, found.conversationId);
  const [message] = held === undefined ? [] : await findMessage(turn.tx, messageId);
  if (held === undefined || message?.type !== 'call' || !hasFacts(message)) throw notFound();
  return { held, message };
}
const hasFacts = (row: MessageRow): row is Row => row.call !== undefined && row.call !== null;

async function findRow(
  turn: Turn,
  entry: CallEntry,
  inbox: InboxRow,
  contact: Parameters<typeof findPlace>[3],
): Promise<{ row: ConversationRow; fresh: boolean; newEpisode: boolean }> {
  if (entry.conversationId !== null) {
    const [row] = await lockAny(turn.tx, entry.conversationId);
    if (row === undefined) throw notFound();
    return row.status === 'resolved'
      ? { row: reopened(row), fresh: false, newEpisode: true }
      : { row, fresh: false, newEpisode: false };
  }
  const [current] = await lockCurrent(turn.tx, entry.contactId, entry.inboxId);
  const { channel, inboxId, contactId, clientId, at } = entry;
  const text = entry.notes.trim() === '' ? 'Telephone call' : entry.notes;
  return findPlace(turn, { channel, inboxId, contactId, clientId, text, at }, inbox, contact, current);
}

const messageFrom = (row: ConversationRow, { clientId, by, facts, notes, at }: CallEntry): Row => ({
  id: newId(),
  conversationId: row.id,
  seq: row.seq + 1,
  clientId,
  type: 'call',
  author: by.system ? 'system' : 'agent',
  authorId: by.id,
  authorName: by.name,
  text: notes,
  at,
  call: facts,
});

async function tell(turn: Turn, row: ConversationRow, message: Message): Promise<Called> {
  if (message.call !== null && isOver(message.call)) await record(turn, happened(row, message, message.call));
  const next = { ...row, version: row.version + 1 };
  await saveConversation(turn.tx, next);
  const conversation = await withMood(turn, next);
  await happen(turn, 'call.changed', {
    agents: { conversation, message, episodeId: row.episodeId },
    conversationId: row.id,
    contactId: row.contactId,
  });
  return { conversation, message, row: next };
}

/** A call as it stands among everything that happened with a customer. */
const happened = (
  row: ConversationRow,
  { id, at, text }: Message,
  { direction, state, agentId }: CallFacts,
): Recorded => ({
  ...{ contactId: row.contactId, kind: 'call', at, source: { kind: 'message', id }, conversationId: row.id, agentId },
  title: text.trim() === '' ? saidOfCall[state][direction] : preview(text),
});

async function again(turn: Turn, first: MessageRow): Promise<Called> {
  const [[row], [message]] = await Promise.all([
    lockAny(turn.tx, first.conversationId),
    messagesOf(turn, first.conversationId, [first]),
  ]);
  if (row === undefined || message === undefined) throw notFound();
  return { conversation: await withMood(turn, row), message, row, repeated: true };
}
