import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfMean, changeOfShare, comparableSpan } from './change.ts';
import { effort } from './effort.ts';
import { share, wilson } from './figure.ts';
import { firstContactOf, firstContactResolution, reopenRate } from './first-contact.ts';
import type { EpisodeFacts } from './first-contact.ts';
import { promisesKept, rankByLow } from './promises-kept.ts';
import { responseRate } from './response.ts';
import { ces, countAnswers, csat, nps } from './survey.ts';

describe('wilson', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [80, 100, 0.7112, 0.8666],
    [0, 5, 0, 0.4345],
    [3, 3, 0.4385, 1],
    [46, 50, 0.8116, 0.9685],
    [5, 9, 0.2667, 0.8112],
  ])('%i of %i', (yes, n, low, high) => {
    expect(wilson(yes, n).low).toBeCloseTo(low, 3);
    expect(wilson(yes, n).high).toBeCloseTo(high, 3);
  });

  it('knows nothing without cases and refuses nonsense', () => {
    expect(share(0, 0)).toMatchObject({ value: null, low: 0, high: 1, tooSmall: true, doubt: 'Nothing counted yet.' });
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(NaN, 2)).toThrow(RangeError);
  });

  it('holds the share, and narrows with more of the same', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (yes, no) => {
        const n = yes + no + 1;
        const one = share(yes, n);
        const more = share(yes * 4, n * 4);
        expect(one.low).toBeLessThanOrEqual(one.value ?? NaN);
        expect(one.high).toBeGreaterThanOrEqual(one.value ?? NaN);
        expect(more.high - more.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

describe('csat', () => {
  it.each<[string, number[], number, boolean]>([
    ['80 of 100', [5, 5, 10, 40, 40], 0.8, false],
    ['8 of 10', [1, 0, 1, 4, 4], 0.8, true],
  ])('%s', (_, counts, value, tooSmall) => {
    expect(csat(counts)).toMatchObject({ value, tooSmall });
  });

  it('says how little it knows', () => {
    expect(csat([2, 1, 1, 2, 3]).doubt).toBe('n too small (9): the true value lies anywhere from 27 to 81 %.');
  });

  it('counts answers, and only those on the scale', () => {
    expect(countAnswers([5, 5, 1, 3], 1, 5)).toEqual([1, 0, 1, 0, 2]);
    expect(() => countAnswers([6], 1, 5)).toThrow(RangeError);
    expect(() => countAnswers([1.5], 1, 5)).toThrow(RangeError);
    expect(() => csat([1, 2])).toThrow(RangeError);
  });
});

describe('nps', () => {
  it('50 promoters, 20 detractors of 100', () => {
    const found = nps([20, 0, 0, 0, 0, 0, 0, 10, 20, 25, 25]);
    expect(found.value).toBeCloseTo(30, 9);
    expect(found.se * 1.959964).toBeCloseTo(15.31, 2);
    expect(found.adjusted).toBeCloseTo(29.13, 2);
    expect((found.high - found.low) / 2).toBeCloseTo(15.08, 2);
    expect(found.tooSmall).toBe(false);
  });

  it('stays on its scale', () => {
    expect(nps(countAnswers([10, 10], 0, 10))).toMatchObject({ value: 100, high: 100, tooSmall: true });
    expect(nps(countAnswers([], 0, 10))).toMatchObject({ value: null, low: -100, high: 100, tooSmall: true });
  });
});

describe('ces', () => {
  it('is a mean with its interval', () => {
    const found = ces([1, 2, 2, 3, 4, 4, 4]);
    expect(found.value).toBeCloseTo(4.75, 9);
    expect(found.low).toBeCloseTo(3.8927, 3);
    expect(found.high).toBeCloseTo(5.6073, 3);
    expect(found).toMatchObject({
      tooSmall: true,
      doubt: 'n too small (20): the true value lies anywhere from 3.9 to 5.6.',
    });
  });

  it('does not take nine equal answers for certainty', () => {
    expect(ces([0, 0, 0, 0, 0, 0, 9])).toMatchObject({ value: 7, tooSmall: true });
    expect(ces([0, 0, 0, 0, 0, 0, 10])).toMatchObject({ value: 7, tooSmall: false });
    expect(ces([0, 0, 0, 1, 0, 0, 0])).toMatchObject({ value: 4, low: 1, high: 7, tooSmall: true });
    expect(ces([0, 0, 0, 0, 0, 0, 0])).toMatchObject({ value: null });
  });
});

it.each([
  [19, 100, true],
  [20, 100, false],
  [0, 0, false],
])('%i of %i answered: banner %s', (answered, sent, banner) => {
  expect(responseRate(answered, sent).banner !== null).toBe(banner);
});

const straight: EpisodeFacts = {
  closedDaysAgo: 10,
  resolved: true,
  agentReplies: 1,
  transfers: 0,
  reopenedAfterDays: null,
  contactAgainAfterDays: null,
  confirmed: null,
};

describe('first contact', () => {
  it.each<[string, Partial<EpisodeFacts>, boolean | null, boolean | null, boolean | null]>([
    ['straight', {}, true, true, null],
    ['two replies', { agentReplies: 2 }, false, true, null],
    ['passed on', { transfers: 1 }, false, false, null],
    ['reopened', { reopenedAfterDays: 1 }, false, false, null],
    ['back on day 7', { contactAgainAfterDays: 7 }, true, false, null],
    ['back on day 8', { contactAgainAfterDays: 8 }, true, true, null],
    ['too young', { closedDaysAgo: 6 }, true, null, null],
    ['closed, not solved', { resolved: false }, false, false, null],
    ['the customer says no', { confirmed: false }, true, true, false],
    ['open', { closedDaysAgo: null, confirmed: true }, null, null, null],
  ])('%s', (_, facts, oneTouch, noRepeat, confirmed) => {
    expect(firstContactOf({ ...straight, ...facts })).toEqual({ oneTouch, noRepeat, confirmed });
  });

  it('counts each definition over those of whom it can be said', () => {
    const found = firstContactResolution([
      straight,
      { ...straight, closedDaysAgo: 1, agentReplies: 3, confirmed: true },
      { ...straight, transfers: 2, confirmed: false },
    ]);
    expect(found.oneTouch).toMatchObject({ value: 1 / 3, n: 3 });
    expect(found.noRepeat).toMatchObject({ value: 1 / 2, n: 2 });
    expect(found.confirmed).toMatchObject({ value: 1 / 2, n: 2 });
  });

  it('reopenings of episodes that are old enough', () => {
    const of = (closedDaysAgo: number | null, reopenedAfterDays: number | null) => ({
      closedDaysAgo,
      reopenedAfterDays,
    });
    expect(reopenRate([of(20, 14), of(20, 15), of(20, null), of(3, 1), of(null, null)])).toMatchObject({
      value: 1 / 3,
      n: 3,
    });
  });
});

describe('promises kept', () => {
  it('counts what is overdue as broken', () => {
    const found = promisesKept({ kept: 46, broken: 3, openOverdue: 1 });
    expect(found.value).toBeCloseTo(0.92, 9);
    expect(found.low).toBeCloseTo(0.8116, 3);
  });

  it('ranks by what is sure', () => {
    const team = (name: string, kept: number, broken: number) => ({
      name,
      figure: promisesKept({ kept, broken, openOverdue: 0 }),
    });
    const ranked = rankByLow([team('three of three', 3, 0), team('46 of 50', 46, 4), team('8 of 10', 8, 2)]);
    expect(ranked.map(({ name }) => name)).toEqual(['46 of 50', '8 of 10', 'three of three']);
  });
});

describe('effort', () => {
  it('of a plain contact is none', () => {
    expect(effort({ repeats: 0, transfers: 0, reasks: 0, reopenings: 0 })).toEqual({
      value: 0,
      likeCes: 7,
      band: 'low',
      reasons: [],
    });
  });

  it('adds up without ever passing one', () => {
    const found = effort({ repeats: 2, transfers: 1, reasks: 0, reopenings: 0 });
    expect(found.value).toBeCloseTo(1 - 0.6 * 0.6 * 0.7, 10);
    expect(found).toMatchObject({ band: 'high', reasons: ['contacted us again, twice', 'passed on, once'] });
    expect(effort({ repeats: 99, transfers: 99, reasks: 99, reopenings: 99 }).likeCes).toBeGreaterThanOrEqual(1);
  });
});

describe('change', () => {
  it('of a share', () => {
    const found = changeOfShare({ yes: 48, n: 80 }, { yes: 56, n: 70 });
    expect(found.difference).toBeCloseTo(0.2, 9);
    expect(found.low).toBeCloseTo(0.05243, 4);
    expect(found.high).toBeCloseTo(0.33387, 4);
    expect(found.direction).toBe('up');
    expect(changeOfShare({ yes: 56, n: 70 }, { yes: 48, n: 80 }).direction).toBe('down');
    expect(changeOfShare({ yes: 5, n: 10 }, { yes: 6, n: 10 }).direction).toBe('unclear');
    expect(changeOfShare({ yes: 0, n: 0 }, { yes: 6, n: 10 })).toMatchObject({
      difference: null,
      direction: 'unclear',
    });
  });

  it('of a mean', () => {
    const found = changeOfMean({ mean: 5.4, sd: 1.1, n: 40 }, { mean: 5, sd: 1.4, n: 35 });
    expect(found.low).toBeCloseTo(-0.986648, 4);
    expect(found.high).toBeCloseTo(0.186648, 4);
    expect(found.direction).toBe('unclear');
    expect(changeOfMean({ mean: 5, sd: 1, n: 900 }, { mean: 4, sd: 1, n: 900 }).direction).toBe('down');
    expect(changeOfMean({ mean: 5, sd: 0, n: 1 }, { mean: 4, sd: 1, n: 9 })).toMatchObject({
      difference: -1,
      direction: 'unclear',
    });
  });

  it('compares with the same weekdays before', () => {
    const day = 86_400_000;
    expect(comparableSpan(10 * day, 13 * day)).toEqual({ from: 3 * day, to: 6 * day });
    expect(comparableSpan(30 * day, 60 * day)).toEqual({ from: -5 * day, to: 25 * day });
    expect(comparableSpan(400 * day, 407 * day, 1)).toEqual({ from: 36 * day, to: 43 * day });
  });
});
