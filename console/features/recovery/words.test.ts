import { expect, it } from 'vitest';
import { howWords, shareWords, sinceWords, standing } from './words.ts';

const now = Date.parse('2026-11-17T12:00:00Z');
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

it.each([
  [0, 0, 'Whoever has a bad last moment with us comes here.'],
  [1, 0, 'One person is. Solve it first, then make it good, then ask if it is.'],
  [2, 1, 'Three people are. Solve it first, then make it good, then ask if it is.'],
  [6, 1, 'Seven people are. Solve it first, then make it good, then ask if it is.'],
  [9, 3, 'Twelve people are. Solve it first, then make it good, then ask if it is.'],
  [12, 1, '13 people are. Solve it first, then make it good, then ask if it is.'],
  [40, 2, '42 people are. Solve it first, then make it good, then ask if it is.'],
])('%i open and %i solved', (open, resolved, words) => {
  expect(standing({ open, resolved })).toBe(words);
});

it('says since when, how we know, and what a share is worth', () => {
  expect(sinceWords({ state: 'open', since: ago(216) }, now)).toBe('9 days open');
  expect(sinceWords({ state: 'open', since: ago(55 / 60) }, now)).toBe('55 min open');
  expect(sinceWords({ state: 'resolved', since: ago(30) }, now)).toBe('solved 30 h ago');
  expect(howWords({ how: 'thanks', words: 'All good now' })).toBe('“All good now”');
  expect(howWords({ how: 'survey', words: null })).toBe('rated 4 or 5 of 5');
  expect(shareWords({ entered: 9, recovered: 5, closed: 1 })).toBe(
    'Recovered 5 of 9; with so few, the true share lies anywhere from 27 to 81 %.',
  );
  expect(shareWords({ entered: 0, recovered: 0, closed: 0 })).toBeNull();
});
