import { z } from 'zod';
import { CallFacts } from './calls.ts';
import { ContactName } from './contacts.ts';
import { At, ById, Id, Line, Seq, WordsOrNone, needsWords, routes } from './define.ts';
import { Delivering } from './delivering.ts';
import { Mood, Reading } from './feelings.ts';
import { Attachment, FileIds } from './files.ts';
import { Due, Promised } from './promises.ts';

export const Status = z.enum(['open', 'waiting', 'snoozed', 'resolved']);
export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
/** The sender's own id of a message: a repeat returns the first row. */
export const ClientId = z.string().min(8).max(100);

/** A conversation as colleagues see it: one row of the list, complete. */
export const Conversation = z.object({
  kind: z.literal('conversation'),
  id: Id,
  /** The short number that people say. */
  number: z.number().int(),
  subject: z.string(),
  status: Status,
  priority: Priority,
  tags: z.array(z.string()),
  inboxId: Id,
  channel: z.string(),
  contact: ContactName,
  assigneeId: Id.nullable(),
  teamId: Id.nullable(),
  snoozedUntil: At.nullable(),
  /** Since when the customer waits: their first unanswered message. */
  waitingSince: At.nullable(),
  due: Due.nullable(),
  mood: Mood.nullable(),
  /** What it is about at present; null where nobody knows. */
  topicId: Id.nullable(),
  last: z.object({ seq: z.number().int(), at: At, from: z.enum(['customer', 'agent']), text: z.string() }).nullable(),
  /** The newest message's sequence number, notes included. */
  seq: z.number().int(),
  /** What the customer has received and read of it. */
  customer: z.object({ deliveredSeq: z.number().int(), readSeq: z.number().int(), readAt: At.nullable() }),
  createdAt: At,
  lastAt: At,
  /** Rises with every change but that of the topic; edits may name the one they saw. */
  version: z.number().int(),
});
export type Conversation = z.infer<typeof Conversation>;

/** A message as colleagues see it. `activity` tells what happened to the conversation, in words; a `call` is a telephone call. */
export const Message = z.object({
  kind: z.literal('message'),
  id: Id,
  conversationId: Id,
  seq: z.number().int(),
  clientId: z.string().nullable(),
  type: z.enum(['message', 'note', 'activity', 'call']),
  from: z.enum(['customer', 'agent', 'system']),
  authorId: Id.nullable(),
  authorName: z.string().nullable(),
  text: z.string(),
  at: At,
  reading: Reading.nullable(),
  promises: z.array(Promised),
  attachments: z.array(Attachment),
  call: CallFacts.nullable(),
});
export type Message = z.infer<typeof Message>;

/** Up to which message an agent has seen a conversation. `id` is the conversation's. */
export const Seen = z.object({ kind: z.literal('seen'), id: Id, agentId: Id.nullable(), seq: z.number().int() });
export type Seen = z.infer<typeof Seen>;

export const Draft = z.object({
  kind: z.literal('draft'),
  id: Id,
  mode: z.enum(['reply', 'note']),
  text: z.string(),
  savedAt: At,
});
export type Draft = z.infer<typeof Draft>;

const Version = { version: z.number().int().optional() };
const Whole = z.object({ conversation: Conversation, messages: z.array(Message), more: z.boolean() });

export const conversationsRoutes = routes({
  'GET /conversations/:id': {
    can: 'conversations.read',
    about: 'One conversation with its newest messages.',
    params: ById,
    reply: Whole.extend({ seen: Seen, drafts: z.array(Draft), colleaguesReplies: z.array(z.string()) }),
  },
  'GET /conversations/:id/messages': {
    can: 'conversations.read',
    about: 'Messages of a conversation: a page before or after a sequence number.',
    params: ById,
    query: z.strictObject({
      before: Seq.optional(),
      after: Seq.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ items: z.array(Message), more: z.boolean() }),
  },
  'POST /conversations/:id/replies': {
    can: 'conversations.reply',
    about: 'Answer the customer; refused with what is new when the agent has not seen newer messages.',
    params: ById,
    body: z
      .strictObject({
        clientId: ClientId,
        text: WordsOrNone,
        files: FileIds,
        /** The newest sequence number that the agent had on the screen. */
        seenSeq: z.number().int().min(0),
        then: z.enum(['stay', 'wait', 'resolve']).default('stay'),
        promises: z
          .array(z.strictObject({ text: Line, dueAt: At }))
          .max(10)
          .default([]),
        delivery: Delivering.optional(),
        /** When it was written, for history brought in; needs conversations.backdate. */
        at: At.optional(),
      })
      .check(needsWords),
    reply: z.object({ conversation: Conversation, message: Message }),
  },
  'POST /conversations/:id/notes': {
    can: 'conversations.note',
    about: 'Write a note that only the team sees; colleagues whom it names are told.',
    params: ById,
    body: z
      .strictObject({
        clientId: ClientId,
        text: WordsOrNone,
        files: FileIds,
        /** Colleagues whom it names; each is told. */
        mentions: z.array(Id).max(50).default([]),
      })
      .check(needsWords),
    reply: z.object({ conversation: Conversation, message: Message }),
  },
  'PUT /conversations/:id/assignment': {
    can: 'conversations.assign',
    about: 'Give a conversation to somebody, to a team, or to nobody.',
    params: ById,
    body: z.strictObject({ ...Version, assigneeId: Id.nullable(), teamId: Id.nullable().optional() }),
    reply: Conversation,
  },
  'POST /conversations/:id/resolution': {
    can: 'conversations.resolve',
    about: 'Resolve a conversation; on a low note, say why it may rest.',
    params: ById,
    body: z.strictObject({ ...Version, low: z.enum(['next_step', 'solved_unsaid', 'misread']).optional() }),
    reply: Conversation,
  },
  'DELETE /conversations/:id/resolution': {
    can: 'conversations.resolve',
    about: 'Reopen a conversation.',
    params: ById,
    reply: Conversation,
  },
  'PUT /conversations/:id/snooze': {
    can: 'conversations.resolve',
    about: 'Put a conversation away until a moment; a customer’s message wakes it sooner.',
    params: ById,
    body: z.strictObject({ ...Version, until: At }),
    reply: Conversation,
  },
  'DELETE /conversations/:id/snooze': {
    can: 'conversations.resolve',
    about: 'Wake a conversation.',
    params: ById,
    reply: Conversation,
  },
  'PATCH /conversations/:id': {
    can: 'conversations.tag',
    about: 'Change subject, tags or priority.',
    params: ById,
    body: z.strictObject({
      ...Version,
      subject: Line.optional(),
      tags: z.array(z.string().trim().min(1).max(60)).max(30).optional(),
      priority: Priority.optional(),
    }),
    reply: Conversation,
  },
  'PUT /conversations/:id/seen': {
    can: 'conversations.read',
    about: 'Say up to which message I have seen a conversation.',
    params: ById,
    body: z.strictObject({ seq: z.number().int().min(0) }),
    reply: Seen,
  },
  'PUT /conversations/:id/drafts/:mode': {
    can: 'conversations.read',
    about: 'Keep my draft; an empty text removes it.',
    params: z.strictObject({ id: Id, mode: z.enum(['reply', 'note']) }),
    body: z.strictObject({ text: z.string().max(20_000) }),
    reply: Draft,
  },
});
