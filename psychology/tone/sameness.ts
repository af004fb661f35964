import { words } from '../language/words.ts';

const GRAM = 5;

/** Texts with fewer five-word runs repeat by nature ("You’re welcome, Maya. Have a good day."). */
const FEWEST_GRAMS = 6;

/**
 * The five-word runs of a text after masking what differs from case to case: numbers become `#`; handles, names after
 * a greeting, the given names and words with a capital inside a sentence become `@`.
 */
export function maskedGrams(text: string, names: ReadonlySet<string>): Set<string> {
  const masked = mask(text, names);
  const grams = new Set<string>();
  for (let from = 0; from + GRAM <= masked.length; from += 1) grams.add(masked.slice(from, from + GRAM).join(' '));
  return grams;
}

function mask(text: string, names: ReadonlySet<string>): string[] {
  return words(text).map(({ text: word, lower, start }) => {
    if (/\d/.test(word)) return '#';
    if (names.has(lower) || text[start - 1] === '@') return '@';
    return isCapital(word) && !opensSentence(text, start) ? '@' : lower;
  });
}

function isCapital(word: string): boolean {
  const first = word.slice(0, 1);
  return word !== 'I' && !/^I['’]/.test(word) && first !== first.toLowerCase();
}

const GREETED = /(?:hi|hello|hey|dear|thanks|you) $/i;

function opensSentence(text: string, start: number): boolean {
  if (GREETED.test(text.slice(Math.max(0, start - 8), start))) return false;
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === '' || /[.!?:\n]$/.test(before) || text[start - 1] === '\n';
}

/** Jaccard similarity of two texts' runs, 0..1; 0 where either is too short to compare. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < FEWEST_GRAMS || other.size < FEWEST_GRAMS) return 0;
  const smaller = one.size < other.size ? one : other;
  const larger = smaller === one ? other : one;
  let shared = 0;
  for (const gram of smaller) if (larger.has(gram)) shared += 1;
  return shared / (one.size + other.size - shared);
}

const remembered = new WeakMap<readonly string[], { names: string; grams: Set<string>[] }>();

/** The highest similarity of a text with earlier ones. The runs of one list of earlier texts are made only once. */
export function highestSimilarity(text: string, earlier: readonly string[], names: ReadonlySet<string>): number {
  if (earlier.length === 0) return 0;
  const key = [...names].join(' ');
  let known = remembered.get(earlier);
  if (known?.names !== key) {
    known = { names: key, grams: earlier.map((other) => maskedGrams(other, names)) };
    remembered.set(earlier, known);
  }
  const grams = maskedGrams(text, names);
  return known.grams.reduce((highest, other) => {
    const most = Math.min(grams.size, other.size) / Math.max(grams.size, other.size, 1);
    return most > highest ? Math.max(highest, similarity(grams, other)) : highest;
  }, 0);
}
