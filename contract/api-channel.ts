import { z } from 'zod';
import { ClientId, Conversation, Message } from './conversations.ts';
import { At, Id, Line, Text, page, routes, Paging } from './define.ts';
import { Email } from './people.ts';

/** Who wrote, as the other system knows them. */
const Sender = z.strictObject({
  externalId: z.string().trim().min(1).max(200),
  name: Line.optional(),
  email: Email.optional(),
});

export const apiChannelRoutes = routes({
  'POST /inboxes/:id/messages': {
    can: 'conversations.receive',
    about: 'Bring a customer’s message in from another system; a repeat of `clientId` returns the first.',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      clientId: ClientId,
      from: Sender,
      text: Text,
      subject: Line.optional(),
      /** When it was written, for history; needs conversations.backdate. */
      at: At.optional(),
    }),
    reply: z.object({ conversation: Conversation, message: Message }),
  },
  'GET /inboxes/:id/outgoing': {
    can: 'conversations.receive',
    about: 'Agents’ answers in an API inbox, oldest first; ask again with `next` to go on.',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ ...Paging }),
    reply: page(
      z.object({
        id: Id,
        conversationId: Id,
        to: z.object({ externalId: z.string().nullable(), name: z.string().nullable() }),
        author: z.string().nullable(),
        text: z.string(),
        at: At,
        seq: z.number().int(),
      }),
    ),
  },
  'PUT /inboxes/:id/conversations/:conversationId/delivery': {
    can: 'conversations.receive',
    about: 'Say up to which message the customer has received and read.',
    params: z.strictObject({ id: Id, conversationId: Id }),
    body: z.strictObject({ deliveredSeq: z.number().int().min(0), readSeq: z.number().int().min(0) }),
    reply: Conversation,
  },
});
