import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { correspond, lockContact } from '#server/modules/contacts/index.ts';
import { self } from '#server/modules/people/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { answer, type Sent } from './answer.ts';
import { withMood } from './change.ts';
import { messagesOf } from './messages.ts';
import { begin } from './place.ts';
import type { Answered } from './reply.ts';
import { insertConversation, lockAny, openEpisode, saveSubject } from './store/conversations.ts';
import { findByClientId } from './store/messages.ts';
import type { MessageRow } from './store/rows.ts';
import type { Ways } from './ways.ts';

export type First = Omit<Sent, 'seenSeq' | 'promises' | 'at'> & {
  readonly inboxId: string;
  readonly to: { readonly address: string; readonly name?: string | undefined };
  readonly subject: string;
};

/** Writes to somebody who has not written: a conversation that begins with us. Nobody waits in it, so nothing is owed. */
export async function writeFirst(ctx: Ctx, ways: Ways, { inboxId, to, subject, ...said }: First): Promise<Answered> {
  const agentId = self(ctx);
  const [repeat] = await findByClientId(ctx.tx, agentId, said.clientId);
  if (repeat !== undefined) return again(ctx, repeat);
  const [inbox] = await findDoor(ctx.tx, inboxId);
  if (inbox === undefined) throw refused('inboxId', 'there is no such inbox');
  if (!ways.letters(inbox.channel)) throw refused('inboxId', 'one cannot write first by this inbox');
  const contactId = await correspond(ctx.tx, { address: to.address, name: to.name ?? null, proof: 'open' });
  const [contact] = await lockContact(ctx.tx, contactId);
  if (contact === undefined) throw notFound();
  const { channel } = inbox;
  const place = {
    channel,
    inboxId,
    contactId,
    clientId: said.clientId,
    text: said.text,
    subject,
    thread: null,
    at: ctx.now,
  };
  const row = await begin(ctx, place, inbox, contact);
  await insertConversation(ctx.tx, row);
  await openEpisode(ctx.tx, row.episodeId, row.id, ctx.now);
  await saveSubject(ctx.tx, row.id, subject);
  return answer(ctx, ways, row.id, { ...said, seenSeq: 0, promises: [] });
}

/** The answer to a repeat: what the first time made. */
async function again(ctx: Ctx, first: MessageRow): Promise<Answered> {
  const [[row], [message]] = await Promise.all([
    lockAny(ctx.tx, first.conversationId),
    messagesOf(ctx, first.conversationId, [first]),
  ]);
  if (row === undefined || message === undefined) throw notFound();
  return { conversation: await withMood(ctx, row), message, repeated: true };
}
