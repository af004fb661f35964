import type { Hours } from '#contract/promises.ts';

/** A second, slow opinion on open hours: it asks Intl what the clock on the wall shows, one minute after another. */

export const minuteMs = 60_000;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export interface WallClock {
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', weekday: 'short', ...digits });
    clocks.set(timeZone, clock);
  }
  return clock;
}

export function wallClock(timeZone: string, ms: number): WallClock {
  const shown = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
  return {
    date: `${shown['year'] ?? ''}-${shown['month'] ?? ''}-${shown['day'] ?? ''}`,
    weekday: weekdays.indexOf(shown['weekday'] ?? ''),
    minute: Number(shown['hour']) * 60 + Number(shown['minute']),
  };
}

export function openBy(hours: Hours, { date, weekday, minute }: WallClock): boolean {
  if (hours.holidays.includes(date)) return false;
  return (hours.week[weekday] ?? []).some(({ from, to }) => from <= minute && minute < to);
}

/** How far the clock is ahead of UTC, in minutes. */
export function offsetBy(timeZone: string, ms: number): number {
  const { date, minute } = wallClock(timeZone, ms);
  return (Date.parse(`${date}T00:00:00Z`) - ms) / minuteMs + minute;
}

/** The minutes of a year at which the clock of a zone changes. */
export function changesIn(timeZone: string, year: number): number[] {
  const changes: number[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  for (let ms = Date.UTC(year, 0, 1); ms < end; ms += 1440 * minuteMs) {
    let [low, high] = [ms, ms + 1440 * minuteMs];
    if (offsetBy(timeZone, low) === offsetBy(timeZone, high)) continue;
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / minuteMs / 2) * minuteMs;
      if (offsetBy(timeZone, middle) === offsetBy(timeZone, low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}
