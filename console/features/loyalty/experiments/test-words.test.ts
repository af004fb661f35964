import { expect, test } from 'vitest';
import { chance, howLong, probability } from './test-words.ts';

test('nothing is said to be impossible or certain', () => {
  expect([chance(0), chance(0.00257), chance(0.144)]).toEqual([
    'less than once in 10,000 times',
    'about 2.6 times in 1,000',
    'about 14 times in 100',
  ]);
  expect([probability(1), probability(0.99871), probability(0.0004)]).toEqual([
    'more than 99.9 %',
    '99.9 %',
    'less than 0.1 %',
  ]);
});

test('a time that nobody plans for is not counted out', () => {
  expect(howLong(1, 270)).toBe(
    'At your pace they have joined in about 1 month; the last of them count 270 days later.',
  );
  expect(howLong(24, 30)).toContain('about 24 months');
  for (const months of [25, 178]) {
    expect(howLong(months, 270)).toContain('more than two years');
    expect(howLong(months, 270)).not.toContain(String(months));
  }
  expect(howLong(null, 270)).toContain('not known');
});
