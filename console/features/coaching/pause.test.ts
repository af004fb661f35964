import { expect, it } from 'vitest';
import { pauseAfter } from './pause.ts';

it.each([
  ['I’ll write short', 16, 1500],
  ['I’ll write shortly.', 19, 400],
  ['I’ll write shortly ', 19, 400],
  ['I’ll write shortly', 8, 1500],
  ['I’ll write shortly', 5, 400],
  ['', 0, 400],
  ['Ich schreibe gründ', 18, 1500],
])('%s with the caret at %i waits %i ms', (text, caret, ms) => {
  expect(pauseAfter(text, caret)).toBe(ms);
});
