import { expect, it } from 'vitest';
import { readAmount, sayAmount, writeAmount } from './money.ts';

it.each([
  ['12.50', 'EUR', 1_250],
  [' 12,5 ', 'EUR', 1_250],
  ['1250', 'JPY', 1_250],
  ['12.5', 'JPY', null],
  ['0', 'EUR', 0],
  ['-3', 'EUR', null],
  ['much', 'EUR', null],
] as const)('reads “%s” in %s as %s', (text, currency, minor) => {
  expect(readAmount(text, currency)).toBe(minor);
});

it('writes what it reads', () => {
  expect([sayAmount(623, 'EUR'), writeAmount(623, 'EUR'), readAmount(writeAmount(623, 'EUR'), 'EUR')]).toEqual([
    '€6.23',
    '6.23',
    623,
  ]);
});

it('says an amount of a currency that is unknown as it is', () => {
  expect(sayAmount(1_250, 'QQ')).toBe('12.5 QQ');
});
