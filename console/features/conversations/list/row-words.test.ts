import { expect, it } from 'vitest';
import { rowWords } from './row-words.ts';

it.each([
  ['Delivery slot', 'ok so', 'Delivery slot', 'ok so'],
  ['Which grinder is best for…', 'Which grinder is best for espresso?', 'Which grinder is best for espresso?', ''],
  ['ok', 'ok', 'ok', ''],
  ['Delivery slot', null, 'Delivery slot', ''],
])('“%s” and “%s”', (subject, text, about, words) => {
  const last = text === null ? null : { seq: 1, at: '2026-11-17T12:00:00Z', from: 'customer' as const, text };
  expect(rowWords({ subject, last })).toEqual({ about, words });
});
