import { expect, it } from 'vitest';
import type { Moment } from '#contract/balance.ts';
import { box, layPicture, names, xOf, yOf } from './picture.ts';

const now = Date.parse('2026-11-17T12:00:00Z');
const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();
const moment = (days: number, more: Partial<Moment> = {}): Moment =>
  ({ id: String(days), at: ago(days), sign: -1, state: 'open', magnitude: 0.5, removed: null, ...more }) as Moment;

it('draws recent time wider', () => {
  const x = (days: number): number => xOf(now - days * 86_400_000, now);
  expect([x(365), x(0)]).toEqual([box.left, box.width - box.right]);
  expect(x(0) - x(30)).toBeGreaterThan(2 * (x(335) - x(365)));
  expect(names.map(({ x: at }) => at)).toEqual(names.map(({ x: at }) => at).sort((a, b) => a - b));
});

it('draws even in the middle and bad below', () => {
  expect(yOf(0)).toBe(box.middle);
  expect(yOf(-100)).toBeGreaterThan(yOf(50));
});

it('marks moments by weight, and leaves out what was taken off or is older', () => {
  const off = { by: null, at: ago(1), why: 'A slip' };
  const { marks } = layPicture(
    {
      score: -10,
      picture: { series: [], peak: null },
      moments: [
        moment(1, { magnitude: 1 }),
        moment(2, { state: 'resolved' }),
        moment(3, { removed: off }),
        moment(400),
      ],
    },
    now,
  );
  expect(marks.map(({ id, open }) => [id, open])).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect(marks[0]?.r).toBeGreaterThan(marks[1]?.r ?? 9);
});

it('needs two points for a line', () => {
  const point = (days: number, score: number | null) => ({ at: ago(days), score });
  const lay = (series: { at: string; score: number | null }[]) =>
    layPicture({ score: 5, picture: { series, peak: null }, moments: [] }, now);
  expect(lay([point(9, null), point(0, 5)]).way).toBe('');
  expect(lay([point(9, 20), point(0, 5)]).ground).toMatch(/^M.*Z$/);
});
