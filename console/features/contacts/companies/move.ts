import type { Contact } from '#contract/contacts.ts';
import { call } from '../../../app/client.ts';
import { didIt } from '../../../app/did-it.ts';
import { queries } from '../../../app/queries.ts';
import { upsert } from '../../../app/store.ts';
import { contactTitle } from '../../../app/contact-title.ts';

/** Puts somebody into a company, or out of any with null, and says so; undoing puts them where they were. */
export async function moveTo(contact: Contact, company: { id: string; name: string } | null): Promise<void> {
  const before = contact.company;
  await put(contact.id, company?.id ?? null, before?.id);
  const who = nameOf(contact);
  didIt({
    text: company === null ? `${who} belongs to no company.` : `${who} belongs to ${company.name}.`,
    undo: () => put(contact.id, before?.id ?? null, company?.id),
  });
}

async function put(id: string, companyId: string | null, other: string | undefined): Promise<void> {
  upsert(await call('PATCH /contacts/:id', { params: { id }, body: { companyId } }));
  for (const one of [companyId, other]) if (typeof one === 'string') refreshCompany(one);
  void queries.invalidateQueries({ queryKey: ['customers'] });
}

/** What is shown of a company, alone and in lists, has to be fetched anew. */
export function refreshCompany(id: string): void {
  void queries.invalidateQueries({ queryKey: ['company', id] });
  void queries.invalidateQueries({ queryKey: ['companies'] });
}

/** How a customer is named in a sentence. */
export const nameOf = ({ name, identities }: Pick<Contact, 'name' | 'identities'>): string =>
  contactTitle({ name, email: identities.find(({ kind, main }) => kind === 'email' && main)?.value ?? null });
