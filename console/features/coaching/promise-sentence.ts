import { instantOf, wallTime } from '#psychology/promise/zone.ts';

const sixDays = 6 * 86_400_000;

/**
 * A sentence that promises something by a moment (epoch ms), in the house's clock: "I’ll call you by Friday at 15:00."
 * Within six days the weekday says it all, later the date does.
 */
export function promiseSentence(what: string, dueMs: number, nowMs: number, timeZone: string): string {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(dueMs);
  const said = what.trim().replace(/[.!?\s]+$/, '');
  const clock = toField(dueMs, timeZone).slice(11);
  if (toField(dueMs, timeZone).slice(0, 10) === toField(nowMs, timeZone).slice(0, 10)) {
    return `I’ll ${said} by ${clock} today.`;
  }
  const day = dueMs - nowMs < sixDays ? say({ weekday: 'long' }) : say({ day: 'numeric', month: 'long' });
  return `I’ll ${said} by ${day} at ${clock}.`;
}

/** What a field for date and time shows at a moment: `2026-11-27T15:00`, in the zone. */
export function toField(ms: number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTime(ms, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The moment (epoch ms) that such a field names; null while it names none. */
export function fromField(value: string, timeZone: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return instantOf({ year, month, day, hour, minute }, timeZone);
}
