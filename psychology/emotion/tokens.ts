import { words } from '../language/words.ts';
import type { Word } from '../language/words.ts';

/** A word as the lexicon sees it. */
export interface Token {
  /** Lower case, without apostrophes where that makes no other word, letters drawn out ("sooo") made short. */
  key: string;
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
  if (known === undefined || !DRAWN_OUT.test(key) || known.has(key)) return key;
  const double = key.replace(DRAWN_OUT_ALL, '$1$1');
  return known.has(double) ? double : key.replace(DRAWN_OUT_ALL, '$1');
}

/** Splits `text`, which has been cleaned by `readable`, into tokens. */
export function tokenise(text: string, known: ReadonlySet<string>): Token[] {
  const found = words(text);
  const mixed = isMixed(found);
  let end = 0;
  let sentence = 0;
  return found.map((word) => {
    const gap = end === 0 ? 0 : gapBetween(text, end, word.start);
    if (gap === 2) sentence += 1;
    end = word.end;
    const loud = mixed && isLoud(word.text);
    return { key: keyOf(word.lower, known), start: word.start, end, gap, sentence, loud, taken: false };
  });
}

/** Capitals stress a word only where most words are small; elsewhere they are a habit or a stuck key. */
function isMixed(found: readonly Word[]): boolean {
  const long = found.filter((word) => word.text.length >= LOUD_LENGTH);
  return long.filter((word) => isLoud(word.text)).length * 2 <= long.length;
}

function isLoud(word: string): boolean {
  return word.length >= LOUD_LENGTH && word === word.toUpperCase() && word !== word.toLowerCase();
}

function gapBetween(text: string, from: number, to: number): 0 | 1 | 2 {
  let gap: 0 | 1 = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === '.' || character === '!' || character === '?' || character === '\n' || character === '…')
      return 2;
    if (character !== ' ' && character !== '-' && character !== "'" && character !== '"' && character !== '#') gap = 1;
  }
  return gap;
}
