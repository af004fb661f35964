import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { newId } from '#server/platform/id.ts';
import { claimIdentity, completeContact, insertContact } from './store.ts';

/** Calls from one number queue up, so that two events of one call make one contact. */
const holdNumber = statement<readonly [number: string], never>(
  'identities.hold_number',
  `select pg_advisory_xact_lock(hashtextextended($1::text || $2, 8))`,
);
/** Who has a number: whoever proved it, else who has claimed it longest. */
const findByNumber = statement<readonly [number: string], { contactId: string }>(
  'identities.by_number',
  `select contact_id from identities where workspace_id = $1 and kind = 'phone' and value = $2
   order by verified desc, created_at, contact_id limit 1`,
);

/**
 * Finds or makes the contact who calls from a number (E.164). The number shown with a call can be forged, so it stays a claim:
 * it opens nothing of theirs to the caller, it only shows the agent whom it may be.
 */
export async function callerBy(tx: Tx, number: string, name: string | null): Promise<string> {
  const [, [known]] = await Promise.all([holdNumber(tx, number), findByNumber(tx, number)]);
  if (known !== undefined) {
    if (name !== null) await completeContact(tx, known.contactId, name, null);
    return known.contactId;
  }
  const id = newId();
  await Promise.all([insertContact(tx, id, name, null, null, null), claimIdentity(tx, id, 'phone', number, false)]);
  return id;
}
