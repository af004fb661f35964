import { describe, expect, it } from 'vitest';
import { deniesState, isNegation } from './negation.ts';

describe('negation', () => {
  it.each(['not', "don't", 'dont', 'cannot', "can't", 'never', 'without', "isn't", 'hardly'])('%s negates', (word) => {
    expect(isNegation(word)).toBe(true);
  });

  it.each(['knot', 'note', 'cant-free', 'very', '', "'"])('%j does not', (word) => {
    expect(isNegation(word)).toBe(false);
  });

  it('tells a denied judgement from a denied verb', () => {
    expect(deniesState("isn't")).toBe(true);
    expect(deniesState("won't")).toBe(false);
    expect(deniesState("didn't")).toBe(false);
  });
});
