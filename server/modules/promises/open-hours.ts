import { Temporal } from 'temporal-polyfill';
import type { Hours } from '#contract/promises.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Two years: beyond that, nobody is ever there. */
const mostMs = 732 * dayMs;

/** A stretch in which the house is open, as instants, half-open. */
export interface OpenStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The open stretches from an instant on, in order; the first may have begun before it. The house is open whenever the
 * clock on its wall shows an open time: an hour that the clock skips never was, one that it repeats counts twice.
 */
export function* openStretches(hours: Hours, sinceMs: number): Generator<OpenStretch> {
  const endMs = sinceMs + mostMs;
  for (let atMs = sinceMs; atMs < endMs;) {
    const run = runAt(hours.timeZone, atMs);
    yield* openWithin(hours, run, atMs, Math.min(run.toMs, endMs));
    atMs = run.toMs;
  }
}

function* openWithin(hours: Hours, run: Run, sinceMs: number, endMs: number): Generator<OpenStretch> {
  const local = (ms: number): number => ms + run.offsetMs;
  for (let day = Math.floor(local(sinceMs) / dayMs); day * dayMs < local(endMs); day++) {
    const midnightMs = day * dayMs - run.offsetMs;
    for (const { from, to } of intervalsOf(hours, day)) {
      const fromMs = Math.max(run.fromMs, midnightMs + from * minuteMs);
      const toMs = Math.min(run.toMs, midnightMs + to * minuteMs);
      if (toMs > sinceMs && toMs > fromMs) yield { fromMs, toMs };
    }
  }
}

const thursday = 3; // 1 January 1970, counting from Monday

/** `day` counts local days since 1 January 1970. */
function intervalsOf(hours: Hours, day: number): Hours['week'][number] {
  const closed = hours.holidays.length > 0 && hours.holidays.includes(new Date(day * dayMs).toISOString().slice(0, 10));
  return closed ? [] : (hours.week[(((day + thursday) % 7) + 7) % 7] ?? []);
}

/** A time in which a zone's clock runs evenly, between two of its changes. */
interface Run {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}
const endOfTimeMs = 8.64e15;
const known = new Map<string, Run[]>();

function runAt(timeZone: string, ms: number): Run {
  let runs = known.get(timeZone);
  if (runs === undefined) known.set(timeZone, (runs = []));
  let run = runs.find(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
  if (run === undefined) runs.push((run = findRun(timeZone, ms)));
  return run;
}

function findRun(timeZone: string, ms: number): Run {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return {
    fromMs: at.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -endOfTimeMs,
    toMs: at.getTimeZoneTransition('next')?.epochMilliseconds ?? endOfTimeMs,
    offsetMs: at.offsetNanoseconds / 1e6,
  };
}

/** Open around the clock, every day of the week, without holidays. */
export const neverCloses = (hours: Hours): boolean =>
  hours.holidays.length === 0 &&
  hours.week.every((day) => day.length === 1 && day[0]?.from === 0 && day[0].to === 1440);
