import type { ColumnTarget } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';

/** How columns are called elsewhere, in small letters without signs. */
const known: Readonly<Record<string, string>> = {
  name: 'fullname displayname customer customername contact contactname kunde nom nombre',
  given_name: 'firstname first forename vorname prenom',
  family_name: 'lastname surname last nachname apellido apellidos',
  external: 'externalid customerid userid customernumber customerno id kundennummer accountid reference',
  email: 'emails mail emailaddress mailaddress correo courriel',
  phone: 'phones telephone tel mobile phonenumber telefon handy cell',
  company: 'organisation organization account firma companyname employer',
  language: 'locale lang sprache',
  time_zone: 'tz zeitzone',
  called_as: 'salutation nickname preferredname anrede',
  notes: 'note comment comments remarks notizen',
};

const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a column holds, by its heading, else by what stands in it. */
export function guess(header: string, examples: readonly string[], fields: readonly Field[]): ColumnTarget {
  const word = bare(header);
  const own = fields.find(({ name, label }) => bare(name) === word || bare(label) === word);
  if (own !== undefined) return `field:${own.name}`;
  for (const [target, words] of Object.entries(known))
    if (word === bare(target) || words.split(' ').includes(word)) return target;
  const filled = examples.filter((one) => one !== '');
  if (filled.length > 0 && filled.every((one) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one))) return 'email';
  if (filled.length > 0 && filled.every((one) => /^'?\+\d[\d\s().-]{6,}$/.test(one))) return 'phone';
  return 'ignore';
}

/** Each part of a customer once, where a second column would only overwrite the first; addresses and numbers may be many. */
export function guessAll(
  headers: readonly string[],
  examples: readonly (readonly string[])[],
  fields: readonly Field[],
): ColumnTarget[] {
  const taken = new Set<ColumnTarget>();
  return headers.map((header, i) => {
    const target = guess(header, examples[i] ?? [], fields);
    const many = target === 'email' || target === 'phone' || target === 'ignore';
    if (!many && taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}
