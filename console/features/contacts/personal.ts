import { usableFacts } from '#psychology/course/personal-facts.ts';
import type { Contact } from '#contract/contacts.ts';
import type { Field } from '#contract/fields.ts';
import { moment } from '../promises/index.ts';
import type { Fact } from './facts.ts';
import { sayValue } from './fields/values.ts';

const dayMs = 86_400_000;

/** At most two things that they told us themselves and that a reply may use, each with when they did. */
export function personalFacts(
  contact: Pick<Contact, 'fields'>,
  fields: readonly Field[],
  now: number,
  zone?: string,
): Fact[] {
  const known = contact.fields.flatMap((value) => {
    const field = fields.find(({ name }) => name === value.name);
    const ageDays = (now - Date.parse(value.setAt)) / dayMs;
    const { givenByCustomer } = value;
    return field === undefined
      ? []
      : [{ field, value, givenByCustomer, purchase: false, purpose: 'service' as const, ageDays }];
  });
  return usableFacts(known).map(({ field, value }) => ({
    id: `field ${field.id}`,
    words: [`${field.label}: `, { strong: sayValue(field.type, value.value) }, '.'],
    why: `They told us on ${moment(Date.parse(value.setAt), now, zone)}.`,
  }));
}
