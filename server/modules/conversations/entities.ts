import type { Conversation, Message } from '#contract/conversations.ts';
import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { Reading } from '#contract/feelings.ts';
import type { Due, Promised } from '#contract/promises.ts';
import { shownMood, type KeptMood } from '#server/modules/feelings/index.ts';
import { attachmentOf, publicAttachmentOf, type FileRow } from '#server/modules/files/index.ts';
import { cut } from '#server/platform/text.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

export function conversationOf(row: ConversationRow, mood: KeptMood | null): Conversation {
  const { id, number, subject, status, priority, inboxId, channel, assigneeId, teamId, snoozedUntil } = row;
  return {
    kind: 'conversation',
    ...{ id, number, subject, status, priority, inboxId, channel, assigneeId, teamId, snoozedUntil },
    waitingSince: row.waitingSince,
    tags: [...row.tags],
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    due: dueOf(row),
    mood: mood === null ? null : shownMood(mood, { overduePromise: row.overdue }),
    topicId: row.topicId,
    last: row.last,
    seq: row.seq,
    customer: { deliveredSeq: row.deliveredSeq, readSeq: row.readSeq, readAt: row.readAt },
    createdAt: row.createdAt,
    lastAt: row.lastAt,
    version: row.version,
  };
}

export function dueOf({ dueAt, dueWhat, dueStartedAt, overdue }: ConversationRow): Due | null {
  if (dueAt === null || dueWhat === null || dueStartedAt === null) return null;
  return { what: dueWhat, startedAt: dueStartedAt, dueAt, overdue };
}

/** The columns of what is owed next. */
export const dueColumns = (
  due: Due | null,
): Pick<ConversationRow, 'dueAt' | 'dueWhat' | 'dueStartedAt' | 'overdue'> => ({
  dueAt: due?.dueAt ?? null,
  dueWhat: due?.what ?? null,
  dueStartedAt: due?.startedAt ?? null,
  overdue: due?.overdue ?? false,
});

export function messageOf(
  { author, ...row }: MessageRow,
  reading: Reading | null = null,
  promises: readonly Promised[] = [],
  files: readonly FileRow[] = [],
): Message {
  const attachments = files.map(attachmentOf);
  return {
    kind: 'message',
    ...row,
    call: row.call ?? null,
    from: author,
    reading,
    promises: [...promises],
    attachments,
  };
}

/** A message as its customer sees it; null for notes and activity, which are none of theirs. */
export function publicMessageOf(
  row: MessageRow,
  promises: readonly Promised[] = [],
  files: readonly FileRow[] = [],
): PublicMessage | null {
  if (row.type !== 'message' || row.author === 'system') return null;
  const promised = promises.flatMap(({ text, dueAt }) => (text === null ? [] : [{ text, dueAt }]));
  const { id, seq, clientId, author, authorName, text, at } = row;
  const own = author === 'customer';
  return {
    kind: 'message',
    id,
    seq,
    clientId: own ? clientId : null,
    from: author,
    name: own ? null : authorName,
    text,
    at,
    promises: promised,
    attachments: files.map(publicAttachmentOf),
  };
}

export function publicConversationOf(row: ConversationRow): PublicConversation {
  const { id, number, seenSeq, seenAt, readSeq, agentName } = row;
  const answerBy = row.waitingSince === null || row.dueWhat === 'commitment' ? null : row.dueAt;
  return {
    kind: 'conversation',
    id,
    number,
    status: row.status === 'resolved' ? 'resolved' : 'open',
    answerBy,
    seenSeq,
    seenAt,
    readSeq,
    agentName,
  };
}

/** What a message says: its words, else the names of its files. */
export const wordsOf = (text: string, files: readonly Pick<FileRow, 'name'>[]): string =>
  text.trim() === '' ? files.map(({ name }) => name).join(', ') : text;

const previewLength = 160;

/** The first words of a message for the list. */
export const preview = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= previewLength ? line : `${cut(line, previewLength - 1)}…`;
};
