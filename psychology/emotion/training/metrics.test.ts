import { describe, expect, it } from 'vitest';
import { calibrationError, fitScaling, softmax } from './calibrate.ts';
import { correlation, macroF1, microF1, ratesOf } from './metrics.ts';
import { fitPlatt } from './platt.ts';
import { solve } from './logistic.ts';
import { bestCut } from './thresholds.ts';

describe('metrics, against numbers worked out by hand', () => {
  const one = { hits: 3, misses: 1, alarms: 2 };
  const other = { hits: 0, misses: 2, alarms: 0 };

  it('precision 3/5, recall 3/4, F1 6/9', () => {
    const { precision, recall, f1, support } = ratesOf(one);
    expect([precision, recall, support]).toEqual([0.6, 0.75, 4]);
    expect(f1).toBeCloseTo(2 / 3, 12);
  });

  it('a label that is never said scores 0 and counts in the macro mean', () => {
    expect(macroF1([one, other])).toBeCloseTo(1 / 3, 12);
    expect(microF1([one, other])).toBeCloseTo(6 / 11, 12);
  });

  it('correlation', () => {
    expect(correlation([1, 2, 3, 4], [2, 4, 6, 8])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
    expect(correlation([1, 1, 1], [1, 3, 2])).toBe(0);
  });

  it('calibration error: .9 said and half right is .4 off', () => {
    expect(calibrationError([0.9, 0.9], [true, false])).toBeCloseTo(0.4, 12);
    expect(calibrationError([0.95, 0.05], [true, false])).toBeCloseTo(0.05, 12);
  });
});

describe('fitting', () => {
  it('cuts between what carries a label and what does not', () => {
    const cut = bestCut([0.9, 0.8, 0.3, 0.1], [1, 1, 0, 0]);
    expect(cut).toBeCloseTo(0.55, 12);
    expect(bestCut([0.9, 0.1], [0, 0])).toBe(Infinity);
  });

  it('makes of scores the frequencies that lie behind them', () => {
    const scores = Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 1 : -1));
    const truth = scores.map((score, at) => (score > 0 ? (at % 8 === 0 ? 0 : 1) : at % 8 === 1 ? 1 : 0));
    const { slope, offset } = fitPlatt(scores, truth);
    expect(1 / (1 + Math.exp(-(slope + offset)))).toBeCloseTo(0.75, 2);
    expect(1 / (1 + Math.exp(slope - offset))).toBeCloseTo(0.25, 2);
  });

  it('scales softmax to the targets', () => {
    const scores = [...Array.from({ length: 80 }, () => [1, -1]), ...Array.from({ length: 20 }, () => [1, -1])];
    const targets = scores.map((_, at) => (at < 80 ? [1, 0] : [0, 1]));
    expect(softmax(fitScaling(scores, targets), [1, -1])[0]).toBeCloseTo(0.8, 2);
  });

  it('solves a system by hand: 4x + 2y = 10, 2x + 3y = 9', () => {
    const [x, y] = solve([Float64Array.from([4, 2]), Float64Array.from([2, 3])], Float64Array.from([10, 9]));
    expect([x, y]).toEqual([expect.closeTo(1.5, 12), expect.closeTo(2, 12)]);
  });
});
