import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from './balance.ts';
import { levelOf } from './level.ts';
import { moment } from './event.ts';
import { BALANCE_SETTINGS, balanceParams } from './params.ts';
import type { BalanceParams } from './params.ts';
import { momentsToRestore, onceSolved } from './restore.ts';
import type { ExperienceEvent, NegativeState } from './score.ts';

const good = (m: number, ageDays: number): ExperienceEvent => ({ sign: 1, m, ageDays });
const bad = (m: number, ageDays: number, state: NegativeState): ExperienceEvent => ({ sign: -1, m, ageDays, state });

const base = [good(0.5, 60), good(0.3, 2)];
const five = Array.from({ length: 5 }, () => good(0.3, 5));

describe('the cases of the specification', () => {
  it.each<[string, ExperienceEvent[], number[], string, number | null, number]>([
    ['no negative', base, [0.5431, 0, 0.352, 0.2931, 0.2474, 31.93], 'healthy', 0, 31.93],
    [
      'recovered',
      [...base, bad(0.8, 10, 'recovered')],
      [0.5431, 0.254, 0.0172, -0.254, 0.1285, -1.48],
      'neutral',
      1,
      12.04,
    ],
    [
      'resolved',
      [...base, bad(0.8, 10, 'resolved')],
      [0.5431, 0.381, -0.0949, -0.381, 0.0691, -11.933],
      'fragile',
      1,
      1.63,
    ],
    ['open', [...base, bad(0.8, 10, 'open')], [0.5431, 0.8, -0.3362, -0.8, -0.5526, -47.226], 'at_risk', 5, 8.67],
    ['the worst alone', [bad(1, 0, 'open')], [0, 1, -0.6667, -1, -1, -80], 'at_risk', 7, 1.18],
    [
      'five good, one open',
      [...five, bad(0.55, 0, 'open')],
      [1.4158, 0.55, 0.0898, -0.55, 0.3643, 1.675],
      'fragile',
      0,
      1.675,
    ],
  ])('%s', (_, events, [P, N, B, peak, E, score], level, restore, after) => {
    const found = balance(events);
    expect(found.parts.P).toBeCloseTo(P ?? NaN, 3);
    expect(found.parts.N).toBeCloseTo(N ?? NaN, 3);
    expect(found.parts.B).toBeCloseTo(B ?? NaN, 3);
    expect(found.parts.peak).toBeCloseTo(peak ?? NaN, 3);
    expect(found.parts.E).toBeCloseTo(E ?? NaN, 3);
    expect(found.score).toBeCloseTo(score ?? NaN, 2);
    expect(found).toMatchObject({ level, restore });
    const restored = balance([...events, ...Array.from({ length: restore ?? 0 }, () => good(0.3, 0))]);
    expect(restored.score).toBeCloseTo(after, 1);
  });

  it.each([
    [1.31, 0.0216, -4.943, 'neutral'],
    [2.25, -0.1308, -14.088, 'fragile'],
  ])('resolved with λ %d', (lambda, B, score, level) => {
    const found = balance([...base, bad(0.8, 10, 'resolved')], { lambda });
    expect(found.parts.B).toBeCloseTo(B, 3);
    expect(found.score).toBeCloseTo(score, 2);
    expect(found.level).toBe(level);
  });
});

it('of equal pulls the bad one is the peak, in any order', () => {
  const events = [good(0.6, 0), bad(0.3, 0, 'open')];
  expect(balance(events).parts.peak).toBe(-0.3);
  expect(balance([...events].reverse()).parts.peak).toBe(-0.3);
});

describe('levels', () => {
  const many = (...events: ExperienceEvent[]): ExperienceEvent[] => events;
  it.each<[string, ExperienceEvent[], number | null, string]>([
    ['nothing known', [], null, 'unknown'],
    ['one good moment', [good(1, 0)], 60, 'unknown'],
    ['one bad moment, closed', [bad(1, 0, 'resolved')], -60, 'unknown'],
    ['one open, large', [bad(0.8, 900, 'open')], -60, 'at_risk'],
    ['one open, middling', [bad(0.5, 0, 'open')], -40, 'fragile'],
    ['one open, small', [bad(0.4, 0, 'open')], -40, 'unknown'],
    ['low score', many(good(0.1, 0), bad(0.4, 0, 'open')), -40, 'at_risk'],
    ['just above the low line', many(good(0.1, 0), bad(0.4, 0, 'open')), -39.9, 'fragile'],
    ['two bad ones within 30 days', many(bad(0.3, 30, 'recovered'), bad(0.3, 3, 'recovered')), 50, 'fragile'],
    ['one of them older', many(bad(0.3, 31, 'recovered'), bad(0.3, 3, 'recovered')), 50, 'healthy'],
    ['at the line of healthy', base, 20, 'healthy'],
    ['just below', base, 19.9, 'neutral'],
    ['at the line of fragile', base, -10, 'fragile'],
    ['just above it', base, -9.9, 'neutral'],
  ])('%s', (_, events, score, level) => {
    expect(levelOf(events, score)).toBe(level);
  });
});

describe('reasons', () => {
  it('say what to do first, then the heaviest moments', () => {
    const found = balance([
      moment('thanks', 0.2),
      moment('billing_error', 9.5),
      moment('late_reply', 1, { state: 'resolved' }),
      moment('promise_kept', 300),
      moment('reopened', 3, { state: 'recovered' }),
    ]);
    expect(found.reasons).toEqual([
      'Resolve first: one problem is open',
      'A billing error, open for 9 days',
      'Thanked us, today',
      'A reply came later than nine in ten, solved a day ago',
    ]);
    expect(found.heaviest.map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(found.resolveFirst).toBe(true);
  });

  it('admit how little is known', () => {
    expect(balance([])).toMatchObject({ score: null, level: 'unknown', restore: 0, reasons: ['Nothing is known yet'] });
    expect(balance([good(0.3, 1)]).reasons).toEqual(['Only one moment is known', 'A good moment, a day ago']);
  });
});

describe('restoring', () => {
  it('is given up after ten', () => {
    const harm = [bad(1, 0, 'open'), bad(1, 0, 'open'), bad(1, 0, 'open')];
    expect(momentsToRestore(harm)).toBeNull();
    expect(momentsToRestore([], 0.3, 30)).toBe(2);
  });

  it('is easier once the problem is solved', () => {
    const events = [...base, bad(0.8, 10, 'open')];
    const found = balance(events);
    expect(onceSolved(events)).toEqual([...base, bad(0.8, 0, 'resolved')]);
    expect(found.restoreOnceSolved).toBe(momentsToRestore(onceSolved(events)));
    expect(found.restoreOnceSolved).toBeLessThan(found.restore ?? Infinity);
  });
});

describe('settings', () => {
  it.each<[Partial<BalanceParams>, string]>([
    [{ lambda: 3 }, 'lambda must lie between 1.3 and 2.25'],
    [{ lambda: 1 }, 'lambda'],
    [{ halfLifeDays: NaN }, 'halfLifeDays'],
    [{ meanWeight: 0.7 }, 'add up to 1'],
    [{ resolvedShare: 0.3 }, 'recoveredShare must not exceed'],
  ])('refuses %j', (given, said) => {
    expect(() => balanceParams(given)).toThrow(said);
  });

  it.each(Object.entries(BALANCE_SETTINGS))('%s says what it is', (_, setting) => {
    expect(setting.default).toBeGreaterThanOrEqual(setting.min);
    expect(setting.default).toBeLessThanOrEqual(setting.max);
    expect(setting.meaning.length * setting.source.length * setting.unit.length).toBeGreaterThan(0);
  });

  it.each([[bad(1.1, 0, 'open')], [good(-0.1, 0)], [good(NaN, 0)], [good(0.1, NaN)]])(
    'refuses the event %j',
    (event) => {
      expect(() => balance([event])).toThrow(RangeError);
    },
  );

  it('takes the future for now', () => {
    expect(balance([good(0.3, -2)]).score).toBe(balance([good(0.3, 0)]).score);
  });
});

describe('always', () => {
  const size = fc.double({ min: 0, max: 1, noNaN: true });
  const age = fc.double({ min: 0, max: 2000, noNaN: true });
  const plus = fc.tuple(size, age).map(([m, days]) => good(m, days));
  const minus = fc
    .tuple(size, age, fc.constantFrom<NegativeState>('open', 'resolved', 'recovered'))
    .map(([m, days, state]) => bad(m, days, state));
  const history = fc.array(fc.oneof(plus, minus), { minLength: 1, maxLength: 40 });
  const scored = (events: ExperienceEvent[], given: Partial<BalanceParams>): number =>
    balance(events, given).score ?? NaN;
  const lambda = fc.double({ min: 1.3, max: 2.25, noNaN: true });
  const TOLERANCE = 1e-9;

  it('bounded, and no moment works against its sign', () => {
    fc.assert(
      fc.property(history, plus, minus, lambda, (events, up, down, weight) => {
        const now = scored(events, { lambda: weight });
        expect(Math.abs(now)).toBeLessThanOrEqual(100);
        expect(scored([...events, up], { lambda: weight })).toBeGreaterThanOrEqual(now - TOLERANCE);
        expect(scored([...events, down], { lambda: weight })).toBeLessThanOrEqual(now + TOLERANCE);
      }),
      { numRuns: 2000 },
    );
  });

  it('the same in any order, and better when a problem closes', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(scored([...events].reverse(), {})).toBeCloseTo(scored(events, {}), 9);
        expect(scored(onceSolved(events), {})).toBeGreaterThanOrEqual(scored(events, {}) - TOLERANCE);
      }),
    );
  });
});
