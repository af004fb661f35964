import type { Contact, Identity } from '#contract/contacts.ts';

export type ContactRow = Omit<Contact, 'kind'> & { readonly email: string | null };

/** A customer as colleagues get them. Where nobody chose a main address, it is the one that we write to, else the first. */
export function contactOf({ email, ...row }: ContactRow): Contact {
  return { kind: 'contact', ...row, identities: withMain(row.identities, email) };
}

function withMain(identities: readonly Identity[], email: string | null): Identity[] {
  const chosen = new Set<Identity>();
  for (const kind of new Set(identities.map((one) => one.kind))) {
    const its = identities.filter((one) => one.kind === kind);
    const found = its.find((one) => one.main) ?? its.find((one) => kind === 'email' && one.value === email) ?? its[0];
    if (found !== undefined) chosen.add(found);
  }
  return identities.map((one) => ({ ...one, main: chosen.has(one) }));
}
