import type { Field, FieldType, GivenValue } from './fields.ts';

/** A value fit to be kept, or what is wrong with it in words. */
export type CheckedValue = { readonly value: GivenValue } | { readonly problem: string };

/** Judges what somebody gave for a field: on the server, and in the console before anything is sent. */
export function checkValue({ type, choices: known }: Pick<Field, 'type' | 'choices'>, given: GivenValue): CheckedValue {
  return checks[type](given, known);
}

const checks: Readonly<Record<FieldType, (given: GivenValue, known: readonly string[]) => CheckedValue>> = {
  text: (given) => {
    const text = typeof given === 'string' ? given.trim() : '';
    return text === '' ? { problem: 'write a text' } : { value: text };
  },
  number: (given) =>
    typeof given === 'number' && Math.abs(given) <= 1e15 ? { value: given } : { problem: 'give a number' },
  money: (given) =>
    typeof given === 'object' ? { value: given } : { problem: 'give an amount with its currency, such as 12.50 EUR' },
  date: (given) =>
    typeof given === 'string' && isDay(given) ? { value: given } : { problem: 'give a day, such as 2026-11-17' },
  yes_no: (given) => (typeof given === 'boolean' ? { value: given } : { problem: 'say yes or no' }),
  choice: (given, known) => {
    const found = known.find((one) => typeof given === 'string' && one.toLowerCase() === given.trim().toLowerCase());
    return found === undefined ? { problem: `choose one of: ${known.join(', ')}` } : { value: found };
  },
  link: (given) => {
    const text = typeof given === 'string' ? given.trim() : '';
    return /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text)
      ? { value: text }
      : { problem: 'give an address that begins with https://' };
  },
};

/** A day of the calendar as `2026-11-17`. */
function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const lengths = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year !== '' && Number(day) >= 1 && Number(day) <= (lengths[Number(month) - 1] ?? 0);
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
