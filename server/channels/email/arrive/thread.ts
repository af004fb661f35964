import type { Tx } from '#server/platform/database/tx.ts';
import { addressesOf } from '#server/modules/contacts/index.ts';
import { readForwarded } from '../send/forwarded.ts';
import type { Pointers } from '../threading/pointers.ts';
import { readReplyTokens } from '../threading/reply-token.ts';
import { findParticipant, targetByHeaders, targetById, wasAddressed, type Target } from './mails.ts';

/** Where a mail belongs, and as what its sender writes there. */
export type Place =
  | { readonly as: 'customer' | 'participant' | 'asking' | 'aside'; readonly target: Target }
  /** A conversation of its own. */
  | { readonly as: 'new' };

export interface Sender {
  readonly address: string | null;
  readonly forged: boolean;
}

/**
 * Finds the conversation that a mail belongs to: by a reply token, which only who got mail from us can have, or by the ids of
 * mails of the same inbox. The subject never leads anywhere. Whoever is neither the customer nor was let in asks to take part,
 * where they have somebody else's token or were written to; everybody else begins a conversation of their own.
 */
export async function findThread(
  tx: Tx,
  key: Buffer,
  inboxId: string,
  pointers: Pointers,
  { address, forged }: Sender,
): Promise<Place> {
  if (address === null || forged) return { as: 'new' };
  const found = await findTarget(tx, key, inboxId, pointers);
  if (found === null) return { as: 'new' };
  const as = await roleOf(tx, found, address);
  return as === 'new' ? { as } : { as, target: found.target };
}

export interface Found {
  readonly target: Target;
  /** To whom the token was given; null where no token led here. */
  readonly invited: string | null;
}

/** The conversation that a mail points to, whoever wrote it. */
export const findTarget = async (tx: Tx, key: Buffer, inboxId: string, pointers: Pointers): Promise<Found | null> =>
  (await byToken(tx, key, pointers)) ?? (await byIds(tx, inboxId, pointers));

async function byToken(tx: Tx, key: Buffer, { tokens }: Pointers): Promise<Found | null> {
  const named = await readReplyTokens(
    tx,
    key,
    tokens.map(({ value }) => value),
  );
  if (named === null) return null;
  const [target] = await targetById(tx, named.conversationId);
  return target === undefined ? null : { target, invited: named.address };
}

async function byIds(tx: Tx, inboxId: string, { messageIds }: Pointers): Promise<Found | null> {
  if (messageIds.length === 0) return null;
  const ids = messageIds.map(({ value }) => bare(value));
  const [target] = await targetByHeaders(tx, inboxId, ids);
  return target === undefined ? null : { target, invited: null };
}

async function roleOf(tx: Tx, { target, invited }: Found, address: string): Promise<Place['as']> {
  const { conversationId, contactId } = target;
  const [theirs, [participant], [addressed]] = await Promise.all([
    addressesOf(tx, contactId),
    findParticipant(tx, conversationId, address),
    wasAddressed(tx, conversationId, address),
  ]);
  if (invited !== null && readForwarded(invited) !== null) return 'aside'; // answered to colleagues only
  if (theirs.some((one) => one.address.toLowerCase() === address)) return 'customer';
  if (participant?.state === 'approved') return 'participant';
  if (participant?.state === 'refused') return 'new';
  return invited !== null || addressed !== undefined ? 'asking' : 'new';
}

/** A Message-ID without its angle brackets. */
export const bare = (id: string): string => id.replace(/^<|>$/g, '');
