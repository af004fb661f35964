import type { Word } from '../language/words.ts';
import type { NamedDay } from './due-time.ts';
import { firstSaid, lower, says } from './read.ts';
import type { Read } from './read.ts';
import { MONTHS, WEEKDAYS } from './time-words.ts';

/** "tomorrow", "next Friday", "14 March". */
export function readDay(spoken: readonly Word[], at: number): Read<NamedDay> {
  return readNearDay(spoken, at) ?? readWeekday(spoken, at) ?? readDate(spoken, at);
}

const NEAR: readonly [string, NamedDay][] = [
  ['day after tomorrow', { kind: 'in_days', days: 2 }],
  ['tomorrow', { kind: 'in_days', days: 1 }],
  ['today', { kind: 'in_days', days: 0 }],
  ['end of next week', { kind: 'end_of_week', nextWeek: true }],
  ['end of the week', { kind: 'end_of_week', nextWeek: false }],
  ['end of this week', { kind: 'end_of_week', nextWeek: false }],
  ['end of week', { kind: 'end_of_week', nextWeek: false }],
  ['next week', { kind: 'end_of_week', nextWeek: true }],
  ['this week', { kind: 'end_of_week', nextWeek: false }],
  ['end of the month', { kind: 'end_of_month' }],
  ['end of this month', { kind: 'end_of_month' }],
];

/** Words that are a day and a part of it at once; the clock is then read from the part, which is not consumed. */
const TODAYS_PARTS = ['this morning', 'this afternoon', 'this evening', 'tonight'];

function readNearDay(spoken: readonly Word[], at: number): Read<NamedDay> {
  const named = NEAR.find(([phrase]) => says(spoken, at, phrase));
  if (named !== undefined) return { value: named[1], to: at + named[0].split(' ').length };
  const part = firstSaid(spoken, at, TODAYS_PARTS);
  return part === 0 ? null : { value: { kind: 'in_days', days: 0 }, to: at + part - 1 };
}

function readWeekday(spoken: readonly Word[], at: number): Read<NamedDay> {
  const nextWeek = lower(spoken, at) === 'next';
  const day = at + (nextWeek || lower(spoken, at) === 'this' ? 1 : 0);
  const weekday = WEEKDAYS.get(lower(spoken, day));
  if (weekday === undefined) return null;
  const date = readDate(spoken, lower(spoken, day + 1) === 'the' ? day + 2 : day + 1); // "Friday 27 November": the date says which
  return date ?? { value: { kind: 'weekday', weekday, nextWeek }, to: day + 1 };
}

/** "14 March", "March 14th", "14 March 2026", "the 14th", "2026-03-14" (three words: the hyphens separate). */
function readDate(spoken: readonly Word[], at: number): Read<NamedDay> {
  const iso = readIsoDate(spoken, at);
  if (iso !== null) return iso;
  const first = lower(spoken, at);
  const second = lower(spoken, at + 1) === 'of' ? lower(spoken, at + 2) : lower(spoken, at + 1);
  const day = dayNumber(first) ?? dayNumber(second);
  const month = MONTHS.get(dayNumber(first) === null ? first : second) ?? null;
  if (day !== null && month !== null) {
    const to = at + (lower(spoken, at + 1) === 'of' ? 3 : 2);
    const year = /^20\d\d$/.test(lower(spoken, to)) ? Number(lower(spoken, to)) : null;
    return { value: { kind: 'date', month, day, year }, to: year === null ? to : to + 1 };
  }
  const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/.test(first) && lower(spoken, at - 1) === 'the' ? dayNumber(first) : null;
  return ordinal === null ? null : { value: { kind: 'date', month: null, day: ordinal, year: null }, to: at + 1 };
}

function readIsoDate(spoken: readonly Word[], at: number): Read<NamedDay> {
  const [year, month, day] = [lower(spoken, at), lower(spoken, at + 1), lower(spoken, at + 2)];
  if (!/^20\d\d$/.test(year) || !/^(?:0[1-9]|1[0-2])$/.test(month) || !/^(?:0[1-9]|[12]\d|3[01])$/.test(day))
    return null;
  return { value: { kind: 'date', month: Number(month), day: Number(day), year: Number(year) }, to: at + 3 };
}

function dayNumber(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}
