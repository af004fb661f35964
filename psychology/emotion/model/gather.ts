import type { Token } from '../tokens.ts';

/** Kinds of feature; each has its own scale in the model. */
export const KIND = { word: 0, pair: 1, piece: 2, lexicon: 3, mark: 4 } as const;
export type FeatureKind = (typeof KIND)[keyof typeof KIND];

const FIRST_SIZE = 1024;

/** The features of one text in growing arrays that are used again for the next. Offsets are of the readable text. */
export interface Gathered {
  count: number;
  hashes: Uint32Array;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The words that the text was split into. */
  tokens: readonly Token[];
}

/** Finds the features of a text that `readable` has cleaned, in place of those of the last. */
export type FindFeatures = (text: string, into: Gathered) => void;

export function gathered(): Gathered {
  return {
    count: 0,
    hashes: new Uint32Array(FIRST_SIZE),
    kinds: new Uint8Array(FIRST_SIZE),
    starts: new Int32Array(FIRST_SIZE),
    ends: new Int32Array(FIRST_SIZE),
    tokens: [],
  };
}

/** Notes one feature and where in the text it stands. */
export function gather(into: Gathered, kind: FeatureKind, hash: number, start: number, end: number): void {
  if (into.count === into.hashes.length) grow(into);
  into.hashes[into.count] = hash;
  into.kinds[into.count] = kind;
  into.starts[into.count] = start;
  into.ends[into.count] = end;
  into.count += 1;
}

/** The same for many features of one kind at one place. */
export function gatherAll(
  into: Gathered,
  kind: FeatureKind,
  found: readonly number[],
  start: number,
  end: number,
): void {
  while (into.count + found.length > into.hashes.length) grow(into);
  const { count, hashes, kinds, starts, ends } = into;
  for (let at = 0; at < found.length; at += 1) {
    hashes[count + at] = found[at] as number;
    kinds[count + at] = kind;
    starts[count + at] = start;
    ends[count + at] = end;
  }
  into.count = count + found.length;
}

function grow(into: Gathered): void {
  const size = 2 * into.hashes.length;
  const { hashes, kinds, starts, ends } = into;
  (into.hashes = new Uint32Array(size)).set(hashes);
  (into.kinds = new Uint8Array(size)).set(kinds);
  (into.starts = new Int32Array(size)).set(starts);
  (into.ends = new Int32Array(size)).set(ends);
}
