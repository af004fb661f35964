import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallTime } from './zone.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number) => ({
  year,
  month,
  day,
  hour,
  minute,
});
const iso = (wall: ReturnType<typeof at>, zone: string) => new Date(instantOf(wall, zone)).toISOString().slice(0, 16);

describe('instantOf', () => {
  it.each([
    ['winter', at(2026, 1, 15, 9, 0), 'Europe/Berlin', '2026-01-15T08:00'],
    ['summer', at(2026, 7, 15, 9, 0), 'Europe/Berlin', '2026-07-15T07:00'],
    ['an hour that spring skips', at(2026, 3, 29, 2, 30), 'Europe/Berlin', '2026-03-29T01:30'],
    ['an hour that autumn repeats', at(2026, 10, 25, 2, 30), 'Europe/Berlin', '2026-10-25T00:30'],
    ['a zone of half hours', at(2026, 1, 15, 9, 0), 'Asia/Kolkata', '2026-01-15T03:30'],
    ['a day beyond the month', at(2026, 1, 32, 24, 0), 'UTC', '2026-02-02T00:00'],
    ['half an hour that Lord Howe skips', at(2026, 10, 4, 2, 10), 'Australia/Lord_Howe', '2026-10-03T15:40'],
  ])('%s', (_, wall, zone, expected) => {
    expect(iso(wall, zone)).toBe(expected);
  });

  it('goes back and forth, but for the hour that is repeated', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'UTC', 'Africa/Casablanca');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 60_000_000 }), (zone, minutes) => {
        const instant = minutes * 60_000;
        const back = instantOf(wallTime(instant, zone), zone);
        expect(wallTime(back, zone)).toEqual(wallTime(instant, zone));
        expect(back).toBeLessThanOrEqual(instant);
      }),
    );
  });
});
