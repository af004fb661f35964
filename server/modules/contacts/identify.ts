import { command, type Tx } from '#server/platform/database/tx.ts';
import { together } from '#server/platform/database/together.ts';
import { newId } from '#server/platform/id.ts';
import { claimIdentity, completeContact, findVerified, insertContact, type LockedContact } from './store.ts';

/** A customer whose name another system or a signed token vouches for. */
export interface Vouched {
  readonly externalId: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** A customer, and who they are where they were made in this very turn: then they have nothing with us yet. */
export interface Met {
  readonly contactId: string;
  readonly newcomer?: LockedContact;
}

/**
 * Finds or makes the contact behind a proven external id; of many who try at once, all get the same. A name or mail that
 * was not known is filled in; the mail stays a claim until it is proven itself.
 */
export async function meet(tx: Tx, { externalId, name, email }: Vouched): Promise<Met> {
  const [known] = await findVerified(tx, 'external', externalId);
  if (known !== undefined) {
    const news = (known.nameless && name !== undefined) || (known.mailless && email !== undefined);
    if (news) await completeContact(tx, known.contactId, name ?? null, email ?? null);
    return { contactId: known.contactId };
  }
  const id = newId();
  const [, , [claimed]] = await Promise.all([
    command(tx, 'savepoint identify'),
    insertContact(tx, id, name ?? null, email ?? null, null, null),
    claimIdentity(tx, id, 'external', externalId, true),
  ]);
  if (claimed !== undefined) {
    if (email !== undefined) await claimIdentity(tx, id, 'email', email, false);
    return made(id, name ?? null, email ?? null);
  }
  await command(tx, 'rollback to savepoint identify'); // somebody was faster: theirs is the contact
  return meet(tx, { externalId, name, email });
}

export const identify = async (tx: Tx, vouched: Vouched): Promise<string> => (await meet(tx, vouched)).contactId;

const made = (id: string, name: string | null, email: string | null): Met => ({
  contactId: id,
  newcomer: { id, name, email, profiling: true },
});

/** Makes a contact of an anonymous visitor who writes for the first time. */
export async function welcome(
  tx: Tx,
  visitor: { name: string | null; email: string | null; language: string | null; timeZone: string | null },
): Promise<Met> {
  const id = newId();
  const { name, email, language, timeZone } = visitor;
  await together(tx, () => [
    insertContact(tx, id, name, email, language, timeZone),
    email === null ? undefined : claimIdentity(tx, id, 'email', email, false),
  ]);
  return made(id, name, email);
}
