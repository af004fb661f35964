import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapt, MOST_SHIFT, noShifts, shifted, type Example } from './adapt.ts';
import { feelings } from './feelings.ts';
import { leaderOf } from './model/sides.ts';
import type { Feeling, FeelingProbabilities } from './types.ts';

const names = Object.keys(feelings) as Feeling[];
const read = (parts: Partial<Record<Feeling, number>>): FeelingProbabilities => {
  const rest =
    (1 - Object.values(parts).reduce((sum, part) => sum + part, 0)) / (names.length - Object.keys(parts).length);
  return Object.fromEntries(names.map((name) => [name, parts[name] ?? rest])) as FeelingProbabilities;
};
const many = (count: number, example: Example): Example[] => Array.from({ length: count }, () => example);
const close = read({ frustration: 0.4, neutral: 0.35 });

describe('adapting to a workspace', () => {
  it('tips what was close, where people keep saying so', () => {
    const found = adapt(many(60, { probabilities: close, label: 'neutral', weight: 1 }));
    expect(found).toMatchObject({ before: 0, after: 1, examples: 60 });
    expect(leaderOf(shifted(close, found?.shifts ?? noShifts)).feeling).toBe('neutral');
  });

  it('never turns a clear reading over', () => {
    const clear = read({ anger: 0.8, neutral: 0.05 });
    expect(adapt(many(500, { probabilities: clear, label: 'neutral', weight: 1 }))).toBeNull();
  });

  it('weighs what was left standing against the corrections', () => {
    const corrected = many(30, { probabilities: close, label: 'neutral', weight: 1 });
    const stood = many(400, { probabilities: close, label: 'frustration', weight: 0.2 });
    expect(adapt([...corrected, ...stood])).toBeNull();
  });

  it('stays small and keeps probabilities', () => {
    const masses = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
      minLength: names.length,
      maxLength: names.length,
    });
    const one = fc.tuple(masses, fc.constantFrom(...names), fc.constantFrom(0.2, 1)).map(([parts, label, weight]) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const probabilities = Object.fromEntries(
        names.map((name, at) => [name, (parts[at] ?? 0) / total]),
      ) as FeelingProbabilities;
      return { probabilities, label, weight };
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 5, maxLength: 40 }), (examples) => {
        const found = adapt(examples);
        if (found === null) return;
        expect(found.after).toBeGreaterThan(found.before);
        for (const shift of Object.values(found.shifts)) expect(Math.abs(shift)).toBeLessThanOrEqual(MOST_SHIFT);
        const after = shifted(examples[0]?.probabilities ?? close, found.shifts);
        expect(Object.values(after).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same without shifts', () => {
    for (const name of names) expect(shifted(close, noShifts)[name]).toBeCloseTo(close[name], 12);
  });
});
