import type { FeelingLabel, Reading } from '#contract/feelings.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import { correct, readingsOf } from '#server/modules/feelings/index.ts';
import { hold } from './change.ts';
import { conversationOf, messageOf } from './entities.ts';
import { saveConversation } from './store/conversations.ts';
import { findMessage } from './store/messages.ts';

/** Puts an agent's word in place of the reader's for a customer's message. */
export async function correctFeeling(ctx: Ctx, messageId: string, label: FeelingLabel): Promise<Reading> {
  const [message] = await findMessage(ctx.tx, messageId);
  if (message === undefined) throw notFound();
  const held = await hold(ctx, message.conversationId);
  const [found] = await readingsOf(ctx.tx, held.id, [messageId]);
  if (found === undefined) throw notFound();
  const at = { conversationId: held.id, messageId, by: ctx.caller.agentId };
  const { reading, mood } = await correct(ctx, { ...at, reading: found.reading, label });
  const row = { ...held, version: held.version + 1 };
  await saveConversation(ctx.tx, row);
  const change = { conversation: conversationOf(row, mood), message: messageOf(message, reading) };
  await happen(ctx, 'message.felt', { agents: change, conversationId: held.id });
  return reading;
}
