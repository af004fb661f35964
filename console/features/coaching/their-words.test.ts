import { expect, it } from 'vitest';
import type { Reading } from '#contract/feelings.ts';
import { theirWords } from './their-words.ts';

/** A reading whose evidence and cues are these words of the text, the heaviest first. */
function readingOf(text: string, evidence: readonly string[], cues: Readonly<Record<string, string>> = {}): Reading {
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    evidence: evidence.map((words, index) => ({
      ...place(words),
      text: words,
      feeling: 'anger',
      share: 1 / (index + 1),
    })),
    cues: Object.entries(cues).map(([cue, words]) => ({ cue, ...place(words) })),
  } as unknown as Reading;
}

const finch =
  'Third courier, third no-show. I took another morning off. This is outrageous! I need it by Friday, please.';

it('quotes the clauses in which the words stand, what they minded first', () => {
  const reading = readingOf(finch, ['outrageous', 'another'], { repeat: 'third no-show', urgent: 'by Friday' });
  expect(theirWords(finch, reading)).toEqual({
    carried: ['third no-show', 'This is outrageous', 'I took another morning off'],
    urgent: ['I need it by Friday'],
  });
});

it('quotes a clause once, and no mere marks', () => {
  const text = 'I am so nervous about it?';
  expect(theirWords(text, readingOf(text, ['?', 'nervous', 'so'])).carried).toEqual(['I am so nervous about it']);
});

it.each([
  ['I see €24.90 twice, and it closes tomorrow.', 'twice', 'I see €24.90 twice'],
  ['I see €24.90 twice, and it closes tomorrow.', '90 twice', 'I see €24.90 twice'],
  ['Come at 15:00 please. Not later.', 'please', 'Come at 15:00 please'],
  ['It said 1,000 points on shop.example: gone!', 'points', 'It said 1,000 points on shop.example'],
])('does not end a clause within a number: %s', (text, piece, quote) => {
  expect(theirWords(text, readingOf(text, [piece])).carried).toEqual([quote]);
});

it('keeps to whole words around the piece where a clause is long', () => {
  const text = `${'well '.repeat(20)}still waiting ${'here '.repeat(20)}`;
  const [quote = ''] = theirWords(text, readingOf(text, ['still waiting'])).carried;
  expect(quote.length).toBeLessThanOrEqual(68);
  expect(quote).toMatch(/^… (well )+still waiting( here)+ …$/);
});

it('says nothing where nothing is read', () => {
  expect(theirWords('Third time!', null)).toEqual({ carried: [], urgent: [] });
});
