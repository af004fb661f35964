import { words } from './words.ts';

/** Where the clock hangs: the house's zone, and the visitor's, to know whether the zone must be named. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly house: string;
  readonly visitor: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(words.locale, { ...options, timeZone: zone });
    formats.set(key, found);
  }
  return found.format(at);
}

const wall = (at: number, zone: string): string =>
  format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Days since 1970 on a wall calendar of that zone. */
function dayNumber(at: number, zone: string): number {
  const [day = 1, month = 1, year = 1970] = format(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .split('/')
    .map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const weekday = (at: number, zone: string): string => format(at, zone, { weekday: 'short' });
const date = (at: number, zone: string): string =>
  `${weekday(at, zone)} ${format(at, zone, { day: 'numeric', month: 'short' })}`;

/** `14:25` · `tomorrow, 09:00` · `Wed 10:30` · `Wed 18 Nov, 13:00`, and `, Galway time` where the visitor's clock shows another hour. */
export function moment(at: string, clock: Clock): string {
  const ms = Date.parse(at);
  const days = dayNumber(ms, clock.house) - dayNumber(clock.now, clock.house);
  const time = wall(ms, clock.house);
  const zone = sameClock(ms, clock) ? '' : `, ${zoneName(clock.house)}`;
  if (days === 0) return time + zone;
  if (days === 1) return `${words.tomorrow}, ${time}${zone}`;
  if (days > 1 && days < 7) return `${weekday(ms, clock.house)} ${time}${zone}`;
  return `${date(ms, clock.house)}, ${time}${zone}`;
}

/** `Today` · `Yesterday` · `Mon 16 Nov`. */
export function dayName(at: string, clock: Clock): string {
  const ms = Date.parse(at);
  const days = dayNumber(clock.now, clock.house) - dayNumber(ms, clock.house);
  return days === 0 ? words.today : days === 1 ? words.yesterday : date(ms, clock.house);
}

/** `16 Nov 2026`. */
export const longDay = (at: string, { house }: Clock): string =>
  format(Date.parse(at), house, { day: 'numeric', month: 'short', year: 'numeric' });

/** Whether both clocks show the same day and hour at that moment; neighbouring zones often do. */
function sameClock(at: number, { house, visitor }: Clock): boolean {
  return (
    house === visitor || (wall(at, house) === wall(at, visitor) && dayNumber(at, house) === dayNumber(at, visitor))
  );
}

/** `Europe/Dublin` → `Dublin time`. Zones without a city keep their own name. */
export function zoneName(zone: string): string {
  const city = zone.split('/').at(-1) ?? zone;
  return zone.startsWith('Etc/') || !zone.includes('/') ? city : words.zone(city.replaceAll('_', ' '));
}

/** The zone if this browser knows it (an old one may not know a renamed city), else the visitor's own. */
export function knownZone(zone: string, otherwise: string): string {
  try {
    format(0, zone, { hour: '2-digit' });
    return zone;
  } catch {
    return otherwise;
  }
}

/** How much of the way from asking to the promised answer has passed, 0 to 1. */
export function passed(from: string, to: string, now: number): number {
  const start = Date.parse(from);
  const length = Date.parse(to) - start;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / length));
}
