import type { Conversation } from '#contract/conversations.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { nextDue, owedAfter, release, start } from '#server/modules/promises/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { hold, settle, withMood } from './change.ts';
import { dueColumns } from './entities.ts';
import { reopened } from './place.ts';
import { closeEpisode, openEpisode } from './store/conversations.ts';
import { unansweredSince } from './store/messages.ts';
import type { ConversationRow } from './store/rows.ts';
import { tellSettled } from './tell-settled.ts';

export type Low = 'next_step' | 'solved_unsaid' | 'misread' | undefined;

/** Closes the episode. What was promised in words stays owed; a reply does not. */
export async function resolve(
  ctx: Ctx,
  id: string,
  { low, version }: { low?: Low; version?: number | undefined },
): Promise<Conversation> {
  const held = await hold(ctx, id, version);
  return held.status === 'resolved' ? withMood(ctx, held) : resolveHeld(ctx, held, low);
}

export async function resolveHeld(ctx: Ctx, held: ConversationRow, low: Low): Promise<Conversation> {
  const [released] = await Promise.all([
    release(ctx, held.id, ctx.now),
    closeEpisode(ctx.tx, held.episodeId, ctx.now, ctx.caller.agentId, low ?? null),
  ]);
  for (const promise of released) await tellSettled(ctx, held.contactId, promise);
  const due = await nextDue(ctx, held.id);
  const rest = { status: 'resolved', snoozedUntil: null, waitingSince: null, ...dueColumns(due) } as const;
  return settle(ctx, held, rest, `${who(ctx)} resolved this`, 'resolved');
}

/** Opens a resolved conversation again, as a new episode. Whoever had no answer waits again, since the same moment. */
export async function reopen(ctx: Ctx, id: string): Promise<Conversation> {
  const held = await hold(ctx, id);
  if (held.status !== 'resolved') return withMood(ctx, held);
  const row = reopened(held);
  await openEpisode(ctx.tx, row.episodeId, row.id, ctx.now);
  return settle(ctx, row, await owedAgain(ctx, row), `${who(ctx)} reopened this`, 'reopened');
}

async function owedAgain(ctx: Ctx, row: ConversationRow): Promise<Partial<ConversationRow>> {
  const [{ at: waitingSince } = { at: null }] = await unansweredSince(ctx.tx, row.id);
  const [inbox] = waitingSince === null ? [] : await findDoor(ctx.tx, row.inboxId);
  if (waitingSince === null || inbox === undefined) return {};
  await start(
    ctx,
    { conversationId: row.id, episodeId: row.episodeId },
    owedAfter(inbox, 'first_reply', waitingSince, ctx.now),
  );
  return { waitingSince, ...dueColumns(await nextDue(ctx, row.id)) };
}

export const who = (ctx: Ctx): string => ctx.caller.agentName ?? 'The API';
