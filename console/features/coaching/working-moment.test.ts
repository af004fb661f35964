import { describe, expect, it } from 'vitest';
import type { Hours } from '#contract/promises.ts';
import { afterWorking, endOfWork, firstHonest } from './working-moment.ts';

const [nineToFive, closed]: [Hours['week'][number], Hours['week'][number]] = [[{ from: 540, to: 1020 }], []];
const weekdays = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, closed, closed];
const berlin: Hours = { timeZone: 'Europe/Berlin', week: weekdays, holidays: [] };
const always: Hours = { ...berlin, week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) };
const said = (hours: Hours, now: string, minutes: number) => {
  const at = afterWorking(hours, Date.parse(now), minutes);
  return at === null ? null : new Date(at).toISOString();
};

describe('working time', () => {
  it.each([
    ['within the day', '2026-11-17T09:00:00Z', 120, '2026-11-17T11:00:00.000Z'],
    ['to the very end of a day', '2026-11-17T14:00:00Z', 120, '2026-11-17T16:00:00.000Z'],
    ['into the next day', '2026-11-17T15:00:00Z', 120, '2026-11-18T09:00:00.000Z'],
    ['over a weekend', '2026-11-20T15:00:00Z', 120, '2026-11-23T09:00:00.000Z'],
    ['from a Sunday', '2026-11-22T12:00:00Z', 60, '2026-11-23T09:00:00.000Z'],
    ['two working days over a weekend', '2026-11-20T13:00:00Z', 960, '2026-11-24T13:00:00.000Z'],
    // Friday 16:00 +01:00 to Monday 10:00 +02:00
    ['over the change to summer time', '2026-03-27T15:00:00Z', 120, '2026-03-30T08:00:00.000Z'],
    // Friday 16:00 +02:00 to Monday 10:00 +01:00
    ['over the change to winter time', '2026-10-23T14:00:00Z', 120, '2026-10-26T09:00:00.000Z'],
  ])('%s', (_, now, minutes, expected) => {
    expect(said(berlin, now, minutes)).toBe(expected);
  });

  it('passes over a holiday', () => {
    const hours = { ...berlin, holidays: ['2026-11-18'] };
    expect(said(hours, '2026-11-17T15:00:00Z', 120)).toBe('2026-11-19T09:00:00.000Z');
  });

  it('pauses at midday', () => {
    const week = weekdays.map((day) =>
      day.flatMap(() => [
        { from: 840, to: 1020 },
        { from: 540, to: 720 },
      ]),
    );
    expect(said({ ...berlin, week }, '2026-11-17T10:00:00Z', 120)).toBe('2026-11-17T14:00:00.000Z');
  });

  it('counts days as days in a house that never closes, and hours as hours on the night of the change', () => {
    expect(said(always, '2026-11-17T14:00:00Z', 960)).toBe('2026-11-19T14:00:00.000Z');
    expect(said(always, '2026-10-24T22:00:00Z', 300)).toBe('2026-10-25T03:00:00.000Z');
  });

  it('gives up where nobody is ever there', () => {
    expect(said({ ...berlin, week: weekdays.map(() => closed) }, '2026-11-17T14:00:00Z', 60)).toBeNull();
  });
});

it.each([
  ['today’s closing time', berlin, '2026-11-17T09:00:00Z', '2026-11-17T16:00:00.000Z'],
  ['midnight after closing', berlin, '2026-11-17T17:00:00Z', '2026-11-17T23:00:00.000Z'],
  ['midnight on a Sunday', berlin, '2026-11-22T09:00:00Z', '2026-11-22T23:00:00.000Z'],
  ['midnight where it never closes', always, '2026-11-17T17:00:00Z', '2026-11-17T23:00:00.000Z'],
])('the end of work is %s', (_, hours, now, expected) => {
  expect(new Date(endOfWork(hours, Date.parse(now))).toISOString()).toBe(expected);
});

it('offers the first quarter of an hour in which an answer can be there', () => {
  const offered = (hours: Hours | null) =>
    new Date(firstHonest(hours, Date.parse('2026-11-22T06:04:00Z'), 60)).toISOString();
  expect(offered(berlin)).toBe('2026-11-23T09:00:00.000Z');
  expect(offered(null)).toBe('2026-11-22T07:15:00.000Z');
});
