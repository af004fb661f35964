import { expect, test } from 'vitest';
import { saysSolved } from './says-solved.ts';

test.each([
  'Perfect, thanks for sorting it',
  'It works now!',
  'All good now. Bye',
  'That’s solved, thank you',
  'Problem solved.',
  'Great, that fixed it.',
  'Everything is working again',
])('says that it is good again: %s', (text) => {
  expect(saysSolved(text)).toBe(true);
});

test.each([
  'It still is not solved',
  'Is it fixed?',
  'When it is fixed I will order again.',
  'I hope this is sorted',
  'Please get this fixed now',
  'It works, but the second one leaks',
  'It isn’t working now',
  'Thank you for looking into it',
  '',
])('does not: %s', (text) => {
  expect(saysSolved(text)).toBe(false);
});
