import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { Turn } from '#server/platform/turn.ts';
import { customerSaw } from './follow.ts';
import { publicConversationOf } from './entities.ts';
import { publicMessagesOf } from './messages.ts';
import { findCurrent, lockAny, lockCurrent } from './store/conversations.ts';
import { publicAfter, publicBefore } from './store/messages.ts';
import type { Conversation } from '#contract/conversations.ts';

const end = 2_147_483_647;

/** What a customer sees of their own newest conversation in an inbox: nothing but their own. */
export async function customersView(
  turn: Turn,
  contactId: string,
  inboxId: string,
  limit: number,
): Promise<{ conversation: PublicConversation; messages: PublicMessage[] } | null> {
  const [row] = await findCurrent(turn.tx, contactId, inboxId);
  if (row === undefined) return null;
  const rows = await publicBefore(turn.tx, row.id, end, limit);
  return { conversation: publicConversationOf(row), messages: await publicMessagesOf(turn, row.id, rows.reverse()) };
}

export async function customersPage(
  turn: Turn,
  contactId: string,
  inboxId: string,
  { before, after, limit }: { before?: number | undefined; after?: number | undefined; limit: number },
): Promise<{ items: PublicMessage[]; more: boolean }> {
  const [row] = await findCurrent(turn.tx, contactId, inboxId);
  if (row === undefined) return { items: [], more: false };
  const rows =
    after === undefined
      ? await publicBefore(turn.tx, row.id, before ?? end, limit + 1)
      : await publicAfter(turn.tx, row.id, after, limit + 1);
  const cut = rows.slice(0, limit);
  return {
    items: await publicMessagesOf(turn, row.id, after === undefined ? cut.reverse() : cut),
    more: rows.length > limit,
  };
}

/** The customer received and read up to here; null when they have no conversation yet. */
export async function customersMark(
  turn: Turn,
  contactId: string,
  inboxId: string,
  deliveredSeq: number,
  readSeq: number,
): Promise<PublicConversation | null> {
  const [row] = await lockCurrent(turn.tx, contactId, inboxId);
  return row === undefined ? null : (await customerSaw(turn, row, deliveredSeq, readSeq)).visitor;
}

/** The same, said by another system of one of its inbox's conversations; null when it is none of them. */
export async function deliveryMark(
  turn: Turn,
  conversationId: string,
  inboxId: string,
  deliveredSeq: number,
  readSeq: number,
): Promise<Conversation | null> {
  const [row] = await lockAny(turn.tx, conversationId);
  return row?.inboxId !== inboxId ? null : (await customerSaw(turn, row, deliveredSeq, readSeq)).conversation;
}
