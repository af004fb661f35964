import { z } from 'zod';
import { ClientId, Conversation, Message } from './conversations.ts';
import { At, ById, Id, Line, WordsOrNone, events, needsWords, routes } from './define.ts';
import { Delivering, MailAddress } from './delivering.ts';
import { FileIds } from './files.ts';

const Words = { clientId: ClientId, text: WordsOrNone, files: FileIds, delivery: Delivering.optional() };

/** An answer that waits for its hour. Whoever writes first stops it, and its words become a draft again. */
export const LaterReply = z.object({
  kind: z.literal('laterReply'),
  id: Id,
  conversationId: Id,
  agentId: Id,
  text: z.string(),
  sendAt: At,
  state: z.enum(['waiting', 'sent', 'overtaken', 'cancelled']),
});
export type LaterReply = z.infer<typeof LaterReply>;

export const sendingRoutes = routes({
  'POST /conversations': {
    can: 'conversations.reply',
    about: 'Write to somebody first, by an inbox whose answers are letters.',
    body: z
      .strictObject({
        ...Words,
        inboxId: Id,
        to: z.strictObject({ address: MailAddress, name: Line.optional() }),
        subject: Line,
        then: z.enum(['stay', 'wait', 'resolve']).default('wait'),
      })
      .check(needsWords),
    reply: z.object({ conversation: Conversation, message: Message }),
  },
  'DELETE /messages/:id': {
    can: 'conversations.reply',
    about: 'Take an answer of my own back that has not gone out yet; its words are a draft again.',
    params: ById,
    reply: z.object({ conversation: Conversation, message: Message, text: z.string() }),
  },
  'GET /conversations/:id/later-replies': {
    can: 'conversations.read',
    about: 'Answers that wait for their hour.',
    params: ById,
    reply: z.object({
      items: z.array(LaterReply),
      /** The customer’s clock, as far as it is known. */
      timeZone: z.string().nullable(),
    }),
  },
  'POST /conversations/:id/later-replies': {
    can: 'conversations.reply',
    about: 'Answer at a later moment, unless somebody writes first.',
    params: ById,
    body: z
      .strictObject({
        ...Words,
        seenSeq: z.number().int().min(0),
        then: z.enum(['stay', 'wait', 'resolve']).default('stay'),
        sendAt: At,
      })
      .check(needsWords),
    reply: LaterReply,
  },
  'DELETE /later-replies/:id': {
    can: 'conversations.reply',
    about: 'Do not send an answer that waits for its hour; its words are my draft again.',
    params: ById,
    reply: LaterReply,
  },
});

export const sendingEvents = events({
  'reply.planned': { about: 'An answer waits for its hour, or does not any more.', to: { agents: LaterReply } },
});
