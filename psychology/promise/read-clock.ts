import type { Word } from '../language/words.ts';
import { firstSaid, lower } from './read.ts';
import type { Read } from './read.ts';
import { MINUTES_PER_UNIT, PART_ENDS } from './time-words.ts';

/** "15:00", "3pm", "3:30 pm", "15h", "noon", "morning"; a bare "10" only where `bare` allows it. */
export function readClock(spoken: readonly Word[], at: number, bare: boolean): Read<{ hour: number; minute: number }> {
  const word = lower(spoken, at);
  const part = PART_ENDS.get(word);
  if (part !== undefined) return { value: { hour: part, minute: 0 }, to: at + 1 };
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|h)?$/.exec(word);
  if (match === null) return null;
  const [, hours = '', minutes, mark] = match;
  const half = mark ?? halfOfDay(spoken, at + 1);
  const hour = hours.startsWith('0') ? Number(hours) : hourOf(Number(hours), half ?? null);
  const minute = Number(minutes ?? 0);
  if ((minutes === undefined && half === undefined && !bare) || hour > 24 || minute > 59) return null;
  if (MINUTES_PER_UNIT.has(lower(spoken, at + 1)) && mark === undefined) return null;
  return { value: { hour, minute }, to: at + 1 + (mark === undefined ? halfLength(spoken, at + 1) : 0) };
}

function halfLength(spoken: readonly Word[], at: number): number {
  return firstSaid(spoken, at, ['am', 'pm', 'a m', 'p m', "o'clock"]);
}

function halfOfDay(spoken: readonly Word[], at: number): 'am' | 'pm' | undefined {
  if (halfLength(spoken, at) === 0 || lower(spoken, at) === "o'clock") return undefined;
  return lower(spoken, at).startsWith('a') ? 'am' : 'pm';
}

/** Without am or pm, one to six is read as the afternoon: nobody promises 3 at night. */
function hourOf(said: number, half: string | null): number {
  if (half === 'pm') return said < 12 ? said + 12 : said;
  if (half === 'am') return said === 12 ? 0 : said;
  return half === null && said >= 1 && said <= 6 ? said + 12 : said;
}
