import { words } from '../language/words.ts';
import type { Word } from '../language/words.ts';
import { knownWords, type KnownWord } from './known-words.ts';

/** A word as the lexicon sees it. */
export interface Token {
  /** Lower case, without apostrophes where that makes no other word, letters drawn out ("sooo") made short. */
  key: string;
  /** The same with what is known about it. */
  word: KnownWord;
  /** Offsets into the text that was given. */
  start: number;
  end: number;
  /** What stands before it: 0 nothing that parts, 1 a comma or the like, 2 the end of a sentence. */
  gap: 0 | 1 | 2;
  sentence: number;
  /** Written in capitals in a message that is not all capitals. */
  loud: boolean;
  /** Part of a phrase of the lexicon; the matcher sets it. */
  taken: boolean;
}

/** Without their apostrophe these are other words ("we're", "she'll", "I'd"). */
const KEEP_APOSTROPHE: ReadonlySet<string> = new Set([
  "we're",
  "we'll",
  "i'll",
  "she'll",
  "he'll",
  "i'd",
  "we'd",
  "she'd",
]);

/** "TV", "UK" and "OK" are no shouting. */
const LOUD_LENGTH = 3;

const DRAWN_OUT = /(\p{L})\1\1/u;
const DRAWN_OUT_ALL = /(\p{L})\1{2,}/gu;

/** The form in which a word is looked up; `known` tells which of "cooool" → "cool", "col" is a word. */
export function keyOf(lower: string, known?: ReadonlySet<string>): string {
  const key = lower.includes("'") && !KEEP_APOSTROPHE.has(lower) ? lower.replaceAll("'", '') : lower;
  if (known === undefined || !mayBeDrawnOut(key) || !DRAWN_OUT.test(key) || known.has(key)) return key;
  const double = key.replace(DRAWN_OUT_ALL, '$1$1');
  return known.has(double) ? double : key.replace(DRAWN_OUT_ALL, '$1');
}

const FIRST_SURROGATE = 0xd800;

/** Three alike in a row; letters beyond the basic plane are told by the pattern itself. */
function mayBeDrawnOut(key: string): boolean {
  let [last, row] = [0, 1];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    row = code === last ? row + 1 : 1;
    if (row === 3 || code >= FIRST_SURROGATE) return true;
    last = code;
  }
  return false;
}

/** Tells the word by how it is written, in lower case. */
export type Words = (lower: string) => KnownWord;

/** The words of a language; `known` are those of its lexicon. */
export const wordsAmong = (known: ReadonlySet<string>): Words => knownWords((lower) => keyOf(lower, known));

/** Splits `text`, which has been cleaned by `readable`, into tokens. */
export function tokenise(text: string, wordOf: Words): Token[] {
  const found = words(text);
  const mixed = isMixed(found);
  let end = 0;
  let sentence = 0;
  return found.map((word) => {
    const gap = end === 0 ? 0 : gapBetween(text, end, word.start);
    if (gap === 2) sentence += 1;
    end = word.end;
    const loud = mixed && isLoud(word);
    const known = wordOf(word.lower);
    return { key: known.key, word: known, start: word.start, end, gap, sentence, loud, taken: false };
  });
}

/** Capitals stress a word only where most words are small; elsewhere they are a habit or a stuck key. */
function isMixed(found: readonly Word[]): boolean {
  let [long, loud] = [0, 0];
  for (const word of found) {
    if (word.text.length < LOUD_LENGTH) continue;
    long += 1;
    if (isLoud(word)) loud += 1;
  }
  return loud * 2 <= long;
}

function isLoud({ text, lower }: Word): boolean {
  return text !== lower && text.length >= LOUD_LENGTH && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** What ends a sentence and what parts nothing, as UTF-16 units. */
const ENDS: ReadonlySet<number> = new Set(Array.from('.!?\n…', (mark) => mark.charCodeAt(0)));
const JOINS: ReadonlySet<number> = new Set(Array.from(` -'"#`, (mark) => mark.charCodeAt(0)));
const SPACE = 32;

function gapBetween(text: string, from: number, to: number): 0 | 1 | 2 {
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return 0;
  let gap: 0 | 1 = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (ENDS.has(code)) return 2;
    if (!JOINS.has(code)) gap = 1;
  }
  return gap;
}
