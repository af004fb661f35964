import { expect, it } from 'vitest';
import { by, drifts, rateOf, type Tally } from './rates.ts';

const tally = (label: Tally['label'], read: number, corrected: number, language = 'en'): Tally => ({
  label,
  language,
  read,
  corrected,
});

it('gives the share with its Wilson interval', () => {
  const { share, low, high } = rateOf([tally('anger', 60, 6), tally('anger', 40, 4)]);
  expect(share).toBe(0.1);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.055', '0.174']);
});

it('says nothing of nothing', () => {
  expect(rateOf([])).toEqual({ read: 0, corrected: 0, share: 0, low: 0, high: 1 });
});

it('adds up by feeling and by language, the most read first', () => {
  const tallies = [tally('joy', 5, 0), tally('anger', 9, 1), tally('joy', 8, 1, 'unknown')];
  expect(by(tallies, 'label').map(([name, { read }]) => [name, read])).toEqual([
    ['joy', 13],
    ['anger', 9],
  ]);
  expect(by(tallies, 'language').map(([name, { read }]) => [name, read])).toEqual([
    ['en', 14],
    ['unknown', 8],
  ]);
});

it('warns of a part that is corrected twice as often beyond chance, and not of few readings', () => {
  const all = rateOf([tally('anger', 1000, 50)]);
  expect(drifts(rateOf([tally('anger', 200, 40)]), all)).toBe(true);
  expect(drifts(rateOf([tally('anger', 200, 22)]), all)).toBe(false);
  expect(drifts(rateOf([tally('anger', 10, 10)]), all)).toBe(false);
});
