import { expect, it } from 'vitest';
import { highlights } from './highlights.ts';

const marked = (snippet: string, q: string): string[] =>
  highlights(snippet, q)
    .filter((piece) => piece.found)
    .map((piece) => piece.text);

it.each([
  ['The third time I write', 'third time', ['third', 'time']],
  ['Refunds and a refund', 'refund', ['Refunds', 'refund']],
  ['prefund', 'refund', []],
  ['see #2041 and 20415', '#2041', ['2041', '20415']],
  ['a (b) [c', '([', []],
  ['Grüße aus Köln', 'köl', ['Köln']],
])('in “%s” by “%s”', (snippet, q, found) => {
  expect(marked(snippet, q)).toEqual(found);
});

it('loses no letter', () => {
  const text = highlights('The third time, third.', 'third');
  expect(text.map((piece) => piece.text).join('')).toBe('The third time, third.');
});
