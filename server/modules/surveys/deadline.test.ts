import { expect, test } from 'vitest';
import type { Hours } from '#contract/promises.ts';
import { followUpBy } from './deadline.ts';
import { mayContactFrom } from '#psychology/promise/index.ts';

const office = { from: 540, to: 1020 };
const hours = (change: Partial<Hours> = {}): Hours => ({
  ...{ timeZone: 'Europe/Dublin', week: [[office], [office], [office], [office], [office], [], []], holidays: [] },
  ...change,
});

test.each([
  ['a Monday', hours(), '2026-03-02T10:00:00Z', '2026-03-04T17:00:00.000Z'],
  ['a Friday evening', hours(), '2026-03-06T22:00:00Z', '2026-03-10T17:00:00.000Z'],
  ['before a holiday', hours({ holidays: ['2026-03-17'] }), '2026-03-16T10:00:00Z', '2026-03-19T17:00:00.000Z'],
  ['over the change of the clock', hours(), '2026-03-27T10:00:00Z', '2026-03-31T16:00:00.000Z'],
  [
    'two stretches a day',
    hours({
      week: Array.from({ length: 7 }, () => [
        { from: 540, to: 720 },
        { from: 780, to: 900 },
      ]),
    }),
    '2026-03-02T10:00:00Z',
    '2026-03-04T15:00:00.000Z',
  ],
  [
    'day and night',
    hours({ week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) }),
    '2026-03-02T10:00:00Z',
    '2026-03-05T00:00:00.000Z',
  ],
  [
    'never open',
    hours({ week: Array.from({ length: 7 }, () => []) }),
    '2026-03-02T10:00:00Z',
    '2026-03-04T10:00:00.000Z',
  ],
] as const)('a loop is to be closed by the close of the second working day: %s', (_, open, now, by) => {
  expect(followUpBy(open, now)).toBe(by);
});

test.each([
  ['by day', 540, 1020, '2026-03-02T10:00:00Z', '2026-03-02T17:00:00.000Z'],
  ['before midnight', 1320, 420, '2026-03-02T23:00:00Z', '2026-03-03T07:00:00.000Z'],
  ['after midnight', 1320, 420, '2026-03-02T03:00:00Z', '2026-03-02T07:00:00.000Z'],
  ['not now', 1320, 420, '2026-03-02T12:00:00Z', null],
] as const)('a letter waits for the end of quiet hours: %s', (_, from, to, now, until) => {
  const may = mayContactFrom(Date.parse(now), { from, to }, 'Europe/Dublin');
  expect(may === Date.parse(now) ? null : new Date(may).toISOString()).toBe(until);
});
