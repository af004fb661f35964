import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1234, '1.2 kB'],
  [340_400, '340 kB'],
  [20 * 1024 * 1024, '21 MB'],
  [3_000_000_000, '3 GB'],
  [9_000_000_000_000, '9000 GB'],
])('%i is %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
