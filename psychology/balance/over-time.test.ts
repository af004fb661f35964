import { describe, expect, it } from 'vitest';
import { balance } from './balance.ts';
import { balanceOver, eventsAt } from './over-time.ts';
import type { DatedEvent } from './over-time.ts';
import { recoveryOrder } from './recovery-order.ts';

const day = (n: number): number => n * 86_400_000;
const story: DatedEvent[] = [
  { sign: 1, m: 0.5, at: day(10), kind: 'thanks' },
  { sign: -1, m: 0.8, at: day(20.5), kind: 'csat_low', resolvedAt: day(30), recoveredAt: day(40) },
];

describe('eventsAt', () => {
  it.each([
    [5, []],
    [20, [{ sign: 1, ageDays: 10 }]],
    [25, [{ ageDays: 15 }, { state: 'open', ageDays: 4.5 }]],
    [35, [{ ageDays: 25 }, { state: 'resolved', ageDays: 5 }]],
    [45, [{ ageDays: 35 }, { state: 'recovered', ageDays: 15 }]],
  ])('on day %i', (now, expected) => {
    expect(eventsAt(story, day(now))).toMatchObject(expected);
  });

  it('a customer may say it is good before we close it', () => {
    const [event] = eventsAt([{ sign: -1, m: 0.8, at: 0, recoveredAt: day(2) }], day(3));
    expect(event).toMatchObject({ state: 'recovered', ageDays: 1 });
  });
});

describe('balanceOver', () => {
  const picture = balanceOver(story, 0, day(50), 6);

  it('stands at each step where the balance stood', () => {
    expect(picture.series.map(({ at }) => at / day(1))).toEqual([0, 10, 20, 30, 40, 50]);
    expect(picture.series[0]?.score).toBeNull();
    expect(picture.series[3]?.score).toBe(balance(eventsAt(story, day(30))).score);
  });

  it('marks the low that lies between two steps, and the end', () => {
    expect(picture.peak?.at).toBe(day(20.5));
    expect(picture.peak?.score).toBeLessThan(-40);
    expect(picture.end).toEqual(picture.series[5]);
  });

  it('marks nothing where nothing happened', () => {
    expect(balanceOver([], 0, 1, 2)).toMatchObject({ peak: null, end: null });
    expect(() => balanceOver([], 0, 1, 1)).toThrow(RangeError);
    expect(() => balanceOver([], 1, 1, 5)).toThrow(RangeError);
  });
});

it('orders the queue by openness and age', () => {
  const cases = [
    { id: 'a', state: 'recovered', ageDays: 1 },
    { id: 'b', state: 'resolved', ageDays: 3 },
    { id: 'c', state: 'open', ageDays: 1 },
    { id: 'd', state: 'open', ageDays: 9 },
    { id: 'e', state: 'resolved', ageDays: 5 },
    { id: 'f', state: 'recovered', ageDays: 0 },
    { id: 'g', state: 'open', ageDays: 1 },
  ] as const;
  expect(recoveryOrder(cases).map(({ id }) => id)).toEqual(['d', 'c', 'g', 'e', 'b', 'f', 'a']);
});
