import type { ColumnTarget, KnownOnes } from '#contract/contact-files.ts';
import type { Field } from '#contract/fields.ts';
import type { Option } from '../../../ui/index.ts';

const parts: readonly Option<ColumnTarget>[] = [
  { value: 'ignore', label: 'Leave out' },
  { value: 'name', label: 'Name' },
  { value: 'given_name', label: 'First name' },
  { value: 'family_name', label: 'Last name' },
  { value: 'email', label: 'Mail address' },
  { value: 'phone', label: 'Number' },
  { value: 'external', label: 'Id in another system' },
  { value: 'company', label: 'Company' },
  { value: 'language', label: 'Language' },
  { value: 'time_zone', label: 'Time zone' },
  { value: 'called_as', label: 'How they are called' },
  { value: 'notes', label: 'Notes' },
  { value: 'consent', label: 'What they allowed' },
  { value: 'consent_at', label: 'When they said so' },
];

/** What a column can hold, the house's own fields at the end. To what a `consent` is, is said beside it. */
export const targetsWith = (fields: readonly Field[]): Option<ColumnTarget>[] => [
  ...parts,
  ...fields.map(({ name, label }) => ({ value: `field:${name}`, label })),
];

export const knownOnes: readonly Option<KnownOnes>[] = [
  { value: 'fill', label: 'Fill in what is empty' },
  { value: 'replace', label: 'Replace, but nothing that customers said themselves' },
  { value: 'replace_all', label: 'Replace everything' },
  { value: 'skip', label: 'Leave them as they are' },
];
