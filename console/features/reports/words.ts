import { definitionOf, type FigureDefinition, type FigureId } from '#contract/figures.ts';
import type { Measured } from '#contract/measured.ts';

export const figureOf = (id: FigureId): FigureDefinition => definitionOf(id);

type Unit = FigureDefinition['unit'] | 'text';
const counts = new Intl.NumberFormat('en-GB');

/** A number as people read it, with its unit; amounts are in minor units of a currency. */
export function show(value: number | null, unit: Unit, currency = 'EUR'): string {
  if (value === null) return '–';
  if (unit === 'share') return `${String(Math.round(value * 100))}\u{a0}%`;
  if (unit === 'seconds') return duration(value);
  if (unit === 'score') return value.toFixed(1);
  if (unit === 'money') return amount(value, currency);
  if (unit === 'points') return String(Math.round(value));
  return counts.format(Math.round(value));
}

function amount(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** In its two largest units: `6 min`, `1 h 20 min`, `3 days`. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds === 0) return '0 min';
  if (minutes < 1) return `${String(Math.round(seconds))} s`;
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 10) return minutes % 60 === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes % 60)} min`;
  return hours < 48 ? `${String(Math.round(minutes / 60))} h` : `${String(Math.round(minutes / 1440))} days`;
}

/** "90 to 95 %": between which values the true one lies. */
export function range({ low, high }: Pick<Measured, 'low' | 'high'>, unit: Unit): string | null {
  if (low === null || high === null) return null;
  const [from, to] = [show(low, unit), show(high, unit)];
  return unit === 'share' ? `${from.replace('\u{a0}%', '')} to ${to}` : `${from} to ${to}`;
}

/** "412 of 446 first replies". */
export function counted({ id, count, n }: Measured): string {
  const { of } = figureOf(id);
  if (count === null) return n === 1 ? '1 case' : `${counts.format(n)} cases`;
  return `${counts.format(count)} of ${counts.format(n)} ${of ?? 'cases'}`;
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const hours = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
/** "4 Nov" of a day; "Wed 14:00" of an hour. Other words stay as they are. */
export function sliceName(name: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return days.format(new Date(`${name}T00:00:00Z`));
  return /^\d{4}-\d\d-\d\dT/.test(name) ? hours.format(new Date(name)) : name;
}
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
export const dayName = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));

export const trendWords = {
  rising: 'Rising',
  falling: 'Falling',
  'nothing clear': 'Nothing clear',
  'too few': 'Too few for a trend',
} as const;

/** Against the time before: only what is larger than chance explains. */
export function changeWords({ id, change, before }: Measured, currency?: string): string | null {
  const { unit } = figureOf(id);
  if (before === null || before.value === null) return null;
  const was = before.value === 0 && unit !== 'share' ? 'none before' : `${show(before.value, unit, currency)} before`;
  if (change === null) return was;
  return change === 'unclear' ? `${was}, no clear change` : `${was}, clearly ${change === 'up' ? 'more' : 'less'} now`;
}
