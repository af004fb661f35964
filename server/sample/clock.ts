import { Temporal } from 'temporal-polyfill';
import type { When } from './cast/index.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const stepMs = 5 * minuteMs;

/** Tells a story's moments, seen from the moment at which the sample is made, in the workspace's zone. */
export interface Clock {
  /** Milliseconds since 1970. What lies ahead is rounded up to five minutes, as people promise. */
  readonly at: (when: When) => number;
  /** A text with its moments and names filled in, as they are said at `on`. */
  readonly fill: (text: string, on: number) => string;
}

export function openClock(nowMs: number, timeZone: string, owner: string): Clock {
  const now = Math.floor(nowMs / minuteMs) * minuteMs;
  const today = dateOf(now, timeZone);
  const at = (when: When): number => {
    const { ahead, count, unit, time } = parse(when);
    const away = ahead ? count : -count;
    if (unit === 'd') return today.add({ days: away }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    const moment = now + away * (unit === 'h' ? hourMs : minuteMs);
    return ahead ? Math.ceil(moment / stepMs) * stepMs : moment;
  };
  const word = (inside: string, on: number): string => {
    if (inside === 'owner') return owner;
    if (inside.startsWith('weekday ')) return weekday(at(`${inside.slice(8)} 12:00` as When), timeZone);
    return spell(at(inside as When), on, timeZone);
  };
  return { at, fill: (text, on) => text.replace(/\{([^}]+)\}/g, (_, inside: string) => word(inside, on)) };
}

const shape = /^(?<ahead>in )?(?<count>\d+) (?<unit>min|h|d)( ago)?( (?<time>\d+:\d+))?$/;

function parse(when: string) {
  const found = shape.exec(when)?.groups;
  if (found === undefined) throw new Error(`“${when}” is no moment`);
  const { ahead, count, unit, time = '0:00' } = found;
  const plainTime = Temporal.PlainTime.from(time.padStart(5, '0'));
  return { ahead: ahead !== undefined, count: Number(count), unit, time: plainTime };
}

const dateOf = (ms: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();

/** `15:05` on the same day, `Tuesday 10:00` within the week, `12 March` beyond. */
function spell(ms: number, on: number, timeZone: string): string {
  const days = Math.abs(dateOf(on, timeZone).until(dateOf(ms, timeZone)).days);
  if (days > 6) return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone }).format(ms);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(ms);
  return days === 0 ? clock : `${weekday(ms, timeZone)} ${clock}`;
}

const weekday = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(ms);
