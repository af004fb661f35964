import { expect, test } from 'vitest';
import { readNumber } from './number.ts';

test.each([
  ['+353 1 555 0100', '', '+35315550100'],
  ['00353 1 555-0100', '', '+35315550100'],
  ['tel:+49 (0)30 1234567', '', '+49301234567'],
  ['01 555 0100', '+353', '+35315550100'],
  ['01 555 0100', '', null],
  ['call me', '+353', null],
  ['+0 123 4567', '', null],
  ['+1234', '', null],
  ['+1234567890123456', '', null],
])('%s with country “%s” reads as %s', (typed, country, number) => {
  expect(readNumber(typed, country)).toBe(number);
});
