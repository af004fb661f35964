import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hours } from '#contract/promises.ts';
import { addOpenMinutes, openAt, openMinutesBetween } from './due-time.ts';

const minuteMs = 60_000;
const at = (text: string): number => Date.parse(text);
const shown = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const shop: Hours = {
  timeZone: 'Europe/Dublin',
  week: [...Array.from({ length: 5 }, () => [{ from: 540, to: 1080 }]), [], []],
  holidays: ['2026-12-25'],
};
const never: Hours = { ...shop, week: Array.from({ length: 7 }, () => []) };
const always: Hours = { ...shop, week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), holidays: [] };

test.each([
  ['within the day', '2026-11-23T10:00:00Z', 30, '2026-11-23T10:30:00.000Z'],
  ['over the night', '2026-11-23T17:50:00Z', 30, '2026-11-24T09:20:00.000Z'],
  ['over the weekend', '2026-11-20T17:50:00Z', 30, '2026-11-23T09:20:00.000Z'],
  ['to the very end of a day', '2026-11-23T17:30:00Z', 30, '2026-11-23T18:00:00.000Z'],
  ['from the very end of a day', '2026-11-23T18:00:00Z', 1, '2026-11-24T09:01:00.000Z'],
  ['from a closed day', '2026-11-22T12:00:00Z', 15, '2026-11-23T09:15:00.000Z'],
  ['over a holiday and a weekend', '2026-12-24T17:59:00Z', 2, '2026-12-28T09:01:00.000Z'],
  ['into summer time', '2026-03-27T17:30:00Z', 60, '2026-03-30T08:30:00.000Z'],
])('due %s', (_name, start, minutes, due) => {
  expect(shown(addOpenMinutes(shop, at(start), minutes))).toBe(due);
});

test('a house that never opens counts every minute, one that never closes too', () => {
  const start = at('2026-11-22T12:00:00Z');
  for (const hours of [never, always]) expect(addOpenMinutes(hours, start, 90)).toBe(start + 90 * minuteMs);
  expect([openAt(never, start), openAt(always, start)]).toEqual([
    { open: false, untilMs: null },
    { open: true, untilMs: null },
  ]);
});

test('says when the house closes and when it opens again', () => {
  expect(shown(openAt(shop, at('2026-11-23T10:00:00Z')).untilMs)).toBe('2026-11-23T18:00:00.000Z');
  expect(openAt(shop, at('2026-11-23T18:00:00Z'))).toEqual({ open: false, untilMs: at('2026-11-24T09:00:00Z') });
  const nights: Hours = {
    ...shop,
    week: Array.from({ length: 7 }, () => [
      { from: 0, to: 360 },
      { from: 1320, to: 1440 },
    ]),
  };
  expect(openAt(nights, at('2026-11-23T23:00:00Z'))).toEqual({ open: true, untilMs: at('2026-11-24T06:00:00Z') });
});

const interval = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
  .map((bounds) => bounds.sort((a, b) => a - b))
  .map((bounds) =>
    bounds.flatMap((from, i) => (i % 2 === 0 && bounds[i + 1] !== undefined ? [{ from, to: bounds[i + 1] ?? 0 }] : [])),
  );
const someHours: fc.Arbitrary<Hours> = fc.record({
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Dublin',
    'America/Havana',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Gaza',
  ),
  week: fc.array(interval, { minLength: 7, maxLength: 7 }),
  holidays: fc.constantFrom<string[]>([], ['2026-03-29'], ['2026-12-25', '2026-12-26']),
});
const moment = fc
  .integer({ min: at('2025-01-01T00:00:00Z') / 1000, max: at('2030-01-01T00:00:00Z') / 1000 })
  .map((s) => s * 1000);
const minutes = fc.integer({ min: 0, max: 20_000 });
const runs = { seed: 20_261_122, numRuns: 300 };

test('what was added is what lies between, and more is never sooner', () => {
  fc.assert(
    fc.property(someHours, moment, minutes, minutes, (hours, start, some, more) => {
      const due = addOpenMinutes(hours, start, some);
      expect(due).toBeGreaterThanOrEqual(start);
      expect(openMinutesBetween(hours, start, due)).toBeCloseTo(some, 6);
      expect(addOpenMinutes(hours, start, some + more)).toBeGreaterThanOrEqual(due);
      if (some > 0) expect(openAt(hours, due - 1).open).toBe(true);
    }),
    runs,
  );
});

test('time between adds up, and the state holds until it changes', () => {
  fc.assert(
    fc.property(someHours, moment, minutes, minutes, (hours, start, a, b) => {
      const [middle, end] = [start + a * minuteMs, start + (a + b) * minuteMs];
      const parts = openMinutesBetween(hours, start, middle) + openMinutesBetween(hours, middle, end);
      expect(openMinutesBetween(hours, start, end)).toBeCloseTo(parts, 6);
      const { open, untilMs } = openAt(hours, start);
      if (untilMs === null) return;
      expect(openAt(hours, untilMs - 1).open).toBe(open);
      expect(openAt(hours, untilMs).open).toBe(!open);
    }),
    runs,
  );
});
