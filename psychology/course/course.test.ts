import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course, emptyCourse, extend, LINE, slope } from './course.ts';
import type { Point } from './course.ts';

const point = (valence: number): Point => ({ valence, arousal: 0, label: 'neutral' });
const of = (...values: number[]) => course(values.map(point));

describe('course', () => {
  it('knows nothing before two messages', () => {
    expect(of()).toEqual(emptyCourse);
    expect(of(-0.4)).toMatchObject({ trend: 'unknown', slope: 0, peak: { index: 0, valence: -0.4 }, line: [-0.4] });
  });

  it.each<[number[], string, number]>([
    [[0, -0.2, -0.4], 'falling', -0.2],
    [[-0.6, -0.2, 0.2], 'rising', 0.4],
    [[-0.5, -0.45, -0.5], 'steady', 0],
    [[0.9, 0.9, -0.8, -0.6, -0.4, -0.2, 0], 'rising', 0.2],
  ])('%j is %s', (values, trend, expected) => {
    const found = of(...values);
    expect(found.trend).toBe(trend);
    expect(found.slope).toBeCloseTo(expected, 9);
  });

  it('keeps the lowest point, the first of equals, also when the line has left it behind', () => {
    const found = of(0, -0.9, 0.1, -0.9, ...Array<number>(40).fill(0));
    expect(found.peak).toEqual({ index: 1, valence: -0.9 });
    expect(found.line).toHaveLength(LINE);
    expect(found.count).toBe(44);
  });

  it('is the same message by message, after storage, as at once', () => {
    const points = fc.array(
      fc.double({ min: -1, max: 1, noNaN: true }).map((value) => point(value === 0 ? 0 : value)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(points, (list) => {
        let kept = emptyCourse;
        for (const one of list) kept = extend(JSON.parse(JSON.stringify(kept)) as typeof kept, one);
        expect(kept).toEqual(course(list));
        expect(kept.line.length).toBeLessThanOrEqual(LINE);
        expect(kept.peak?.valence ?? 0).toBe(list.length === 0 ? 0 : Math.min(...list.map((one) => one.valence)));
      }),
    );
  });
});

describe('slope', () => {
  it.each([
    [[], 0],
    [[3], 0],
    [[0, 1], 1],
    [[1, 1, 1], 0],
    [[0, 1, 0, 1], 0.2],
  ])('of %j is %d', (values, expected) => {
    expect(slope(values)).toBeCloseTo(expected, 9);
  });
});
