import { describe, expect, it } from 'vitest';
import type { Hint } from '#psychology/tone/index.ts';
import { hintAt, hintKey, openHints, samePlace, stepHint } from './hints.ts';

const text = 'You should have had a mail. I’ll write shortly.';
const hint = (id: Hint['id'], start: number, end: number): Hint => ({
  id,
  name: 'A name',
  status: 'suggest',
  spans: end === 0 ? [] : [{ start, end }],
  reason: 'A reason.',
  principle: 'A principle.',
  rewrite: null,
  source: 'A source',
  asks: false,
});
const blame = hint('T9', 0, 15);
const vague = hint('T6', 39, 46);
const missing = hint('T1', 0, 0);

describe('walking through the hints', () => {
  it.each([
    [0, 1, 4, 1],
    [3, 1, 4, 0],
    [0, -1, 4, 3],
    [0, 1, 1, 0],
    [0, -1, 0, 0],
  ] as const)('from %i by %i of %i comes to %i', (at, by, count, expected) => {
    expect(stepHint(at, by, count)).toBe(expected);
  });

  it('stays with the hint when others come before it', () => {
    expect(samePlace(['a', 'b', 'c'], 'b', 0)).toBe(1);
  });

  it('takes what moved up when the hint is gone, or the last', () => {
    expect(samePlace(['a', 'c'], 'b', 1)).toBe(1);
    expect(samePlace(['a'], 'b', 3)).toBe(0);
    expect(samePlace([], 'b', 3)).toBe(0);
  });
});

it('leaves out what the writer left as it is, also after the text moved', () => {
  const left = new Set([hintKey(blame, text)]);
  expect(openHints([blame, vague, missing], text, left)).toEqual([vague, missing]);
  const moved = `Hi. ${text}`;
  expect(openHints([hint('T9', 4, 19), vague], moved, left)).toEqual([vague]);
  expect(openHints([hint('T10', 0, 15)], text, left)).toHaveLength(1);
});

it('finds the hint under the caret, its edges included', () => {
  expect([0, 15, 16, 40, 47].map((caret) => hintAt([missing, blame, vague], caret))).toEqual([1, 1, -1, 2, -1]);
});

it('says that something is missing only when a thought is finished', () => {
  const missed = (words: string) => openHints([missing], words, new Set()).length;
  expect(['Hi Maya,', 'Hi Maya,\n\nI', 'I see it. Now'].map(missed)).toEqual([0, 0, 0]);
  expect(['I see it.', 'I see it. ', 'I see it.\n\nTomás', 'Really?\n\nBest\nTomás\n'].map(missed)).toEqual([
    1, 1, 1, 1,
  ]);
});
