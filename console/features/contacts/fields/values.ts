import { checkValue, type CheckedValue } from '#contract/field-values.ts';
import type { Field, GivenValue } from '#contract/fields.ts';
import { readMoney, sayMoney, writeMoney } from '../money.ts';

/** What somebody typed or chose, as a value that fits its field, or what is wrong with it. */
export function readTyped(field: Pick<Field, 'type' | 'choices'>, typed: string): CheckedValue {
  const given = typedValue(field.type, typed.trim());
  const checked =
    given === null ? { problem: 'Give an amount with its currency, such as 12.50 EUR' } : checkValue(field, given);
  return 'problem' in checked
    ? { problem: `${checked.problem.charAt(0).toUpperCase()}${checked.problem.slice(1)}.` }
    : checked;
}

function typedValue(type: Field['type'], typed: string): GivenValue | null {
  if (type === 'money') return readMoney(typed);
  if (type === 'yes_no' && (typed === 'yes' || typed === 'no')) return typed === 'yes';
  return type === 'number' && typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** As it stands in its control. */
export function typedOf(value: GivenValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return writeMoney(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** As people read it. */
export function sayValue(type: Field['type'], value: GivenValue): string {
  if (typeof value === 'object') return sayMoney(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  return type === 'date' ? day.format(Date.parse(`${value}T00:00:00Z`)) : value;
}
