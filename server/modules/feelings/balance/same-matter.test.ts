import { expect, test } from 'vitest';
import { sameMatter } from './same-matter.ts';

const about = (words: string, tags: readonly string[] = [], topicId: string | null = null) => ({
  words,
  tags,
  topicId,
});

test.each([
  ['words', about('I was charged twice for the Kenya beans'), about('The double charge: charged twice again'), true],
  ['other words', about('I was charged twice for the Kenya beans'), about('Do you grind for a moka pot?'), false],
  ['one word in common is not enough', about('Kenya beans please'), about('Kenya grinder broken'), false],
  ['a common tag', about('Hello', ['refund']), about('And now?', ['refund', 'late']), true],
  ['one topic', about('Hello', [], 'a'), about('And now?', [], 'a'), true],
  ['two topics outrank words', about('charged twice', [], 'a'), about('charged twice', [], 'b'), false],
])('%s', (_, one, other, same) => {
  expect(sameMatter(one, other)).toBe(same);
  expect(sameMatter(other, one)).toBe(same);
});
