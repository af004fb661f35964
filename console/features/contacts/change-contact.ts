import type { Contact } from '#contract/contacts.ts';
import { call } from '../../app/client.ts';
import { get, list, upsert } from '../../app/store.ts';

export type ContactEdit = Partial<Pick<Contact, 'name' | 'notes' | 'timeZone' | 'profiling'>>;

/** Changes what is known of a customer: at once here, put back when the server refuses. */
export async function changeContact(id: string, edit: ContactEdit): Promise<void> {
  const before = get('contact', id);
  if (before !== undefined) show({ ...before, ...edit });
  try {
    show(await call('PATCH /contacts/:id', { params: { id }, body: edit }));
  } catch (problem) {
    if (before !== undefined) show(before);
    throw problem;
  }
}

/** Their name stands in their conversations as well. */
function show(contact: Contact): void {
  const { id, name } = contact;
  const renamed = list('conversation').filter((one) => one.contact.id === id && one.contact.name !== name);
  upsert(contact, ...renamed.map((one) => ({ ...one, contact: { ...one.contact, name } })));
}
