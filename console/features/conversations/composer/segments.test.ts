import { expect, it } from 'vitest';
import { segments } from './segments.ts';
import type { Marked } from './segments.ts';

const text = 'Sorry for any inconvenience.';
const cut = (...marks: Marked[]) => segments(text, marks).map(({ text: words, mark }) => `${words}|${mark ?? ''}`);

it('cuts where marks begin and end', () => {
  expect(cut({ start: 10, end: 27, on: false })).toEqual(['Sorry for |', 'any inconvenience|off', '.|']);
});

it('lets the mark that is looked at win where two overlap', () => {
  expect(cut({ start: 0, end: 13, on: false }, { start: 10, end: 28, on: true })).toEqual([
    'Sorry for |off',
    'any|on',
    ' inconvenience.|on',
  ]);
});

it('joins to the same text, whatever the marks', () => {
  const odd = [
    { start: -2, end: 5, on: false },
    { start: 20, end: 99, on: true },
  ];
  expect(
    segments(text, odd)
      .map(({ text: words }) => words)
      .join(''),
  ).toBe(text);
  expect(segments('', odd)).toEqual([]);
  expect(segments(text, [])).toEqual([{ text, mark: null }]);
});
