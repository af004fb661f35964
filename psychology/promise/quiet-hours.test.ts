import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayContactFrom } from './quiet-hours.ts';
import { wallTime } from './zone.ts';

const at = (text: string): number => Date.parse(text);
const night = { from: 22 * 60, to: 8 * 60 };
const siesta = { from: 13 * 60, to: 16 * 60 };

describe('one may contact somebody', () => {
  it.each([
    ['at once where nothing is said', null, 'Europe/Dublin', '2026-11-17T03:00:00Z', '2026-11-17T03:00:00Z'],
    ['at once outside the quiet hours', night, 'Europe/Dublin', '2026-11-17T12:00:00Z', '2026-11-17T12:00:00Z'],
    ['in the morning, late in the evening', night, 'Europe/Dublin', '2026-11-17T23:30:00Z', '2026-11-18T08:00:00Z'],
    ['in the morning, early', night, 'Europe/Dublin', '2026-11-17T03:00:00Z', '2026-11-17T08:00:00Z'],
    ['at the very end of them', night, 'Europe/Dublin', '2026-11-17T08:00:00Z', '2026-11-17T08:00:00Z'],
    ['not at their very beginning', night, 'Europe/Dublin', '2026-11-17T22:00:00Z', '2026-11-18T08:00:00Z'],
    ['after a siesta, on their clock', siesta, 'Europe/Madrid', '2026-11-17T12:30:00Z', '2026-11-17T15:00:00Z'],
    ['where it is tomorrow already', night, 'Asia/Tokyo', '2026-11-17T14:00:00Z', '2026-11-17T23:00:00Z'],
    ['over the end of a year', night, 'UTC', '2026-12-31T23:00:00Z', '2027-01-01T08:00:00Z'],
    ['when the clocks go forward', night, 'Europe/Dublin', '2026-03-28T23:00:00Z', '2026-03-29T07:00:00Z'],
    ['when the clocks go back', night, 'Europe/Dublin', '2026-10-24T22:00:00Z', '2026-10-25T08:00:00Z'],
  ])('%s', (_, quiet, zone, asked, answer) => {
    expect(new Date(mayContactFrom(at(asked), quiet, zone)).toISOString()).toBe(new Date(at(answer)).toISOString());
  });
});

const minute = fc.integer({ min: 0, max: 1439 });
const quiet = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to);
const instant = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
const zone = fc.constantFrom('UTC', 'Europe/Dublin', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland');

it('is never earlier than asked, at most a day and an hour later, and asking again changes nothing', () => {
  fc.assert(
    fc.property(instant, quiet, zone, (ms, hours, name) => {
      const from = mayContactFrom(ms, hours, name);
      expect(from).toBeGreaterThanOrEqual(ms);
      expect(from - ms).toBeLessThanOrEqual(25 * 3_600_000);
      const { hour, minute: minutes } = wallTime(from, name);
      const now = hour * 60 + minutes;
      const skipped = now !== hours.to && from !== ms; // an hour that the clocks skip ends it later
      if (!skipped) expect(mayContactFrom(from, hours, name)).toBe(from);
    }),
  );
});
