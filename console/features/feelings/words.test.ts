import { expect, it } from 'vitest';
import { courseWords, isLow, moodWords } from './words.ts';

it.each([
  ['frustration', 0.8, 'Very frustrated'],
  ['frustration', 0.45, 'Frustrated'],
  ['sadness', 0.2, 'A little sad'],
  ['neutral', 0.9, 'Neutral'],
  ['unclear', 0.1, 'Unclear'],
] as const)('%s at %s: %s', (label, intensity, words) => {
  expect(moodWords(label, intensity)).toBe(words);
});

it.each([
  [[-0.1, -0.2, -0.45, -0.7], 'falling', 'lowest now'],
  [[-0.6, 0.7], 'rising', 'better than before'],
  [[0.1, 0.14], 'steady', 'steady'],
  [[0.1, 0.1], 'steady', null],
  [[-0.6], 'unknown', null],
  [[], 'unknown', null],
] as const)('%o reads %s', (line, trend, words) => {
  expect(courseWords({ line: [...line], trend })).toBe(words);
});

it('knows where a customer would be left on a low', () => {
  expect(isLow({ label: 'disappointment' })).toBe(true);
  expect(isLow({ label: 'confusion' })).toBe(false);
  expect(isLow(null)).toBe(false);
});
