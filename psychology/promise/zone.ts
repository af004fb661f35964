/** A moment as a clock on the wall shows it in some zone. `month` 1..12, `weekday` 0 = Sunday .. 6 = Saturday. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock in the zone shows at an instant (epoch milliseconds). Throws RangeError for an unknown zone. */
export function wallTime(instantMs: number, timeZone: string): WallTime {
  const parts = new Map<string, number>();
  for (const part of format(timeZone).formatToParts(instantMs)) parts.set(part.type, Number(part.value));
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour: parts.get('hour') ?? 0, minute: parts.get('minute') ?? 0 };
}

/**
 * The instant (epoch milliseconds) at which the zone's wall clock shows this time. Days beyond the month roll over.
 * An hour that the spring change skips gives the hour after it; one that the autumn change repeats gives the first.
 */
export function instantOf(wall: Omit<WallTime, 'weekday'>, timeZone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const dayBefore = asUtc - offsetMs(asUtc - 24 * 60 * MINUTE_MS, timeZone);
  if (shows(dayBefore, timeZone) === asUtc) return dayBefore;
  const dayAfter = asUtc - offsetMs(asUtc + 24 * 60 * MINUTE_MS, timeZone);
  return shows(dayAfter, timeZone) === asUtc ? dayAfter : Math.max(dayBefore, dayAfter);
}

function offsetMs(instantMs: number, timeZone: string): number {
  return shows(instantMs, timeZone) - Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
}

function shows(instantMs: number, timeZone: string): number {
  const wall = wallTime(instantMs, timeZone);
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
