import type { Part } from '../measured.ts';
import { heat } from '../marks.ts';
import { sumOf, type Counts } from '../read.ts';
import { percent, weekdayName } from '../words.ts';
import { none } from '../cells.ts';

/** A group of cases, such as a topic, with how many of them went wrong. */
export interface Group extends Part {
  readonly id: string;
  readonly name: string;
}

/** Two hours are a shift that one can staff. Design choices, as is what counts as standing out. */
const window = 2;
const fewestBroken = 3;
const standsOut = 0.2;

interface Late {
  readonly words: string;
  readonly broken: number;
  readonly of: number;
}
const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** The hours of a day at which two of them can begin. */
const begins = Array.from({ length: 25 - window }, (_, hour) => hour);
const brokenAt = (counts: Counts, days: readonly number[], hour: number, hours = window): number =>
  sumOf(counts, ...days.flatMap((day) => Array.from({ length: hours }, (_, at) => heat('broken', day, hour + at))));

/** The two hours of a week in which most first replies came late, where such hours stand out. */
export function lateHours(counts: Counts): Late | null {
  const all = brokenAt(counts, weekdays, 0, 24);
  const windows = weekdays.flatMap((day) => begins.map((hour) => ({ day, hour, n: brokenAt(counts, [day], hour) })));
  const { day, hour, n } = windows.reduce((most, one) => (one.n > most.n ? one : most));
  if (n < fewestBroken || n < standsOut * all) return null;
  return { words: `${weekdayName(day)} ${String(hour)} to ${String(hour + window)}`, broken: n, of: all };
}

/** Hours of every day that hold so many of the late ones stand out. A design choice. */
const standsOutDaily = 0.35;

/** The same two hours of every day in which most first replies came late, where such hours stand out. */
export function lateEachDay(counts: Counts): Late | null {
  const all = brokenAt(counts, weekdays, 0, 24);
  const windows = begins.map((hour) => brokenAt(counts, weekdays, hour));
  const broken = Math.max(0, ...windows);
  if (broken < fewestBroken || broken < standsOutDaily * all) return null;
  const hour = windows.indexOf(broken);
  return { words: `${String(hour)}:00 and ${String(hour + window)}:00`, broken, of: all };
}

/** The group with the most cases that went wrong, and more of them than the others have on average. */
export function worstOf(groups: readonly Group[]): Group | null {
  const named = groups.filter(({ id, yes }) => id !== none && yes >= fewestBroken);
  const all = { yes: total(groups.map(({ yes }) => yes)), n: total(groups.map(({ n }) => n)) };
  const above = named.filter(({ yes, n }) => yes / n > all.yes / all.n);
  return above.sort((a, b) => b.yes - a.yes)[0] ?? null;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function nextForPromptness(week: Counts, inboxes: readonly Group[]): string | null {
  const late = lateHours(week);
  if (late !== null)
    return `${late.words} break ${String(late.broken)} of the ${String(late.of)} that came late. One more person then, or promise a longer time.`;
  const daily = lateEachDay(week);
  if (daily !== null)
    return `Between ${daily.words} fell due ${String(daily.broken)} of the ${String(daily.of)} that came late, all days together. One more person then, or promise a longer time.`;
  const worst = worstOf(inboxes);
  if (worst !== null)
    return `No hour stands out. ${worst.name} holds most of the late ones, ${ratio(worst)}: look at what it promises.`;
  return total(inboxes.map(({ yes }) => yes)) === 0
    ? 'All in time. Nothing to do here.'
    : 'The late ones are spread over the week and the inboxes: none stands out.';
}

export function nextForPersonalisation(inboxes: readonly Group[], topics: readonly Group[]): string | null {
  const topic = worstOf(topics);
  if (topic !== null)
    return `About ${topic.name} customers had to say it again most, ${ratio(topic)}. Read what they wrote before, then answer.`;
  const inbox = worstOf(inboxes);
  if (inbox !== null)
    return `In ${inbox.name} customers had to say it again most, ${ratio(inbox)}. Read what they wrote before, then answer.`;
  return 'Hardly anybody had to say it again, and no topic stands out.';
}

/** `asked`: satisfaction, the other half of the picture, where somebody answered. */
export function nextForEmpathy(topics: readonly Group[], asked: Part): string {
  const worst = worstOf(topics);
  const answers =
    asked.n === 0 ? '' : ` Of ${String(asked.n)} who were asked, ${percent(asked.yes / asked.n)} were satisfied.`;
  return worst === null
    ? `No topic stands out. Name the feeling before the answer, and ask at the end whether it helped.${answers}`
    : `${worst.name} stays low most often, ${ratio(worst)}. Name the feeling before the answer.${answers}`;
}

export function nextForConsistency(topics: readonly Group[]): string {
  const worst = worstOf(topics);
  return worst === null
    ? 'No topic stands out. Before passing on, leave a note of what is known and what was promised.'
    : `About ${worst.name} customers had to say it again most after being passed on, ${ratio(worst)}. Leave a note of what is known.`;
}

export function nextForResolution(topics: readonly Group[]): string | null {
  const worst = worstOf(topics);
  return worst === null
    ? 'No topic comes back more than the others. Give topics to conversations that have none, and look again.'
    : `${worst.name} comes back within 7 days, ${ratio(worst)}. Add the second answer to the first.`;
}

export function nextForEndings(topics: readonly Group[]): string | null {
  const worst = worstOf(topics);
  const begin = 'Begin with the conversations that were left on a low.';
  return worst === null ? begin : `${worst.name} ends on a low most often, ${ratio(worst)}. ${begin}`;
}

export function nextForTrust(topics: readonly Group[], now: Part): string | null {
  if (now.yes === now.n) return 'Every word was kept. Go on promising what you can name.';
  const worst = worstOf(topics);
  return worst === null
    ? 'Promise the next update rather than the date, and say so before the moment passes.'
    : `${String(worst.yes)} of the ${String(now.n - now.yes)} broken ones were about ${worst.name}. Promise the next update, not the date.`;
}

const ratio = ({ yes, n }: Part): string => `${String(yes)} of ${String(n)} (${percent(yes / n)})`;
