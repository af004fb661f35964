import { expect, it } from 'vitest';
import type { Field } from '#contract/fields.ts';
import { readTyped, sayValue, typedOf } from './values.ts';

const choices = ['Fine', 'Coarse'];

it.each<[Field['type'], string, unknown, string]>([
  ['text', ' Kenya ', 'Kenya', 'Kenya'],
  ['number', '4.5', 4.5, '4.5'],
  ['number', '12000', 12_000, '12,000'],
  ['money', '49.90 EUR', { minor: 4990, currency: 'EUR' }, '€49.90'],
  ['date', '2026-11-17', '2026-11-17', '17 November 2026'],
  ['yes_no', 'no', false, 'No'],
  ['choice', 'fine', 'Fine', 'Fine'],
  ['link', 'https://lark.example', 'https://lark.example', 'https://lark.example'],
])('%s: %s', (type, typed, value, said) => {
  const read = readTyped({ type, choices }, typed);
  expect(read).toEqual({ value });
  if (!('value' in read)) return;
  expect(sayValue(type, read.value)).toBe(said);
  expect(readTyped({ type, choices }, typedOf(read.value))).toEqual({ value });
});

it.each<[Field['type'], string]>([
  ['text', ''],
  ['number', 'four'],
  ['number', ''],
  ['money', '49.90'],
  ['date', '17.11.2026'],
  ['yes_no', ''],
  ['choice', ''],
  ['link', 'lark.example'],
])('%s: “%s” is refused in a sentence', (type, typed) => {
  expect(readTyped({ type, choices }, typed)).toEqual({ problem: expect.stringMatching(/^[A-Z].+\.$/) as unknown });
});
