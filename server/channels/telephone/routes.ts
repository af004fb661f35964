import type { CallFacts } from '#contract/calls.ts';
import type { callingRoutes } from '#contract/calling.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { callerBy, findContact } from '#server/modules/contacts/index.ts';
import {
  colleagueBy,
  findReported,
  logCall,
  moveCall,
  noteVisibleCall,
  ownId,
  takeCall,
  whenWritten,
} from '#server/modules/conversations/index.ts';
import { findDoor, type InboxRow } from '#server/modules/workspace/index.ts';
import { readNumber } from './number.ts';
import { Settings } from './settings.ts';

const channel = 'telephone';

export const handlers: Handlers<typeof callingRoutes> = {
  'POST /calls': async (ctx, { body }) => {
    const { clientId, conversationId = null, direction, state, seconds = null, notes, promises, then } = body;
    const agentId = ownId(ctx);
    const at = whenWritten(ctx, body.at);
    const inbox = conversationId === null ? await named(ctx, body.inboxId) : null;
    const number = body.number === undefined ? null : typed(body.number, inbox);
    const contactId = conversationId === null ? await whose(ctx, body, number) : null;
    const facts: CallFacts = { direction, state, number, seconds, agentId };
    const by = { id: agentId, name: ctx.caller.agentName, system: false };
    const entry = { channel, clientId, by, facts, notes, at, promises };
    return logCall(ctx, { ...entry, inboxId: inbox?.id ?? null, contactId, conversationId }, then);
  },
  'PATCH /calls/:id': (ctx, { params, body }) => noteVisibleCall(ctx, params.id, body.notes),
  'POST /inboxes/:id/calls': async (ctx, { params, body }) => {
    const inbox = await telephone(ctx, params.id);
    if (inbox === null) throw notFound();
    const { callId, direction, state, name, seconds = null } = body;
    const number = typed(body.number, inbox);
    const contactId = await callerBy(ctx.tx, number, name ?? null);
    const agent = body.agent === undefined ? undefined : await colleagueBy(ctx, body.agent);
    const facts: CallFacts = { direction, state, number, seconds, agentId: agent?.id ?? null };
    const known = await findReported(ctx, inbox.id, contactId, callId);
    if (known !== null) return moveCall(ctx, known, facts);
    const by = { id: inbox.id, name: agent?.name ?? null, system: true };
    const at = whenWritten(ctx, body.at);
    const entry = { channel, inboxId: inbox.id, contactId, conversationId: null, clientId: callId, by };
    return takeCall(ctx, { ...entry, facts, notes: '', at, promises: [], status: 'open' });
  },
};

/** A telephone inbox; null where there is no such one. */
async function telephone(ctx: Ctx, id: string): Promise<InboxRow | null> {
  const [inbox] = await findDoor(ctx.tx, id);
  return inbox?.channel === channel ? inbox : null;
}

/** The telephone inbox that somebody names beside a call. */
async function named(ctx: Ctx, id: string | undefined): Promise<InboxRow> {
  if (id === undefined) throw refused('inboxId', 'say in which telephone inbox, or in which conversation');
  const inbox = await telephone(ctx, id);
  if (inbox === null) throw refused('inboxId', 'there is no such telephone inbox');
  return inbox;
}

function typed(text: string, inbox: InboxRow | null): string {
  const country = inbox === null ? '' : Settings.parse(inbox.settings).country;
  const number = readNumber(text, country);
  if (number === null) throw refused('number', 'write it with its country, such as +353 1 555 0100');
  return number;
}

async function whose(
  ctx: Ctx,
  { contactId, name }: { contactId?: string | undefined; name?: string | undefined },
  number: string | null,
): Promise<string> {
  if (contactId !== undefined) {
    const [contact] = await findContact(ctx.tx, contactId);
    if (contact === undefined) throw refused('contactId', 'there is no such customer');
    return contactId;
  }
  if (number === null) throw refused('number', 'say who it was: a customer or a number');
  return callerBy(ctx.tx, number, name ?? null);
}
