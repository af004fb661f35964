import { SignJWT } from 'jose';
import type { FeelingLabel } from '#contract/feelings.ts';
import type { Inbox } from '#contract/workspace.ts';
import type { CallRoute } from '#sdk/client.ts';
import { nameOf, type Said, type Story } from './replay-file.ts';
import type { Connection } from './replay-patience.ts';

/** What came back for a customer's message. */
export interface Heard {
  readonly conversationId: string;
  readonly messageId: string;
  readonly seq: number;
  /** Until when a reply is owed now. */
  readonly dueAt: string | null;
  /** What the message reads as, where the channel's answer says so: customers are never told. */
  readonly feeling: FeelingLabel | null;
}
/** A customer who writes their messages one after the other. */
export type Customer = (index: number, said: Said) => Promise<Heard>;

export const clientIdOf = (story: Story, index: number): string => `replay:${story.id}:${String(index)}`;

/** Another system brings the messages in, each conversation from a customer of its own. */
export function throughApi(admin: CallRoute, inbox: Inbox, story: Story, backdate: boolean): Customer {
  return async (index, { name, text, at }) => {
    const { conversation, message } = await admin('POST /inboxes/:id/messages', {
      params: { id: inbox.id },
      body: {
        clientId: clientIdOf(story, index),
        from: { externalId: nameOf(story), name },
        text,
        ...(backdate ? { at } : {}),
      },
    });
    const { due } = conversation;
    return {
      conversationId: conversation.id,
      messageId: message.id,
      seq: conversation.seq,
      dueAt: due === null || due.what === 'commitment' ? null : due.dueAt,
      feeling: message.reading?.label ?? null,
    };
  };
}

/** The customer writes in the chat, signed in by the inbox's own secret so that a second replay meets the same customer. */
export function throughWidget(connection: Connection, admin: CallRoute, inbox: Inbox, story: Story): Customer {
  let visit: Promise<CallRoute> | undefined;
  return async (index, { name, text }) => {
    const call = await (visit ??= openChat(connection, admin, inbox, story, name));
    const { conversation, message } = await call('POST /widget/messages', {
      body: { clientId: clientIdOf(story, index), text },
    });
    return {
      conversationId: conversation.id,
      messageId: message.id,
      seq: message.seq,
      dueAt: conversation.answerBy,
      feeling: null,
    };
  };
}

async function openChat(
  connection: Connection,
  admin: CallRoute,
  inbox: Inbox,
  story: Story,
  name: string,
): Promise<CallRoute> {
  const { secret } = await admin('GET /inboxes/:id/secret', { params: { id: inbox.id } });
  const identity = await new SignJWT({ name })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(nameOf(story))
    .setExpirationTime('50 minutes')
    .sign(new TextEncoder().encode(secret));
  const { token } = await connection.as({})('POST /widget/visits', { body: { inbox: inbox.publicKey, identity } });
  return connection.as({ authorization: `Bearer ${token}` });
}
