import { expect, test } from 'vitest';
import { callWords, lengthWords, readLength } from './call-words.ts';

test.each([
  [{ state: 'ended', direction: 'in', seconds: 240 }, 'called, 4 min'],
  [{ state: 'ended', direction: 'out', seconds: null }, 'was called'],
  [{ state: 'missed', direction: 'in', seconds: 0 }, 'called, nobody took it'],
  [{ state: 'ringing', direction: 'in', seconds: null }, 'calls now'],
] as const)('%o reads as %s', (facts, words) => {
  expect(callWords(facts)).toBe(words);
});

test.each([
  [40, '40 s'],
  [95, '2 min'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
])('%i seconds are %s', (seconds, words) => {
  expect(lengthWords(seconds)).toBe(words);
});

test.each([
  ['', 0],
  ['4', 240],
  ['4 min', 240],
  ['1:30', 90],
  ['soon', null],
  ['1:75', null],
])('“%s” is a length of %s', (text, seconds) => {
  expect(readLength(text)).toBe(seconds);
});
