import type { Conversation, Draft, Seen } from '#contract/conversations.ts';
import type { PublicConversation } from '#contract/customers-view.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { self } from '#server/modules/people/index.ts';
import { hold, viewer, withMood } from './change.ts';
import { publicConversationOf } from './entities.ts';
import { draftOf } from './look.ts';
import { findVisible, saveConversation } from './store/conversations.ts';
import { dropDraft, saveDraft, saveSeen } from './store/personal.ts';
import type { ConversationRow } from './store/rows.ts';

/** An agent has seen messages; the first of us who does lets the customer know. */
export async function see(ctx: Ctx, id: string, seq: number): Promise<Seen> {
  const agentId = self(ctx);
  const held = await hold(ctx, id);
  const [saved] = await saveSeen(ctx.tx, id, agentId, Math.min(seq, held.seq));
  const seen: Seen = { kind: 'seen', id, agentId, seq: saved?.seq ?? seq };
  const news = seen.seq > held.seenSeq;
  const row = news ? { ...held, seenSeq: seen.seq, seenAt: ctx.now } : held;
  if (news) await saveConversation(ctx.tx, row);
  const visitor = news ? { visitor: { conversation: publicConversationOf(row) } } : {};
  await happen(ctx, 'conversation.seen', { agents: seen, ...visitor, conversationId: id, contactId: row.contactId });
  return seen;
}

/** The customer has received or read messages. */
export async function customerSaw(
  turn: Turn,
  held: ConversationRow,
  deliveredSeq: number,
  readSeq: number,
): Promise<{ conversation: Conversation; visitor: PublicConversation }> {
  const delivered = Math.min(held.seq, Math.max(held.deliveredSeq, deliveredSeq, readSeq));
  const read = Math.min(held.seq, Math.max(held.readSeq, readSeq));
  if (delivered === held.deliveredSeq && read === held.readSeq)
    return { conversation: await withMood(turn, held), visitor: publicConversationOf(held) };
  const row: ConversationRow = {
    ...held,
    deliveredSeq: delivered,
    readSeq: read,
    readAt: read > held.readSeq ? turn.now : held.readAt,
    version: held.version + 1,
  };
  await saveConversation(turn.tx, row);
  const conversation = await withMood(turn, row);
  await happen(turn, 'conversation.read', { agents: { conversation }, conversationId: row.id });
  return { conversation, visitor: publicConversationOf(row) };
}

/** Keeps what an agent has begun to write; nothing written is nothing kept. */
export async function keepDraft(ctx: Ctx, id: string, mode: 'reply' | 'note', text: string): Promise<Draft> {
  const agentId = self(ctx);
  const [row] = await findVisible(ctx.tx, id, ...viewer(ctx));
  if (row === undefined) throw notFound();
  if (text.trim() === '') {
    await dropDraft(ctx.tx, id, agentId, mode);
    return draftOf({ conversationId: id, mode, text: '', savedAt: ctx.now });
  }
  const [draft] = await saveDraft(ctx.tx, id, agentId, mode, text);
  return draftOf(draft ?? { conversationId: id, mode, text, savedAt: ctx.now });
}
