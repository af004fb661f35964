import type { FieldType } from '#contract/fields.ts';

/** What a field can hold, in words. */
export const typeWords: Readonly<Record<FieldType, string>> = {
  text: 'A text',
  number: 'A number',
  money: 'An amount of money',
  date: 'A day',
  yes_no: 'Yes or no',
  choice: 'One of several',
  link: 'A link',
};

/** A label as a name for the API: “Cups a day” is `cups_a_day`. */
export const nameOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
