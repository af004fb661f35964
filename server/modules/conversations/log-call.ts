import type { Conversation, Message } from '#contract/conversations.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockContact } from '#server/modules/contacts/index.ts';
import { listAgents } from '#server/modules/people/index.ts';
import { hold } from './change.ts';
import { resolveHeld } from './resolve.ts';
import { findByClientId, findMessage } from './store/messages.ts';
import { noteCall, takeCall, type CallEntry } from './take-call.ts';

export interface LoggedCall extends Omit<CallEntry, 'inboxId' | 'contactId' | 'status'> {
  /** Not needed where a conversation is named. */
  readonly inboxId: string | null;
  readonly contactId: string | null;
}
interface Shown {
  readonly conversation: Conversation;
  readonly message: Message;
}

/** Writes down a call of one’s own, in a conversation that one may see or in the customer’s present one. */
export async function logCall(ctx: Ctx, call: LoggedCall, then: 'stay' | 'wait' | 'resolve'): Promise<Shown> {
  const place = await placeOf(ctx, call);
  const status = then === 'wait' ? 'waiting' : 'open';
  const taken = await takeCall(ctx, { ...call, ...place, status });
  if (taken.repeated === true || then !== 'resolve') return taken;
  return { ...taken, conversation: await resolveHeld(ctx, taken.row, undefined) };
}

async function placeOf(ctx: Ctx, call: LoggedCall): Promise<{ inboxId: string; contactId: string }> {
  if (call.conversationId !== null) return hold(ctx, call.conversationId);
  if (call.inboxId === null || call.contactId === null) throw notFound();
  return { inboxId: call.inboxId, contactId: call.contactId };
}

/** Notes on a call that one may see. */
export async function noteVisibleCall(ctx: Ctx, messageId: string, notes: string): Promise<Shown> {
  const [message] = await findMessage(ctx.tx, messageId);
  if (message === undefined) throw notFound();
  await hold(ctx, message.conversationId);
  return noteCall(ctx, messageId, notes);
}

/** The entry of a call that a telephone system has told of before; its caller is held, so that two tellings queue up. */
export async function findReported(
  ctx: Ctx,
  inboxId: string,
  contactId: string,
  callId: string,
): Promise<string | null> {
  await lockContact(ctx.tx, contactId);
  const [found] = await findByClientId(ctx.tx, inboxId, callId);
  return found?.id ?? null;
}

/** Who of us has a mail address; nobody where they have left. */
export async function colleagueBy({ tx }: Turn, email: string): Promise<{ id: string; name: string } | undefined> {
  return (await listAgents(tx)).find((agent) => agent.email === email && agent.active);
}
