import { expect, it } from 'vitest';
import { read, say, write } from './money.ts';

it.each([
  ['12.50', 'EUR', 1_250],
  [' 12,5 ', 'EUR', 1_250],
  ['1250', 'JPY', 1_250],
  ['12.5', 'JPY', null],
  ['0', 'EUR', 0],
  ['-3', 'EUR', null],
  ['much', 'EUR', null],
] as const)('reads “%s” in %s as %s', (text, currency, minor) => {
  expect(read(text, currency)).toBe(minor);
});

it('writes what it reads', () => {
  expect([say(623, 'EUR'), write(623, 'EUR'), read(write(623, 'EUR'), 'EUR')]).toEqual(['€6.23', '6.23', 623]);
});
