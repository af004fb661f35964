import { expect, test } from 'vitest';
import type { Hours } from '#contract/promises.ts';
import { addOpenMinutes, openMinutesBetween } from './due-time.ts';
import { openStretches } from './open-hours.ts';
import type { OpenStretch } from './open-hours.ts';
import { changesIn, minuteMs, openBy, wallClock } from './wall-clock.fixture.ts';

const h = (hour: number, minute = 0): number => hour * 60 + minute;
const every = (...day: Hours['week'][number]): Hours['week'] => Array.from({ length: 7 }, () => day);
const weekdays = (...day: Hours['week'][number]): Hours['week'] => [day, day, day, day, day, [], []];
const overnight = [
  { from: 0, to: h(6) },
  { from: h(22), to: 1440 },
];

const schedules: Record<string, Pick<Hours, 'week'> & { holidays?: string[] }> = {
  'nine to six on weekdays': { week: weekdays({ from: h(9), to: h(18) }) },
  'around the clock': { week: every({ from: 0, to: 1440 }) },
  'around the clock but for a holiday': { week: every({ from: 0, to: 1440 }), holidays: ['2026-03-29', '2026-10-25'] },
  'overnight, in two pieces': { week: every(...overnight) },
  'a long lunch': { week: every({ from: h(8), to: h(12) }, { from: h(14), to: h(18, 30) }) },
  'six pieces': { week: every(...[0, 4, 8, 12, 16, 20].map((from) => ({ from: h(from, 7), to: h(from + 2, 13) }))) },
  'from within the hour that changes': { week: every({ from: h(1, 30), to: h(5) }) },
  'until within the hour that changes': { week: every({ from: h(0), to: h(2, 30) }) },
  'inside the hour that changes': { week: every({ from: h(2, 10), to: h(2, 50) }, { from: h(23, 20), to: h(23, 40) }) },
  'around midnight': { week: every({ from: 0, to: h(0, 45) }, { from: h(23, 15), to: 1440 }) },
  'Sundays only': { week: [[], [], [], [], [], [], [{ from: 0, to: 1440 }]] },
  'until a minute before midnight': { week: every({ from: h(6), to: h(23, 59) }) },
};

const zones = [
  ...[
    'UTC',
    'Europe/Dublin',
    'Europe/Berlin',
    'Europe/Lisbon',
    'Atlantic/Azores',
    'America/New_York',
    'America/St_Johns',
  ],
  ...['America/Havana', 'America/Santiago', 'America/Nuuk', 'America/Sao_Paulo', 'Africa/Cairo', 'Africa/Casablanca'],
  ...['Asia/Beirut', 'Asia/Gaza', 'Asia/Kathmandu', 'Asia/Tehran', 'Australia/Lord_Howe', 'Australia/Adelaide'],
  ...[
    'Antarctica/Troll',
    'Antarctica/Casey',
    'Pacific/Chatham',
    'Pacific/Easter',
    'Pacific/Apia',
    'Pacific/Kiritimati',
  ],
];
const years = [2020, 2021, 2026, 2031];

/** Each minute of the three hours around a change, and every seventh of the two days around it. */
function around(changeMs: number): number[] {
  const minutes: number[] = [];
  for (let m = -48 * 60; m < 48 * 60; m += Math.abs(m) <= 180 ? 1 : 7) minutes.push(changeMs + m * minuteMs);
  return minutes;
}
const hoursIn = (timeZone: string, name: string): Hours => ({
  timeZone,
  week: schedules[name]?.week ?? [],
  holidays: schedules[name]?.holidays ?? [],
});

/** The stretches that begin before an end, asked for once. */
function stretchesUntil(hours: Hours, sinceMs: number, endMs: number): OpenStretch[] {
  const found: OpenStretch[] = [];
  for (const stretch of openStretches(hours, sinceMs)) {
    if (stretch.fromMs >= endMs) break;
    found.push(stretch);
  }
  return found;
}

test.each(zones)('%s: the house is open when the clock on its wall says so', (timeZone) => {
  const changes = years.flatMap((year) => changesIn(timeZone, year));
  const wrong: string[] = [];
  for (const moment of changes.length === 0 ? [Date.UTC(2026, 2, 1)] : changes) {
    const minutes = around(moment).map((ms) => ({ ms, shown: wallClock(timeZone, ms) }));
    for (const name of Object.keys(schedules)) {
      const hours = hoursIn(timeZone, name);
      const stretches = stretchesUntil(hours, minutes[0]?.ms ?? 0, minutes.at(-1)?.ms ?? 0);
      for (const { ms, shown } of minutes) {
        const open = stretches.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
        if (open !== openBy(hours, shown)) wrong.push(`${name} at ${new Date(ms).toISOString()}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Antarctica/Casey',
  'Asia/Gaza',
])('%s: open minutes are counted and added as a clock-watcher would', (timeZone) => {
  for (const changeMs of changesIn(timeZone, 2021)) {
    const start = changeMs - 20 * 60 * minuteMs;
    const clock = Array.from({ length: 40 * 60 }, (_, m) => wallClock(timeZone, start + m * minuteMs));
    for (const name of Object.keys(schedules)) {
      const hours = hoursIn(timeZone, name);
      let open = 0;
      for (const [m, shown] of clock.entries()) {
        if (!openBy(hours, shown)) continue;
        open += 1;
        if (open % 29 !== 1) continue;
        const endOfMinute = start + (m + 1) * minuteMs;
        expect([name, open, addOpenMinutes(hours, start, open)]).toEqual([name, open, endOfMinute]);
        expect([name, m, openMinutesBetween(hours, start, endOfMinute)]).toEqual([name, m, open]);
      }
      expect(openMinutesBetween(hours, start, start + clock.length * minuteMs)).toBe(open);
    }
  }
});

test('an hour that the clock skips never was, and one that it repeats counts twice', () => {
  const night = { timeZone: 'Europe/Berlin', week: every({ from: h(2), to: h(3) }), holidays: [] };
  const spring = Date.parse('2026-03-29T00:00:00+01:00');
  const autumn = Date.parse('2026-10-25T00:00:00+02:00');
  expect(openMinutesBetween(night, spring, spring + 1380 * minuteMs)).toBe(0);
  expect(openMinutesBetween(night, autumn, autumn + 1500 * minuteMs)).toBe(120);
});

test('looking ahead ends: two years, a bounded number of stretches, in order and apart', () => {
  for (const name of Object.keys(schedules)) {
    const stretches = [...openStretches(hoursIn('America/Havana', name), Date.UTC(2026, 0, 1))];
    expect(stretches.length).toBeLessThanOrEqual(6 * 733 + 20);
    for (const [i, { fromMs, toMs }] of stretches.entries()) {
      expect(toMs).toBeGreaterThan(fromMs);
      expect(fromMs).toBeGreaterThanOrEqual(stretches[i - 1]?.toMs ?? -Infinity);
    }
  }
  const never = { timeZone: 'UTC', week: every(), holidays: [] };
  expect([...openStretches(never, 0)]).toEqual([]);
});
