import { lockContact, type LockedContact } from '#server/modules/contacts/index.ts';
import { findCurrentMood, findMood, type Felt } from '#server/modules/feelings/index.ts';
import { findDoor } from '#server/modules/workspace/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Inbound } from './inbound.ts';
import { lockAny, lockCurrent, nextNumber } from './store/conversations.ts';
import { findByClientId } from './store/messages.ts';
import type { ConversationRow, MessageRow } from './store/rows.ts';

type Door = NonNullable<Awaited<ReturnType<typeof findDoor>>[number]>;

/** What a customer's message finds: its door, its customer held for this turn, and what they have with us. */
export interface Found {
  readonly inbox: Door;
  readonly contact: LockedContact;
  /** The message itself, where it comes again. */
  readonly repeat?: MessageRow | undefined;
  readonly current?: ConversationRow | undefined;
  readonly mood: Felt | null;
  /** Of the conversation that is bound to begin. */
  readonly number?: number | undefined;
}

/** Asks for all of it in one flight; of somebody who was made in this turn there is nothing to ask. */
export async function find(tx: Tx, inbound: Inbound): Promise<Found> {
  const found = inbound.newcomer === undefined ? await ofKnown(tx, inbound) : await ofNewcomer(tx, inbound);
  const { inbox, contact } = found;
  if (inbox?.channel !== inbound.channel || contact === undefined) throw notFound();
  return { ...found, inbox, contact };
}

async function ofKnown(tx: Tx, inbound: Inbound) {
  const [[inbox], [contact], [repeat], [current], [mood = null]] = await Promise.all([
    findDoor(tx, inbound.inboxId),
    lockContact(tx, inbound.contactId),
    findByClientId(tx, inbound.writer?.id ?? inbound.contactId, inbound.clientId),
    lockPlace(tx, inbound),
    findItsMood(tx, inbound), // after the lock, so that it belongs to what is held
  ]);
  return { inbox, contact, repeat, current, mood };
}

async function ofNewcomer(tx: Tx, { inboxId, newcomer }: Inbound) {
  const [[inbox], [numbered]] = await Promise.all([findDoor(tx, inboxId), nextNumber(tx)]);
  return { inbox, contact: newcomer, mood: null, number: numbered?.number };
}

/** The customer's newest conversation here; in a channel with threads the one that is named. */
function lockPlace(tx: Tx, { thread, contactId, inboxId }: Inbound): Promise<ConversationRow[]> {
  if (thread === undefined) return lockCurrent(tx, contactId, inboxId);
  return thread === null ? Promise.resolve([]) : lockAny(tx, thread);
}

function findItsMood(tx: Tx, { thread, contactId, inboxId }: Inbound): ReturnType<typeof findMood> {
  if (thread === undefined) return findCurrentMood(tx, contactId, inboxId);
  return thread === null ? Promise.resolve([]) : findMood(tx, thread);
}
