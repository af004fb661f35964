import type { FollowUp, FollowUpOutcome } from '#contract/survey-answers.ts';
import { happen } from '#server/happen.ts';
import { findAgent } from '#server/modules/people/index.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { followUpBy } from './deadline.ts';
import * as store from './store/follow-ups.ts';
import type { InvitationRow } from './store/invitations.ts';

/** Somebody should come back to a low answer: whoever has the conversation, else a lead; by the close of the second working day. */
export async function openFollowUp(
  turn: Turn,
  { id: answerId, contactId, conversationId, inboxId }: InvitationRow,
): Promise<void> {
  const inbox = await inboxBy(turn.tx, inboxId);
  const [owner] = await store.likelyOwners(turn.tx, conversationId);
  const id = newId();
  const dueAt = followUpBy(inbox.hours, turn.now);
  const [opened] = await store.insertFollowUp(turn.tx, id, answerId, contactId, owner?.id ?? null, dueAt, turn.now);
  if (opened !== undefined) await tell(turn, id);
}

export async function own(ctx: Ctx, id: string, ownerId: string | null): Promise<FollowUp> {
  await held(ctx, id);
  const [agent] = ownerId === null ? [] : await findAgent(ctx.tx, ownerId);
  if (ownerId !== null && agent?.active !== true) throw refused('ownerId', 'there is no such colleague');
  await store.ownFollowUp(ctx.tx, id, ownerId);
  return tell(ctx, id);
}

/** Closes the loop; whoever closes what nobody had, had it. */
export async function close(ctx: Ctx, id: string, outcome: FollowUpOutcome, done: string): Promise<FollowUp> {
  const row = await held(ctx, id);
  const { agentId } = ctx.caller;
  if (row.ownerId === null && agentId !== null) await store.ownFollowUp(ctx.tx, id, agentId);
  await store.closeFollowUp(ctx.tx, id, outcome, done, ctx.now, agentId);
  return tell(ctx, id);
}

export async function reopen(ctx: Ctx, id: string): Promise<FollowUp> {
  await held(ctx, id);
  await store.reopenFollowUp(ctx.tx, id);
  return tell(ctx, id);
}

export const viewerOf = (ctx: Ctx): store.Viewer => [
  ctx.caller.permissions.has('conversations.readAll'),
  ctx.caller.agentId,
];

async function held(ctx: Ctx, id: string): Promise<store.FollowUpRow> {
  const [row] = await store.findFollowUp(ctx.tx, id, ...viewerOf(ctx));
  if (row === undefined) throw notFound();
  return row;
}

async function tell(turn: Turn, id: string): Promise<FollowUp> {
  const [row] = await store.findFollowUp(turn.tx, id, true, null);
  if (row === undefined) throw notFound();
  const followUp = followUpOf(row, turn.now);
  await happen(turn, 'followup.changed', { agents: followUp, conversationId: row.conversationId });
  return followUp;
}

export function followUpOf(row: store.FollowUpRow, now: string): FollowUp {
  const { contactId, contactName: name, contactEmail: email, words: text, ...rest } = row;
  const state = row.closedAt === null ? 'open' : 'closed';
  return {
    kind: 'followUp',
    ...rest,
    ...{ text, contact: { id: contactId, name, email }, state, overdue: state === 'open' && row.dueAt < now },
  };
}
