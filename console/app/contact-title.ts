import type { ContactName } from '#contract/contacts.ts';

/** How a customer is called where there is room: name, else address, else what they are. */
export function contactTitle({ name, email }: Pick<ContactName, 'name' | 'email'>): string {
  return name !== null && name.trim() !== '' ? name : (email ?? 'Visitor');
}
