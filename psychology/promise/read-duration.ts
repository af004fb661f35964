import type { Word } from '../language/words.ts';
import { firstSaid, lower } from './read.ts';
import type { Read } from './read.ts';
import { MINUTES_PER_UNIT, NUMBER_WORDS, WORKING_MINUTES_PER_UNIT } from './time-words.ts';

type Duration = { kind: 'minutes' | 'within_working'; minutes: number };

const DURATION_LEADS = [
  'within the next',
  'in the next',
  'in less than',
  'in under',
  'in about',
  'within',
  'inside',
  'in',
];

/** "within 2 business days", "in an hour", "in 3 to 5 days" (the later end counts, as customers count on it). */
export function readDuration(spoken: readonly Word[], from: number): Read<Duration> {
  const lead = firstSaid(spoken, from, DURATION_LEADS);
  if (lead === 0) return null;
  const half = firstSaid(spoken, from + lead, ['half an hour', 'half hour', 'half a day']);
  if (half > 0) {
    const minutes = lower(spoken, from + lead + half - 1) === 'day' ? 720 : 30;
    return { value: { kind: 'minutes', minutes }, to: from + lead + half };
  }
  const count = readCount(spoken, from + lead);
  return count === null ? null : readUnit(spoken, count.to, count.value);
}

function readCount(spoken: readonly Word[], at: number): Read<number> {
  const first = numberOf(lower(spoken, at));
  if (first === null) return null;
  const joined = lower(spoken, at + 1) === 'to' || lower(spoken, at + 1) === 'or' ? 2 : 1;
  const second = numberOf(lower(spoken, at + joined));
  return second === null ? { value: first, to: at + 1 } : { value: Math.max(first, second), to: at + joined + 1 };
}

function readUnit(spoken: readonly Word[], at: number, count: number): Read<Duration> {
  const working = lower(spoken, at) === 'working' || lower(spoken, at) === 'business';
  const unit = (working ? WORKING_MINUTES_PER_UNIT : MINUTES_PER_UNIT).get(lower(spoken, working ? at + 1 : at));
  if (unit === undefined) return null;
  const minutes = count * unit;
  return { value: { kind: working ? 'within_working' : 'minutes', minutes }, to: at + (working ? 2 : 1) };
}

/** Small whole numbers only: "in 2024 days" is no promise that anybody means. */
function numberOf(word: string): number | null {
  const named = NUMBER_WORDS.get(word);
  if (named !== undefined) return named;
  return /^\d{1,3}$/.test(word) ? Number(word) : null;
}
