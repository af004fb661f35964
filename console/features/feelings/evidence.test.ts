import { expect, it } from 'vitest';
import { carriers, quoted, stretches, sureness } from './evidence.ts';

const span = (start: number, end: number, text: string, share = 0.5) => ({
  start,
  end,
  text,
  share,
  feeling: 'frustration' as const,
});
const text = 'This is the third time, still broken';

it('cuts a message at the words that carried it', () => {
  const cut = stretches(text, [span(24, 29, 'still'), span(12, 22, 'third time')]);
  expect(cut.filter((piece) => piece.carried).map((piece) => piece.text)).toEqual(['third time', 'still']);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
});

it.each([
  ['overlapping', [span(12, 22, 'third time'), span(18, 29, 'time, still')]],
  ['beyond the end', [span(30, 99, 'broken')]],
  ['none', []],
])('loses no letter: %s', (_, spans) => {
  expect(
    stretches(text, spans)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('names the heaviest words first and each once', () => {
  const evidence = [span(0, 1, 'still', 0.2), span(5, 9, 'third time', 0.7), span(9, 12, 'still', 0.1)];
  expect(carriers({ evidence })).toEqual(['third time', 'still']);
});

it.each([
  [[], ''],
  [['still'], '“still”'],
  [['a', 'b', 'c'], '“a”, “b” and “c”'],
])('quotes %o', (words, said) => {
  expect(quoted(words)).toBe(said);
});

it.each([
  [0.9, 'quite sure'],
  [0.81, 'fairly sure'],
  [0.5, 'not very sure'],
  [0.3, 'a guess'],
])('%s is %s', (probability, words) => {
  expect(sureness(probability)).toBe(words);
});
