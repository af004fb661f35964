import { describe, expect, it } from 'vitest';
import { brokenPromise, closedState, moment } from './event.ts';
import { moments } from './moments.ts';

describe('moments', () => {
  it.each(Object.entries(moments))('%s has a size and words', (_, { magnitude, words }) => {
    expect(magnitude).toBeGreaterThan(0);
    expect(magnitude).toBeLessThanOrEqual(1);
    expect(words).toMatch(/^[A-Z]/);
  });

  it('become events, open until said otherwise', () => {
    expect(moment('thanks', 2)).toEqual({ sign: 1, m: 0.5, ageDays: 2, kind: 'thanks' });
    expect(moment('csat_low', 2)).toEqual({ sign: -1, m: 0.8, ageDays: 2, kind: 'csat_low', state: 'open' });
    expect(moment('promise_broken', 1, { m: 0.55, state: 'resolved' })).toMatchObject({ m: 0.55, state: 'resolved' });
  });
});

it.each([
  [60, 45, false, 0],
  [60, 75, false, 0.55],
  [60, 75, true, 0.33],
  [60, 120, false, 1],
  [60, 120, true, 0.6],
])('a promise of %i minutes that took %i, warned %s, weighs %d', (promised, actual, warned, magnitude) => {
  expect(brokenPromise(promised, actual, warned)).toBeCloseTo(magnitude, 10);
});

it.each([
  [{ csat: 3, thanked: false, saidSolved: false }, 'resolved'],
  [{ csat: null, thanked: false, saidSolved: false }, 'resolved'],
  [{ csat: 4, thanked: false, saidSolved: false }, 'recovered'],
  [{ csat: 1, thanked: true, saidSolved: false }, 'recovered'],
  [{ csat: null, thanked: false, saidSolved: true }, 'recovered'],
] as const)('%j is %s', (confirmation, state) => {
  expect(closedState(confirmation)).toBe(state);
});
