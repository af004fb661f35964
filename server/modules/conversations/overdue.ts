import type { Promised } from '#contract/promises.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { findPromise, markOverdue, nextDue, promiseOf, settleCommitment } from '#server/modules/promises/index.ts';
import { hold, settle, withMood } from './change.ts';
import { dueColumns } from './entities.ts';
import { lockAny, saveConversation } from './store/conversations.ts';
import { tellSettled } from './tell-settled.ts';

/** A promised moment has passed: says so at once, unless the promise was kept before. */
export async function breach(turn: Turn, conversationId: string, promiseId: string): Promise<void> {
  const [held] = await lockAny(turn.tx, conversationId);
  const [late] = held === undefined ? [] : await markOverdue(turn.tx, promiseId);
  if (held === undefined || late === undefined) return;
  const row = { ...held, ...dueColumns(await nextDue(turn, conversationId)), version: held.version + 1 };
  await saveConversation(turn.tx, row);
  await happen(turn, 'promise.overdue', { agents: { conversation: await withMood(turn, row) }, conversationId });
}

/** A commitment was kept, or no longer stands. */
export async function settlePromise(ctx: Ctx, id: string, as: 'kept' | 'cancelled'): Promise<Promised> {
  const [promise] = await findPromise(ctx.tx, id);
  if (promise === undefined) throw notFound();
  const held = await hold(ctx, promise.conversationId);
  const [settled] = await settleCommitment(ctx.tx, id, ctx.now, as);
  if (settled === undefined) return promiseOf(promise);
  await settle(ctx, held, dueColumns(await nextDue(ctx, held.id)), null, 'other');
  await tellSettled(ctx, held.contactId, settled);
  return promiseOf(settled);
}
