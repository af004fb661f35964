import { expect, test } from 'vitest';
import { withCountry } from './number.ts';

test.each([
  ['01 555 0100', '+353', '+35315550100'],
  ['(087) 555-0100', '+353', '+353875550100'],
  ['+49 (0)30 1234567', '+353', '+49301234567'],
  ['0049 30 1234567', '+353', '+49301234567'],
  ['01 555 0100', undefined, '015550100'],
  // Without a leading 0: countries that have none, and tables that swallowed it.
  ['12 34 56 78', '+45', '+4512345678'],
  ['415 555 0100', '+1', '+14155550100'],
  ['30 1234567', '+49', '+49301234567'],
  // A plus that a table swallowed is not guessed at.
  ['353 1 555 0100', '+353', '35315550100'],
  ['1 415 555 0100', '+1', '14155550100'],
  ['06 1234 5678', '+39', '+390612345678'],
  ['ask at the desk', '+353', 'askatthedesk'],
])('%s in a file from %s is %s', (given, country, number) => {
  expect(withCountry(given, country)).toBe(number);
});
