import { expect, test } from 'vitest';
import { lateWords } from './late.ts';

const clock = { now: Date.parse('2026-11-16T15:50:00Z'), house: 'UTC', visitor: 'UTC' };
const expectation = {
  ...{ open: true, until: '2026-11-16T18:00:00Z', timeZone: 'UTC' },
  ...{ answerBy: '2026-11-16T16:20:00Z', basis: { sooner: 18, of: 20 } },
};

test('a missed time is followed by the next that recent answers bear out', () => {
  expect(lateWords(expectation, clock)).toBe('Right now an answer comes by about 16:20.');
});

test('while the house is closed, it says until when', () => {
  const closed = { ...expectation, open: false, until: '2026-11-17T09:00:00Z' };
  expect(lateWords(closed, clock)).toBe('We are closed until tomorrow, 09:00; a person will answer after that.');
});

test.each([
  ['the target alone', { basis: null }],
  ['a time that has passed meanwhile', { answerBy: '2026-11-16T15:40:00Z' }],
  ['a house that never opens', { open: false, until: null }],
])('no time is named from %s', (_what, change) => {
  expect(lateWords({ ...expectation, ...change }, clock)).toBe('Your message is with us, and a person will answer.');
});
