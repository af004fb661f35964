import type { FeelingLabel, Reading } from '#contract/feelings.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import { correct } from '#server/modules/feelings/index.ts';
import { hold } from './change.ts';
import { conversationOf } from './entities.ts';
import { messagesOf } from './messages.ts';
import { saveConversation } from './store/conversations.ts';
import { findMessage } from './store/messages.ts';

/** Puts an agent's word in place of the reader's for a customer's message; null takes it back. */
export async function correctFeeling(ctx: Ctx, messageId: string, label: FeelingLabel | null): Promise<Reading> {
  const [message] = await findMessage(ctx.tx, messageId);
  if (message === undefined) throw notFound();
  const held = await hold(ctx, message.conversationId);
  const at = { conversationId: held.id, messageId };
  const correction = await correct(ctx, { ...at, label, by: ctx.caller.agentId });
  if (correction === null) throw notFound();
  const { reading, mood } = correction;
  const row = { ...held, version: held.version + 1 };
  const [[shown]] = await Promise.all([messagesOf(ctx, held.id, [message]), saveConversation(ctx.tx, row)]);
  const change = { conversation: conversationOf(row, mood), message: shown };
  await happen(ctx, 'message.felt', { agents: change, conversationId: held.id });
  return reading;
}
