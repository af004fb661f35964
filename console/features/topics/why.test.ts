import { expect, test } from 'vitest';
import { whyTopic } from './why.ts';

test.each([
  [{ by: 'agent', words: [], sure: 1 }, 'A colleague said so.'],
  [{ by: 'rule', words: ['money back'], sure: 0.9 }, 'By your rules: “money back”. No other topic comes close.'],
  [
    { by: 'similar', words: ['sour', 'beans'], sure: 0.5 },
    'Like conversations that were corrected: “sour”, “beans”. Another topic comes close.',
  ],
  [{ by: null, words: [], sure: 0 }, 'No rule fits, and it is like nothing that was corrected.'],
] as const)('%o reads as: %s', (known, words) => {
  expect(whyTopic({ ...known, words: [...known.words] })).toBe(words);
});
