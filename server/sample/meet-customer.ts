import type { Tx } from '#server/platform/database/tx.ts';
import { identify, updateContact, welcome } from '#server/modules/contacts/index.ts';
import type { Customer } from './cast/index.ts';

/** Makes a customer's contact: vouched for by the shop's system, or known by what they say themselves. */
export async function meetCustomer(tx: Tx, customer: Customer): Promise<string> {
  const { name, email, account, notes, timeZone, unread } = customer;
  const known = { name: name ?? undefined, email: email ?? undefined };
  const id =
    account === null
      ? (await welcome(tx, { name, email, language: null, timeZone: null })).contactId
      : await identify(tx, { externalId: account, ...known });
  if (notes !== undefined || timeZone !== undefined || unread === true) {
    const zone = [timeZone !== undefined, timeZone ?? null] as const;
    await updateContact(tx, id, false, null, notes ?? null, ...zone, unread === true ? false : null);
  }
  return id;
}
