import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareP, lnBeta, lnGamma } from './gamma.ts';
import { normalCdf, normalQuantile, tQuantile, twoSidedP } from './normal.ts';

/** Reference values from SciPy 1.17. */
describe('against a reference', () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-3.5, 0.00023262907903552502],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2.999, 0.9986456634662729],
    [3, 0.9986501019683699],
    [3.001, 0.998654527174915],
    [6, 0.9999999990134123],
  ])('normal below %d', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 12);
  });

  it.each([
    [1e-9, -5.9978070150076865],
    [0.001, -3.090232306167813],
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
  ])('normal quantile of %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
  });

  it.each([
    [1, 12.706204736174694, 1e-9],
    [2, 4.302652729749462, 1e-9],
    [3, 3.1824463052837078, 0.01],
    [4, 2.7764451051977934, 0.002],
    [9, 2.262157162798205, 1e-4],
    [30, 2.0422724563012378, 1e-6],
    [200, 1.9718962236339088, 1e-8],
  ])('t with %i degrees', (df, t, within) => {
    expect(Math.abs(tQuantile(0.975, df) / t - 1)).toBeLessThan(within);
  });

  it.each([
    [1.6, 1, 0.20590321073206466],
    [14.4, 1, 0.00014780231033445398],
    [0.01, 1, 0.920344325445942],
    [5, 3, 0.1717971442967335],
    [40, 10, 1.694474393006737e-5],
    [100, 99, 0.4529585113209314],
    [0, 2, 1],
  ])('χ² %d with %i', (x, df, p) => {
    expect(chiSquareP(x, df) / p).toBeCloseTo(1, 10);
  });

  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1, 0],
    [2.5, 0.2846828704729192],
    [10, 12.801827480081469],
    [1000.5, 5908.674175848678],
  ])('ln Γ(%d)', (x, value) => {
    expect(lnGamma(x)).toBeCloseTo(value, 9);
  });

  it('ln B', () => {
    expect(lnBeta(2.5, 7)).toBeCloseTo(-4.825399338314249, 10);
  });
});

it('quantile and cdf undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 9);
      expect(twoSidedP(normalQuantile(p))).toBeCloseTo(2 * Math.min(p, 1 - p), 9);
    }),
  );
});

it.each([
  () => normalQuantile(0),
  () => normalQuantile(1),
  () => lnGamma(0),
  () => chiSquareP(-1, 1),
  () => chiSquareP(1, 0),
])('refuses what has no answer: %s', (ask) => {
  expect(ask).toThrow(RangeError);
});
