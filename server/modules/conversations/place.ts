import { newId } from '#server/platform/id.ts';
import { cut } from '#server/platform/text.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { LockedContact } from '#server/modules/contacts/index.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { preview } from './entities.ts';
import type { Inbound } from './inbound.ts';
import { nextNumber } from './store/conversations.ts';
import type { ConversationRow } from './store/rows.ts';

/** Where a message goes: the conversation as it was, and whether it or its episode begins now. */
export interface Place {
  readonly row: ConversationRow;
  readonly fresh: boolean;
  readonly newEpisode: boolean;
}

const dayMs = 86_400_000;

/** The customer's unresolved conversation; a resolved one while it may be reopened; else a new one, with its number where that is known. */
export async function findPlace(
  turn: Turn,
  inbound: Inbound,
  inbox: InboxRow,
  contact: LockedContact,
  current: ConversationRow | undefined,
  number?: number,
): Promise<Place> {
  if (current !== undefined && inbound.history === true) return { row: current, fresh: false, newEpisode: false };
  if (current !== undefined && current.status !== 'resolved')
    return { row: { ...current, ...awake }, fresh: false, newEpisode: false };
  if (
    current !== undefined &&
    Date.parse(inbound.at) - Date.parse(current.lastAt) <= inbox.reopenDays * dayMs &&
    inbox.reopenDays > 0
  ) {
    return { row: reopened(current), fresh: false, newEpisode: true };
  }
  const row =
    number === undefined ? await begin(turn, inbound, inbox, contact) : begun(inbound, inbox, contact, number);
  return { row, fresh: true, newEpisode: true };
}

/** A new conversation, not stored yet. */
export async function begin(
  turn: Turn,
  inbound: Inbound,
  inbox: InboxRow,
  contact: LockedContact,
): Promise<ConversationRow> {
  const [numbered] = await nextNumber(turn.tx);
  return begun(inbound, inbox, contact, numbered?.number ?? 0);
}

/** A customer's message wakes whatever was put away. */
const awake = { status: 'open', snoozedUntil: null } as const;

/** The next episode of a resolved conversation. */
export const reopened = (row: ConversationRow): ConversationRow => ({
  ...row,
  ...awake,
  answered: false,
  episodeId: newId(),
});

const begun = (inbound: Inbound, inbox: InboxRow, contact: LockedContact, number: number): ConversationRow => ({
  id: newId(),
  number,
  inboxId: inbox.id,
  channel: inbox.channel,
  contactId: contact.id,
  contactName: contact.name,
  contactEmail: contact.email,
  subject: inbound.subject ?? subjectFrom(inbound.text),
  topicId: null,
  threaded: inbound.thread !== undefined,
  ...awake,
  priority: 'normal',
  tags: [],
  assigneeId: null,
  teamId: null,
  waitingSince: null,
  dueAt: null,
  dueWhat: null,
  dueStartedAt: null,
  overdue: false,
  last: null,
  seq: 0,
  deliveredSeq: 0,
  readSeq: 0,
  readAt: null,
  seenSeq: 0,
  seenAt: null,
  agentName: null,
  answered: false,
  episodeId: newId(),
  createdAt: inbound.at,
  lastAt: inbound.at,
  version: 0,
});

const subjectLength = 70;

/** A chat has no subject line: its first sentence serves, cut at a word. */
function subjectFrom(text: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(preview(text))?.[0] ?? preview(text);
  if (sentence.length <= subjectLength) return sentence;
  return `${cut(sentence, subjectLength).replace(/\s+\S*$/, '')}…`;
}
