import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

describe('kept', () => {
  it.each([
    [60, 45, false, 0.2],
    [60, 60, false, 0.2],
    [60, 75, false, -0.55],
    [60, 75, true, -0.33],
    [60, 120, false, -1],
    [60, 120, true, -0.6],
    [60, 6000, false, -1],
  ])('promised %i, took %i, warned %s → %d', (promised, actual, warned, value) => {
    expect(kept(promised, actual, warned)).toBeCloseTo(value, 10);
  });

  it('refuses a promise without time', () => {
    expect(() => kept(0, 1, false)).toThrow(RangeError);
  });
});
