import type { Contact } from '#contract/contacts.ts';
import { happen } from '#server/happen.ts';
import type { Turn } from '#server/platform/turn.ts';
import { contactOf } from './entities.ts';
import { knownContact } from './known.ts';

/** A customer as they are now. */
export async function contactBy(turn: Turn, id: string): Promise<Contact> {
  return contactOf(await knownContact(turn.tx, id));
}

/** Tells what became of a customer, and returns them. */
export async function tellChanged(turn: Turn, id: string): Promise<Contact> {
  const contact = await contactBy(turn, id);
  await happen(turn, 'contact.changed', { agents: { contact }, contactId: id });
  return contact;
}
