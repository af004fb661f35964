/** How moments are said: the same for agent, lead and customer, always clock times. `zone` is the reader's by default. */
const minuteMs = 60_000;
const dayMs = 86_400_000;

const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function say(at: number, shape: keyof typeof shapes, zone: string | undefined): string {
  const key = `${shape} ${zone ?? ''}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { ...shapes[shape], ...(zone !== undefined && { timeZone: zone }) });
    formats.set(key, format);
  }
  return format.format(at);
}

/** "16:15". */
export const clock = (at: number, zone?: string): string => say(at, 'clock', zone);

/** Whether two moments lie on one day of the zone. */
export const sameDay = (a: number, b: number, zone?: string): boolean => say(a, 'date', zone) === say(b, 'date', zone);

/** "1 h 20", "48 min"; minutes rounded up, so that a promise never looks longer gone than it is. */
export function spell(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)} h`;
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`;
}

/** "Wed 10:00" within six days, "12 Dec 10:00" beyond, "12 Dec 2027" in another year. */
export function dayAndClock(at: number, now: number, zone?: string): string {
  if (Math.abs(at - now) < 6 * dayMs) return `${say(at, 'weekday', zone)} ${clock(at, zone)}`;
  if (sameYear(at, now, zone)) return `${say(at, 'day', zone)} ${clock(at, zone)}`;
  return say(at, 'dayAndYear', zone);
}

/** "13:31" where today goes without saying, otherwise with its day. */
export function moment(at: number, now: number, zone?: string): string {
  return sameDay(at, now, zone) ? clock(at, zone) : dayAndClock(at, now, zone);
}

/** Until when something is due: midnight is the end of the day before, "Mon 24:00". */
export function deadline(at: number, now: number, zone?: string): string {
  return clock(at, zone) === '00:00'
    ? moment(at - minuteMs, now, zone).replace('23:59', '24:00')
    : moment(at, now, zone);
}

/** The age in a list: "now", "7 min", "2 h", "3 d", "14 Nov". */
export function age(at: number, now: number, zone?: string): string {
  const passed = now - at;
  if (passed < minuteMs) return 'now';
  if (passed < 60 * minuteMs) return `${Math.floor(passed / minuteMs)} min`;
  if (passed < dayMs) return `${Math.floor(passed / (60 * minuteMs))} h`;
  if (passed < 7 * dayMs) return `${Math.floor(passed / dayMs)} d`;
  return say(at, sameYear(at, now, zone) ? 'day' : 'dayAndYear', zone);
}

/** The heading of a day in a thread: "Today", "Yesterday", "Monday 16 November". */
export function dayName(at: number, now: number, zone?: string): string {
  if (sameDay(at, now, zone)) return 'Today';
  if (sameDay(at, now - dayMs, zone)) return 'Yesterday';
  return sameYear(at, now, zone) ? say(at, 'longDay', zone) : say(at, 'dayAndYear', zone);
}

/** "8 to 14 Nov", "14 Nov": the days that a fold covers. */
export function dayRange(from: number, to: number, zone?: string): string {
  const [first, last] = [say(from, 'day', zone), say(to, 'day', zone)];
  return first === last ? last : `${first} to ${last}`;
}

function sameYear(a: number, b: number, zone?: string): boolean {
  return say(a, 'date', zone).slice(-4) === say(b, 'date', zone).slice(-4);
}
