import { Temporal } from 'temporal-polyfill';
import type { When } from './cast/story.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Tells a story's moments by the hour at which the sample is made, in the workspace's zone. */
export interface Clock {
  /** The moment as milliseconds since 1970. */
  readonly at: (when: When) => number;
  /** How one says a moment on the day of another: `15:05`, `Tuesday 10:00`, `12 March`. */
  readonly say: (when: When, on: number) => string;
}

/** What lies ahead is rounded up to five minutes, as people promise. `nowMs` counts from the full minute. */
export function openClock(nowMs: number, timeZone: string): Clock {
  const now = Math.floor(nowMs / minuteMs) * minuteMs;
  const today = dateOf(now, timeZone);
  const at = (when: When): number => {
    const [, ahead, count = '', unit, clock] = /^(in )?(\d+) (min|h|d)(?: ago)?(?: (\d+:\d+))?$/.exec(when) ?? [];
    const away = Number(count) * (ahead === undefined ? -1 : 1);
    if (unit === 'd') return today.add({ days: away }).toZonedDateTime({ timeZone, plainTime: `${clock ?? ''}`.padStart(5, '0') }).epochMilliseconds;
    const moment = now + away * (unit === 'h' ? hourMs : minuteMs);
    return ahead === undefined ? moment : Math.ceil(moment / (5 * minuteMs)) * 5 * minuteMs;
  };
  return { at, say: (when, on) => spell(at(when), on, timeZone) };
}

const dateOf = (ms: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();

function spell(ms: number, on: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(ms);
  const days = Math.abs(dateOf(on, timeZone).until(dateOf(ms, timeZone)).days);
  if (days === 0) return clock;
  if (days > 6) return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone }).format(ms);
  return `${new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(ms)} ${clock}`;
}
