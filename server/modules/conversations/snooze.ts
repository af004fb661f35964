import type { Conversation } from '#contract/conversations.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { hold, settle, withMood } from './change.ts';
import { who } from './resolve.ts';
import { lockAny } from './store/conversations.ts';

/** Puts a conversation away until a moment. Its owner keeps it, what is owed stays owed. */
export async function snooze(ctx: Ctx, id: string, until: string, version: number | undefined): Promise<Conversation> {
  const moment = new Date(until).toISOString();
  if (moment <= ctx.now) throw refused('until', 'this moment has passed');
  const held = await hold(ctx, id, version);
  if (held.status === 'resolved') throw refused('id', 'this conversation is resolved; reopen it first');
  await ctx.queue('conversations.wake', { conversationId: id, until: moment }, { at: moment, key: `wake:${id}` });
  return settle(ctx, held, { status: 'snoozed', snoozedUntil: moment }, `${who(ctx)} put this away`, 'snoozed');
}

export async function wake(ctx: Ctx, id: string): Promise<Conversation> {
  const held = await hold(ctx, id);
  if (held.status !== 'snoozed') return withMood(ctx, held);
  return settle(ctx, held, { status: 'open', snoozedUntil: null }, `${who(ctx)} took this up again`, 'woken');
}

/** The moment has come; unless it was moved or the conversation woke before. */
export async function wakeWhenDue(turn: Turn, id: string, until: string): Promise<void> {
  const [row] = await lockAny(turn.tx, id);
  if (row?.status !== 'snoozed' || row.snoozedUntil !== until) return;
  await settle(turn, row, { status: 'open', snoozedUntil: null }, 'Back, as it was put away until now', 'woken');
}
