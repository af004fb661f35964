import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, boundingRank } from './order-statistic.ts';
import { quote, quoteInLine } from './quote.ts';
import { roundUp } from './round-up.ts';

const calm = { load: 2, agents: 4, incident: false };
const segment = (waitsMinutes: number[], wider: number[] | null = null) => ({
  waitsMinutes,
  wider: wider === null ? null : { waitsMinutes: wider, wider: null },
});
const ramp = (n: number, from = 1) => Array.from({ length: n }, (_, index) => from + index);

describe('boundingRank', () => {
  it.each([
    [14, 0.85, null],
    [15, 0.85, 15],
    [20, 0.85, 20],
    [30, 0.85, 29],
    [50, 0.85, 47],
    [100, 0.85, 90],
    [200, 0.85, 177],
    [30, 0.9, 30],
    [100, 0.9, 95],
    [0, 0.85, null],
  ])('of %i waits at p %d is %s', (n, p, k) => {
    expect(boundingRank(n, p, 0.9)).toBe(k);
  });

  it('stays exact where (1 − p)^n is too small for a number', () => {
    expect(binomialCdf(1700, 2000, 0.85)).toBeCloseTo(0.50957614, 8);
    expect(boundingRank(2000, 0.85, 0.9)).toBe(1721);
  });
});

describe('roundUp', () => {
  it.each([
    [0, 5],
    [12.742, 15],
    [55, 55],
    [56, 60],
    [61, 75],
    [239, 240],
    [241, 300],
    [479, 480],
    [481, 720],
    [721, 960],
  ])('%d minutes become %d', (wait, rounded) => {
    expect(roundUp(wait, 480)).toBe(rounded);
  });

  it('never rounds down', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (wait) => roundUp(wait, 480) >= wait));
  });
});

describe('quote', () => {
  it('quotes the k-th shortest wait, rounded up', () => {
    const quoted = quote(segment(ramp(30, 11)), calm);
    expect(quoted).toMatchObject({ kind: 'first_reply', waitMinutes: 40, basis: { n: 30, p: 0.85, k: 29 } });
    expect(quoted.why).toBe('The 29 shortest of 30 waits stayed under this.');
  });

  it('asks the wider segment while waits are fewer than 30', () => {
    expect(quote(segment(ramp(29), Array<number>(100).fill(7)), calm).basis.n).toBe(100);
    expect(quote(segment(ramp(30, 20), Array<number>(100).fill(7)), calm).basis.n).toBe(30);
    expect(quote(segment(ramp(20, 20)), calm).basis).toEqual({ n: 20, p: 0.85, k: 20 });
  });

  it.each([
    ['too few waits', segment(ramp(14, 20)), calm],
    ['an incident', segment(ramp(50, 40)), { ...calm, incident: true }],
    ['an overloaded team', segment(ramp(50, 40)), { ...calm, load: 4 }],
    ['waits that differ wildly', segment([...ramp(40, 10), ...ramp(10, 500)]), calm],
  ])('promises the next update after %s', (_, past, queue) => {
    expect(quote(past, queue)).toMatchObject({ kind: 'next_update', waitMinutes: 240, basis: { k: null } });
  });

  it('uses only the last 20 waits when they have grown by half', () => {
    const grown = [...Array<number>(80).fill(20), ...ramp(20, 31)];
    expect(quote(segment(grown), calm)).toMatchObject({
      waitMinutes: 50,
      basis: { n: 20, k: 20 },
      unusuallyBusy: true,
    });
    const steady = [...Array<number>(80).fill(20), ...ramp(20, 15)];
    expect(quote(segment(steady), calm)).toMatchObject({ basis: { n: 100 }, unusuallyBusy: false });
  });

  it('refuses to pad', () => {
    expect(() => quote(segment(ramp(100)), calm, { p: 0.96 })).toThrow(RangeError);
  });

  it('keeps at least the share it promises, on past waits', () => {
    const waits = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(waits, (past) => {
        const quoted = quote(segment(past), calm);
        fc.pre(quoted.kind !== 'next_update' && !quoted.unusuallyBusy);
        expect(past.filter((wait) => wait <= quoted.waitMinutes).length / past.length).toBeGreaterThanOrEqual(0.85);
      }),
    );
  });
});

describe('quoteInLine', () => {
  it('quotes 15 minutes with five people ahead of four agents', () => {
    expect(quoteInLine(5, 4, 6)).toBe(15);
  });
});
