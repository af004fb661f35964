import type { Conversation, Message } from '#contract/conversations.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { happen } from '#server/happen.ts';
import { claim, filesOf, hang } from '#server/modules/files/index.ts';
import { self } from '#server/modules/people/index.ts';
import { hold, withMood } from './change.ts';
import { messageOf } from './entities.ts';
import { mention } from './mention.ts';
import { saveConversation } from './store/conversations.ts';
import { findByClientId, insertMessage } from './store/messages.ts';
import { dropDraft } from './store/personal.ts';
import type { MessageRow } from './store/rows.ts';

/** Writes a note that only the team sees, and tells colleagues whom it names. It answers nobody: what is owed stays owed. */
export async function writeNote(
  ctx: Ctx,
  id: string,
  {
    clientId,
    text,
    mentions = [],
    files: fileIds = [],
  }: { clientId: string; text: string; mentions?: readonly string[]; files?: readonly string[] },
): Promise<{ conversation: Conversation; message: Message }> {
  const agentId = self(ctx);
  const held = await hold(ctx, id);
  const [repeat] = await findByClientId(ctx.tx, agentId, clientId);
  if (repeat !== undefined) {
    if (repeat.conversationId !== id) throw notFound();
    return {
      conversation: await withMood(ctx, held),
      message: messageOf(repeat, null, [], await filesOf(ctx.tx, id, [repeat.id])),
    };
  }
  const files = await claim(ctx, agentId, fileIds);
  const row = { ...held, seq: held.seq + 1, version: held.version + 1 };
  const author = { author: 'agent', authorId: agentId, authorName: ctx.caller.agentName } as const;
  const message: MessageRow = {
    id: newId(),
    conversationId: id,
    seq: row.seq,
    clientId,
    type: 'note',
    ...author,
    text,
    at: ctx.now,
  };
  await Promise.all([
    saveConversation(ctx.tx, row),
    insertMessage(ctx.tx, message),
    files.length === 0 ? undefined : hang(ctx.tx, fileIds, id, message.id),
    dropDraft(ctx.tx, id, agentId, 'note'),
  ]);
  const written = { conversation: await withMood(ctx, row), message: messageOf(message, null, [], files) };
  await happen(ctx, 'note.written', { agents: written, conversationId: id });
  await mention(ctx, held, message, mentions);
  return written;
}
