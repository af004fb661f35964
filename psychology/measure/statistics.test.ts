import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, sampleRatio } from './assign.ts';
import { drivers } from './drivers.ts';
import type { DriverRow } from './least-squares.ts';
import { addBuckets, BUCKET_ERROR, bucketEdges, bucketOf, bucketsOf, LAST_BUCKET } from './durations.ts';
import { expectedShare } from './expected.ts';
import { analyse } from './experiment.ts';
import { casesPerArm, probabilityBetter, twoProportions } from './proportions.ts';
import { seededRandom } from './random.ts';
import { shapley } from './shapley.ts';
import { barsOf, durationQuantile, spreadOf } from './spread.ts';
import { postStratify, reversals, shrink, standardise } from './standardise.ts';
import { logOdds, themes } from './themes.ts';

const kidneyStones = [
  {
    name: 'A',
    strata: [
      { name: 'small', yes: 81, n: 87 },
      { name: 'large', yes: 192, n: 263 },
    ],
  },
  {
    name: 'B',
    strata: [
      { name: 'small', yes: 234, n: 270 },
      { name: 'large', yes: 55, n: 80 },
    ],
  },
];

describe('case mix', () => {
  it('is taken out: the kidney stones', () => {
    const [a, b] = standardise(kidneyStones);
    expect(a?.crude).toBeCloseTo(0.78, 3);
    expect(b?.crude).toBeCloseTo(0.826, 3);
    expect(a?.standardised).toBeCloseTo(0.8325, 4);
    expect(b?.standardised).toBeCloseTo(0.7789, 4);
    expect(reversals(kidneyStones)).toMatchObject([{ crudePrefers: 'B', standardisedPrefers: 'A' }]);
  });

  it('cannot be taken out where a group lacks a kind of case', () => {
    const [a] = kidneyStones;
    const groups = a === undefined ? [] : [a, { name: 'C', strata: [{ name: 'small', yes: 9, n: 10 }] }];
    expect(standardise(groups)[1]).toMatchObject({ crude: 0.9, standardised: null });
    expect(reversals(groups)).toEqual([]);
    expect(standardise([{ name: 'D', strata: [] }])).toEqual([{ name: 'D', n: 0, crude: null, standardised: null }]);
  });

  it('finds no reversal where both agree', () => {
    const mix = (name: string, yes: number) => ({
      name,
      strata: [
        { name: 'x', yes, n: 100 },
        { name: 'y', yes, n: 100 },
      ],
    });
    expect(reversals([mix('one', 50), mix('two', 70), mix('three', 70)])).toEqual([]);
  });

  it('who answered is weighed against who was there', () => {
    const strata = [
      { name: 'closed', yes: 81, n: 90 },
      { name: 'open', yes: 4, n: 10 },
    ];
    const found = postStratify(strata, { closed: 70, open: 30 });
    expect(found.value).toBeCloseTo(0.75, 9);
    expect(found.unheard).toBeCloseTo(0, 9);
    expect(found.low).toBeLessThan(0.75);
    expect(found.tooSmall).toBe(false);
    expect(postStratify(strata, { closed: 70, open: 30, silent: 100 })).toMatchObject({ unheard: 0.5 });
    expect(postStratify([], { closed: 70 })).toMatchObject({ value: null, unheard: 1 });
  });

  it('small groups are pulled to the middle', () => {
    expect(shrink(9, 10, 0.82)).toBeCloseTo(0.8467, 4);
    expect(shrink(0, 0, 0.82)).toBeCloseTo(0.82, 9);
  });
});

describe('durations', () => {
  const seconds = fc.double({ min: 1, max: 3e7, noNaN: true });

  it.each([
    [0, 0],
    [0.99, 0],
    [1, 1],
    [2, 9],
    [4, 17],
    [1e12, LAST_BUCKET],
  ])('%d s is in bucket %i', (value, bucket) => {
    expect(bucketOf(value)).toBe(bucket);
  });

  it('lie between the edges of their bucket', () => {
    fc.assert(
      fc.property(seconds, (value) => {
        const { from, to } = bucketEdges(bucketOf(value));
        expect(value >= from && value < to).toBe(true);
      }),
    );
    for (let bucket = 1; bucket < LAST_BUCKET; bucket += 1) expect(bucketOf(bucketEdges(bucket).from)).toBe(bucket);
    expect(() => bucketOf(-1)).toThrow(RangeError);
  });

  it('any quantile is right within the bound, also after adding up', () => {
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 1, maxLength: 80 }),
        fc.array(seconds, { maxLength: 80 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (one, other, p) => {
          const added = addBuckets([...bucketsOf(one), ...bucketsOf(other)]);
          const sorted = [...one, ...other].sort((a, b) => a - b);
          const exact = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? NaN;
          const found = durationQuantile(added, p) ?? NaN;
          expect(Math.abs(found / exact - 1)).toBeLessThanOrEqual(BUCKET_ERROR + 1e-9);
        },
      ),
    );
  });

  it('have a median with bounds, and a p90', () => {
    const rows = bucketsOf(Array.from({ length: 100 }, (_, i) => 60 * (i + 1)));
    const spread = spreadOf(rows);
    const near = (value: number | null, expected: number) => {
      expect(Math.abs((value ?? NaN) / expected - 1)).toBeLessThanOrEqual(BUCKET_ERROR);
    };
    near(spread.median, 3000);
    near(spread.p90, 5400);
    near(spread.medianLow, 2400);
    near(spread.medianHigh, 3660);
    expect(spread).toMatchObject({ n: 100, tooSmall: false });
    expect(spreadOf([])).toMatchObject({ n: 0, median: null, p90: null, tooSmall: true });
    expect(spreadOf(bucketsOf([5])).tooSmall).toBe(true);
  });

  it('stand in bars that people read', () => {
    expect(barsOf(bucketsOf([0, 30, 600, 7200, 1e9]), [60, 3600, 86_400])).toEqual([2, 1, 1, 1]);
  });
});

describe('drivers', () => {
  it('Shapley of two', () => {
    const worth = [0, 0.3, 0.2, 0.4];
    const [one, two] = shapley(2, (joined) => worth[joined] ?? 0);
    expect(one).toBeCloseTo(0.25, 10);
    expect(two).toBeCloseTo(0.15, 10);
  });

  /** Shares computed with NumPy over all orders. */
  const rows: DriverRow[] = Array.from({ length: 60 }, (_, i) => {
    const x1 = (i * 7) % 11;
    const x2 = ((i * 5) % 13) + 0.3 * x1;
    const x3 = (i * 3) % 7;
    return { outcome: 2 * x1 - x2 + 0.5 * x3 + ((i * 17) % 19) * 0.4, values: [x1, x2, x3] };
  });
  const names = ['time', 'repeats', 'tone'];

  it('LMG of three against a reference', () => {
    const found = drivers(names, rows, { seed: 7, resamples: 50 });
    expect(found.drivers.map(({ name }) => name)).toEqual(['time', 'repeats', 'tone']);
    [0.6917281606774315, 0.18829613480929844, 0.026849018991997507].forEach((share, at) =>
      expect(found.drivers[at]?.share).toBeCloseTo(share, 9),
    );
    expect(found.rSquared).toBeCloseTo(0.9068733144787274, 9);
    for (const { share, low, high } of found.drivers) expect(low <= share && share <= high).toBe(true);
    expect(found).toEqual(drivers(names, rows, { seed: 7, resamples: 50 }));
    expect(found.words).not.toMatch(/^Causes/);
  });

  it('a driver told twice shares, and does not break it', () => {
    const twice = rows.map(({ outcome, values: [x1 = 0, x2 = 0] }) => ({ outcome, values: [x1, x2, 2 * x1 + 1] }));
    const found = drivers(names, twice, { seed: 1, resamples: 20 });
    const share = (name: string) => found.drivers.find((driver) => driver.name === name)?.share;
    expect(share('time')).toBeCloseTo(share('tone') ?? NaN, 9);
    expect(found.rSquared).toBeLessThanOrEqual(1);
  });

  it.each<[string, string[], DriverRow[], string]>([
    ['none', [], rows, 'at least one'],
    ['nine', Array.from({ length: 9 }, String), rows, 'at most 8'],
    ['too few answers', names, rows.slice(0, 59), '3 drivers need 60 answers; there are 59'],
    ['equal answers', names, rows.map((row) => ({ ...row, outcome: 5 })), 'All answers are the same'],
  ])('refuses %s', (_, some, cases, said) => {
    expect(drivers(some, cases, { seed: 1 })).toMatchObject({
      drivers: [],
      refused: expect.stringContaining(said) as string,
    });
  });
});

describe('themes', () => {
  it('log-odds with a prior', () => {
    const { delta, z } = logOdds(30, 1000, 10, 2000, 4, 300);
    expect(delta).toBeCloseTo(1.4782, 4);
    expect(z).toBeCloseTo(4.6551, 4);
  });

  it('shows clear words of at least five customers', () => {
    const word = (name: string, here: number, elsewhere: number, customers: number) => ({
      word: name,
      here,
      elsewhere,
      customers,
    });
    const found = themes(
      [
        word('refund', 30, 10, 12),
        word('one voice', 40, 0, 4),
        word('the', 50, 100, 90),
        word('thanks', 2, 60, 8),
        word('x', 0, 0, 5),
      ],
      1000,
      2000,
    );
    expect(found.map(({ word: name, z }) => [name, z > 0])).toEqual([
      ['refund', true],
      ['thanks', false],
    ]);
    expect(found[0]?.z).toBeCloseTo(4.6551, 4);
  });
});

describe('experiments', () => {
  it('the published shares', () => {
    const test = twoProportions({ yes: 28, n: 150 }, { yes: 51, n: 150 });
    expect(test.difference).toBeCloseTo(0.15333, 5);
    expect(test.z).toBeCloseTo(3.0149, 4);
    expect(test.p).toBeCloseTo(0.00257, 5);
    expect(test.low).toBeCloseTo(0.0552, 4);
    expect(test.high).toBeCloseTo(0.2515, 4);
    expect(probabilityBetter({ yes: 28, n: 150 }, { yes: 51, n: 150 })).toBeCloseTo(0.99871, 5);
  });

  it('chances of both arms add up to one', () => {
    const arm = fc.tuple(fc.nat(60), fc.nat(60)).map(([yes, no]) => ({ yes, n: yes + no }));
    fc.assert(
      fc.property(arm, arm, (one, other) => {
        expect(probabilityBetter(one, other) + probabilityBetter(other, one)).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    [0.19, 0.34, 135],
    [0.19, 0.24, 1059],
    [0.3, 0.33, 3763],
    [0.3, 0.4, 356],
  ])('from %d to %d needs %i in each arm', (p1, p2, n) => {
    expect(casesPerArm(p1, p2)).toBe(n);
    expect(casesPerArm(p2, p1)).toBe(n);
  });

  it.each([
    [520, 480, 1.6, 0.206, false],
    [560, 440, 14.4, 0.000148, true],
  ])('a split of %i and %i', (one, other, chiSquare, p, alarm) => {
    const found = sampleRatio([one, other]);
    expect(found.chiSquare).toBeCloseTo(chiSquare, 9);
    expect(Math.abs(found.p - p)).toBeLessThan(5e-4 * Math.max(p, 1e-3));
    expect(found.alarm).toBe(alarm);
  });

  it('assigns for ever, evenly, and each experiment anew', () => {
    const people = Array.from({ length: 4000 }, (_, i) => `customer-${i}`);
    const arms = people.map((id) => assign('stamps', id));
    expect(arms).toEqual(people.map((id) => assign('stamps', id)));
    expect(sampleRatio([arms.filter((arm) => arm === 0).length, arms.filter((arm) => arm === 1).length]).alarm).toBe(
      false,
    );
    const same = people.filter((id) => assign('stamps', id) === assign('notes', id)).length;
    expect(sampleRatio([same, 4000 - same]).alarm).toBe(false);
    const held = people.filter((id) => assign('notice', id, [0.9, 0.1]) === 1).length;
    expect(sampleRatio([4000 - held, held], [0.9, 0.1]).alarm).toBe(false);
    expect(assign('stamps', 'customer-7')).toBe(1);
    expect(() => assign('a', 'b', [0.5, 0.4])).toThrow(RangeError);
  });

  it('refuse significance before the planned number', () => {
    const early = analyse({ yes: 28, n: 150 }, { yes: 51, n: 149 }, 150);
    expect(early).toMatchObject({ state: 'running', test: null, probabilityBetter: null, significant: null });
    expect(early.words).toBe('149 of 150 in the smaller half: too early to say.');
    const done = analyse({ yes: 28, n: 150 }, { yes: 51, n: 150 }, 150);
    expect(done).toMatchObject({ state: 'done', significant: true });
    expect(done.words).toBe(
      'More with it: 15.3 points, between 5.5 and 25.1 points. It holds for your customers in this time.',
    );
  });

  it('refuse any result of a broken split', () => {
    expect(analyse({ yes: 100, n: 560 }, { yes: 200, n: 440 }, 100)).toMatchObject({ state: 'broken', test: null });
  });

  it('say when nothing is clear', () => {
    const found = analyse({ yes: 30, n: 100 }, { yes: 33, n: 100 }, 100);
    expect(found.significant).toBe(false);
    expect(found.words).toMatch(/^No clear difference/);
    expect(analyse({ yes: 0, n: 0 }, { yes: 0, n: 0 }, 0).state).toBe('running');
    expect(analyse({ yes: 0, n: 20 }, { yes: 0, n: 20 }, 20)).toMatchObject({ state: 'done', significant: false });
  });
});

it('a seed gives the same row, evenly spread', () => {
  const [one, other] = [seededRandom(3), seededRandom(3)];
  const row = Array.from({ length: 10_000 }, one);
  expect(row).toEqual(Array.from({ length: 10_000 }, other));
  expect(row.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(row.filter((value) => value < 0.25).length).toBeGreaterThan(2300);
  expect(row.filter((value) => value < 0.25).length).toBeLessThan(2700);
});

describe('the share expected on a mix of cases', () => {
  const everybody = [
    { name: 'easy', yes: 90, n: 100 },
    { name: 'hard', yes: 40, n: 100 },
    { name: 'never seen', yes: 0, n: 0 },
  ];
  it.each([
    ['the same mix', [10, 10, 0], 0.65],
    ['only hard ones', [0, 8, 0], 0.4],
    ['a kind that nobody else has is left out', [0, 8, 3], 0.4],
    ['no cases', [0, 0, 0], null],
  ])('%s', (_, [easy = 0, hard = 0, other = 0], expected) => {
    const own = [
      { name: 'easy', yes: 0, n: easy },
      { name: 'hard', yes: 0, n: hard },
      { name: 'never seen', yes: 0, n: other },
    ];
    const found = expectedShare(own, everybody);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});
