import { expect, test } from 'vitest';
import { promised } from '../marks.ts';
import type { Counts } from '../read.ts';
import { onSameMix } from './same-mix.ts';

const cell = (key: string, kept: number, n: number): [string, Counts] => [
  key,
  new Map([
    [promised('first_reply', 'kept'), kept],
    [promised('first_reply', 'broken'), n - kept],
  ]),
];
const name = (id: string): string => id.toUpperCase();

/** The two treatments of kidney stones (Charig and others, BMJ 1986): whichever is better looks worse over all. */
const cells = new Map([
  cell('open small', 81, 87),
  cell('open large', 192, 263),
  cell('keyhole small', 234, 270),
  cell('keyhole large', 55, 80),
]);

test('a mix that turns the order of teams round is told', () => {
  const { shares, remarks } = onSameMix(cells, 0, name);
  expect(shares.get('open')).toBeCloseTo((81 / 87) * (357 / 700) + (192 / 263) * (343 / 700), 12);
  expect(shares.get('keyhole')).toBeCloseTo((234 / 270) * (357 / 700) + (55 / 80) * (343 / 700), 12);
  expect(remarks).toEqual([
    'KEYHOLE looks better only because its cases were easier; with equal cases OPEN does better.',
  ]);
});

test('inboxes are compared on the same mix of teams', () => {
  const { shares, remarks } = onSameMix(cells, 1, name);
  expect([...shares.keys()]).toEqual(['small', 'large']);
  expect(shares.get('small')).toBeCloseTo((81 / 87) * 0.5 + (234 / 270) * 0.5, 12);
  expect(remarks).toEqual([]);
});
