import type { Contact } from '#contract/contacts.ts';
import { happen } from '#server/happen.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { contactOf } from './entities.ts';
import { findContact } from './store.ts';

/** A customer as they are now. */
export async function contactBy(turn: Turn, id: string): Promise<Contact> {
  const [row] = await findContact(turn.tx, id);
  if (row === undefined) throw notFound();
  return contactOf(row);
}

/** Tells what became of a customer, and returns them. */
export async function tellChanged(turn: Turn, id: string): Promise<Contact> {
  const contact = await contactBy(turn, id);
  await happen(turn, 'contact.changed', { agents: { contact }, contactId: id });
  return contact;
}
