import type { Token } from '../tokens.ts';

/** Kinds of feature; each has its own scale in the model. */
export const KIND = { word: 0, pair: 1, piece: 2, lexicon: 3, mark: 4 } as const;
export type FeatureKind = (typeof KIND)[keyof typeof KIND];

const FIRST_SIZE = 1024;
/** A feature that nobody asked for. */
export const UNKNOWN = -1;

/** The features of one text in growing arrays that are used again for the next. Offsets are of the readable text. */
export interface Gathered {
  /** What a feature is to whoever gathers, by its hash; `UNKNOWN` where it is to be left out. */
  readonly numberOf: (hash: number) => number;
  count: number;
  /** What `numberOf` said. */
  numbers: Int32Array;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The words that the text was split into. */
  tokens: readonly Token[];
}

/** Finds the features of a text that `readable` has cleaned, in place of those of the last. */
export type FindFeatures = (text: string, into: Gathered) => void;

/** Gathers the features that a model knows, or all of them by their hashes. */
export function gathered(numberOf: Gathered['numberOf'] = (hash) => hash): Gathered {
  return {
    numberOf,
    count: 0,
    numbers: new Int32Array(FIRST_SIZE),
    kinds: new Uint8Array(FIRST_SIZE),
    starts: new Int32Array(FIRST_SIZE),
    ends: new Int32Array(FIRST_SIZE),
    tokens: [],
  };
}

/** Notes one feature and where in the text it stands. */
export function gather(into: Gathered, kind: FeatureKind, hash: number, start: number, end: number): void {
  gatherNumber(into, kind, into.numberOf(hash), start, end);
}

/** The same for a feature given as its number. */
export function gatherNumber(into: Gathered, kind: FeatureKind, number: number, start: number, end: number): void {
  if (number === UNKNOWN) return;
  if (into.count === into.numbers.length) grow(into);
  into.numbers[into.count] = number;
  into.kinds[into.count] = kind;
  into.starts[into.count] = start;
  into.ends[into.count] = end;
  into.count += 1;
}

/** The same for many features of one kind at one place, given as their numbers. */
export function gatherAll(
  into: Gathered,
  kind: FeatureKind,
  found: readonly number[],
  start: number,
  end: number,
): void {
  while (into.count + found.length > into.numbers.length) grow(into);
  const { count, numbers, kinds, starts, ends } = into;
  for (let at = 0; at < found.length; at += 1) {
    numbers[count + at] = found[at] as number;
    kinds[count + at] = kind;
    starts[count + at] = start;
    ends[count + at] = end;
  }
  into.count = count + found.length;
}

function grow(into: Gathered): void {
  const size = 2 * into.numbers.length;
  const { numbers, kinds, starts, ends } = into;
  (into.numbers = new Int32Array(size)).set(numbers);
  (into.kinds = new Uint8Array(size)).set(kinds);
  (into.starts = new Int32Array(size)).set(starts);
  (into.ends = new Int32Array(size)).set(ends);
}
