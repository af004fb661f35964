import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { newId } from '#server/platform/id.ts';
import { claimIdentity, completeContact, findVerified, insertContact } from './store.ts';

/** Whoever wrote a mail, as far as it says. */
export interface Correspondent {
  /** In lower case; null where the mail names nobody. */
  readonly address: string | null;
  readonly name: string | null;
  /** Whether the address is proven to be theirs, known to be another’s, or neither. */
  readonly proof: 'proven' | 'open' | 'forged';
}

/** Turns about one address queue up, so that two mails of a newcomer make one contact. */
const holdAddress = statement<readonly [address: string], never>(
  'identities.hold',
  `select pg_advisory_xact_lock(hashtextextended($1::text || lower($2), 7))`,
);
/** Who claims an address and never visited: a claim made in the chat is anybody’s, and mail is not given to it. */
const findClaim = statement<readonly [address: string], { contactId: string }>(
  'identities.claimed',
  `select i.contact_id from identities i where i.workspace_id = $1 and i.kind = 'email' and i.value = $2 and not i.verified
     and not exists (select from visits v where v.workspace_id = $1 and v.contact_id = i.contact_id)
   order by i.created_at, i.contact_id limit 1`,
);
const verify = statement<readonly [contactId: string, address: string], never>(
  'identities.verify',
  `update identities set verified = true, proof = 'mail', verified_at = now() where workspace_id = $1 and contact_id = $2 and kind = 'email' and value = $3`,
);

/** Finds or makes the contact who writes from an address. A forged mail never reaches the one who proved it. */
export async function correspond(tx: Tx, { address, name, proof }: Correspondent): Promise<string> {
  if (address === null) return make(tx, null, name, false);
  const [, [known], [claimed]] = await Promise.all([
    holdAddress(tx, address),
    findVerified(tx, 'email', address),
    findClaim(tx, address),
  ]);
  if (known !== undefined && proof !== 'forged') {
    if (known.nameless && name !== null) await completeContact(tx, known.contactId, name, null);
    return known.contactId;
  }
  if (claimed === undefined) return make(tx, address, name, proof === 'proven');
  if (proof === 'proven') await verify(tx, claimed.contactId, address);
  await completeContact(tx, claimed.contactId, name, address);
  return claimed.contactId;
}

async function make(tx: Tx, address: string | null, name: string | null, verified: boolean): Promise<string> {
  const id = newId();
  await Promise.all([
    insertContact(tx, id, name, address, null, null),
    address === null ? undefined : claimIdentity(tx, id, 'email', address, verified),
  ]);
  return id;
}

/** Addresses under which a contact is known. */
export const addressesOf = statement<readonly [contactId: string], { address: string; bouncing: boolean }>(
  'identities.addresses',
  `select value as address, bouncing_since is not null as bouncing from identities where workspace_id = $1 and contact_id = $2 and kind = 'email'
   union select email, false from contacts where workspace_id = $1 and id = $2 and email is not null`,
);
/** Mail to an address came back for good, or arrives again (`null`). */
export const markBouncing = statement<readonly [address: string, since: string | null], never>(
  'identities.mark_bouncing',
  `update identities set bouncing_since = $3 where workspace_id = $1 and kind = 'email' and value = $2`,
);
