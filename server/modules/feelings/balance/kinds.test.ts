import { expect, test } from 'vitest';
import { hardness } from './kinds.ts';

test.each([
  ['a mild one weighs as 3 of 5', 'anxiety', -0.1, 0.3, 0.3],
  ['by the words', 'frustration', -0.57, 0.4, 0.57],
  ['by the feeling, where the words are reckoned milder', 'anger', -0.3, 0.8, 0.56],
  ['no more than 1 of 5', 'anger', -0.95, 1, 0.8],
  ['nobody knows which', 'unclear', -0.4, 1, 0.4],
] as const)('%s', (_, label, valence, intensity, weight) => {
  expect(hardness({ label, valence, intensity })).toBeCloseTo(weight, 5);
});
