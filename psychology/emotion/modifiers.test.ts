import { describe, expect, it } from 'vitest';
import { BOOST, compound, modify, NEGATE } from './modifiers.ts';
import { wordsAmong, tokenise } from './tokens.ts';

const words = { boosts: new Set(['very', 'so']), damps: new Set(['bit']) };
const last = (text: string, good: boolean, weight = 2) => {
  const tokens = tokenise(text, wordsAmong(new Set()));
  return modify(tokens, tokens.length - 1, weight, good, words);
};

describe('compound', () => {
  it.each([
    [-3.2, -0.6369],
    [-1.5, -0.3612],
    [2.1, 0.4767],
    [4, 0.7184],
    [0, 0],
  ])('of %d is %d', (sum, expected) => {
    expect(compound(sum)).toBeCloseTo(expected, 3);
  });
});

describe('modify', () => {
  it('boosts, less from farther away', () => {
    expect(last('very bad', false).strength).toBeCloseTo(2 + BOOST);
    expect(last('very x bad', false).strength).toBeCloseTo(2 + 0.95 * BOOST);
    expect(last('very x x bad', false).strength).toBeCloseTo(2 + 0.9 * BOOST);
    expect(last('very x x x bad', false).strength).toBe(2);
  });

  it('damps', () => {
    expect(last('a bit bad', false).strength).toBeCloseTo(2 - BOOST);
  });

  it('turns and weakens what is negated', () => {
    expect(last("I don't feel good", true)).toMatchObject({ negated: true, strength: 2 * -NEGATE });
    expect(last('not a bad', false).negated).toBe(true);
  });

  it('leaves a bad word alone where only a verb before it is negated', () => {
    expect(last("won't load bad", false).negated).toBe(false);
    expect(last('not working bad', false).negated).toBe(false);
  });

  it('stops at a mark', () => {
    expect(last('no, good', true).negated).toBe(false);
    expect(last('very. bad', false).strength).toBe(2);
  });

  it('tells where the hit begins with its modifiers', () => {
    expect(last('this is not very good', true).from).toBe(2);
  });
});
