import type { InboundText } from '../emotion/inbound.ts';
import { languageOf } from '../language/language-of.ts';
import { wallTime } from '../promise/zone.ts';
import { dress, register } from './formality.ts';

/** One message of somebody's past conversations. `means` is how it came. */
export type PastMessage = {
  readonly conversation: string;
  readonly means: string;
  readonly atMs: number;
} & (
  | {
      readonly from: 'customer';
      readonly text: InboundText;
      /** They said that they said it before. */ readonly repeats: boolean;
    }
  | { readonly from: 'agent' }
);
type Theirs = Extract<PastMessage, { from: 'customer' }>;

/** Something that a person is used to. `words` is null where there is too little to say; `n` of `of` support it. */
export interface Expectation {
  readonly what: 'means' | 'hours' | 'patience' | 'formality' | 'repeats' | 'language';
  readonly words: string | null;
  readonly why: string;
  readonly n: number;
  readonly of: number;
}

/** Below this many nothing is said: a design choice. */
export const FEWEST = 3;
/** How large a share makes something usual: a design choice. */
const USUAL = 0.6;
/** Shorter gaps are one thought in two messages, longer ones another matter. Minutes. */
const PATIENCE_FROM = 5;
const PATIENCE_TO = 14 * 1440;
const MINUTE_MS = 60_000;

/**
 * What a person is used to, learnt from their own history and nobody else's. Each judgement carries its counts. Messages come
 * in the order of each conversation; `zone.theirs` says whether the zone is known to be theirs.
 */
export function expectations(
  past: readonly PastMessage[],
  zone: { readonly name: string; readonly theirs: boolean },
): Expectation[] {
  const theirs = past.filter((message): message is Theirs => message.from === 'customer');
  const firsts = firstOfEach(theirs);
  return [
    means(firsts),
    hours(theirs, zone),
    patience(past),
    formality(firsts),
    language(firsts),
    repeats(theirs, firsts),
  ];
}

const firstOfEach = (messages: readonly Theirs[]): Theirs[] => {
  const firsts = new Map<string, Theirs>();
  for (const message of messages) if (!firsts.has(message.conversation)) firsts.set(message.conversation, message);
  return [...firsts.values()];
};

/** The commonest value and how often it came; null among nothing. */
function commonest<T>(values: readonly T[]): { value: T; n: number } | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: T; n: number } | null = null;
  for (const [value, n] of counts) if (best === null || n > best.n) best = { value, n };
  return best;
}

const isUsual = (n: number, of: number): boolean => of >= FEWEST && n / of >= USUAL;
const times = (n: number, what: string): string => `${String(n)} ${what}${n === 1 ? '' : 's'}`;

function means(firsts: readonly Theirs[]): Expectation {
  const best = commonest(firsts.map((first) => first.means));
  const [n, of] = [best?.n ?? 0, firsts.length];
  const words = best !== null && isUsual(n, of) ? best.value : null;
  return { what: 'means', words, why: `Came that way in ${String(n)} of ${times(of, 'conversation')}.`, n, of };
}

const parts = [
  { name: 'at night', from: 22, to: 6 },
  { name: 'in the morning', from: 6, to: 12 },
  { name: 'in the afternoon', from: 12, to: 17 },
  { name: 'in the evening', from: 17, to: 22 },
] as const;
const partOf = (hour: number) =>
  parts.find(({ from, to }) => (from < to ? hour >= from && hour < to : hour >= from || hour < to)) ?? parts[0];

/** By days rather than messages, so that one long chat does not make a habit. */
function hours(theirs: readonly Theirs[], zone: { name: string; theirs: boolean }): Expectation {
  const days = new Map<string, (typeof parts)[number]>();
  for (const { atMs } of theirs) {
    const { year, month, day, hour } = wallTime(atMs, zone.name);
    const key = `${String(year)} ${String(month)} ${String(day)}`;
    if (!days.has(key)) days.set(key, partOf(hour));
  }
  const best = commonest([...days.values()]);
  const [n, of] = [best?.n ?? 0, days.size];
  const where = zone.theirs ? 'their time' : 'our time, as theirs is not known';
  return {
    what: 'hours',
    words: best !== null && isUsual(n, of) ? `Writes ${best.value.name}` : null,
    why: `Wrote first then on ${String(n)} of ${times(of, 'day')}, ${where}.`,
    ...{ n, of },
  };
}

/**
 * How long they waited, unanswered, before they wrote again: the median. Only waits that ended by their writing are known, so
 * true patience is longer.
 */
function patience(past: readonly PastMessage[]): Expectation {
  const waits: number[] = [];
  for (const [i, message] of past.entries()) {
    const before = past[i - 1];
    if (before?.conversation !== message.conversation || before.from !== 'customer' || message.from !== 'customer')
      continue;
    const minutes = (message.atMs - before.atMs) / MINUTE_MS;
    if (minutes >= PATIENCE_FROM && minutes <= PATIENCE_TO) waits.push(minutes);
  }
  waits.sort((a, b) => a - b);
  const [n, middle] = [waits.length, Math.floor(waits.length / 2)];
  const median = n % 2 === 1 ? (waits[middle] ?? 0) : ((waits[middle - 1] ?? 0) + (waits[middle] ?? 0)) / 2;
  return {
    what: 'patience',
    words: n >= FEWEST ? `Comes back after ${about(median)} without an answer` : null,
    why: `The middle of ${times(n, 'time')} that they wrote again before we did.`,
    ...{ n, of: n },
  };
}

/** “about 40 min”, “about 3 h”, “about 2 days”. */
function about(minutes: number): string {
  if (minutes < 90) return `about ${String(Math.max(5, Math.round(minutes / 5) * 5))} min`;
  if (minutes < 36 * 60) return `about ${String(Math.round(minutes / 60))} h`;
  return `about ${String(Math.round(minutes / 1440))} days`;
}

function formality(firsts: readonly Theirs[]): Expectation {
  const english = firsts.filter(({ text }) => languageOf(text.text) === 'en');
  const dresses = english.map(({ text }) => dress(text));
  const best = commonest(dresses.map(register).filter((one) => one !== null));
  const [n, of] = [best?.n ?? 0, english.length];
  const lengths = dresses.map(({ length }) => length).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const greeted = dresses.filter(({ greets }) => greets !== null).length;
  const signed = dresses.filter(({ signsOff }) => signsOff !== null).length;
  return {
    what: 'formality',
    words: best !== null && isUsual(n, of) ? `Writes ${best.value === 'formal' ? 'formally' : 'casually'}` : null,
    why: `Of ${times(of, 'first message')} in English, ${String(greeted)} greeted and ${String(signed)} signed off; about ${times(middle, 'word')}.`,
    ...{ n, of },
  };
}

function language(firsts: readonly Theirs[]): Expectation {
  const known = firsts.map(({ text }) => languageOf(text.text)).filter((one) => one !== null && one !== 'other');
  const best = commonest(known);
  const [n, of] = [best?.n ?? 0, known.length];
  return {
    what: 'language',
    words: best !== null && isUsual(n, of) ? `Writes in ${languages[best.value]}` : null,
    why: `Read in ${String(n)} of ${times(of, 'first message')} long enough to tell.`,
    ...{ n, of },
  };
}

const languages = {
  ...{ en: 'English', de: 'German', fr: 'French', es: 'Spanish', it: 'Italian' },
  ...{ pt: 'Portuguese', nl: 'Dutch', pl: 'Polish', sv: 'Swedish', da: 'Danish' },
} as const;

function repeats(theirs: readonly Theirs[], firsts: readonly Theirs[]): Expectation {
  const n = new Set(theirs.filter((message) => message.repeats).map(({ conversation }) => conversation)).size;
  const of = firsts.length;
  const words =
    n === 0
      ? 'Never said that they had to repeat themselves'
      : `Had to repeat themselves ${n === 1 ? 'once' : `${String(n)} times`}`;
  return {
    what: 'repeats',
    words: of >= FEWEST ? words : null,
    why: `They said so in ${String(n)} of ${times(of, 'conversation')}.`,
    ...{ n, of },
  };
}
