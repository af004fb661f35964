import { findFeatures } from '../model/features.ts';
import { gathered, KIND } from '../model/gather.ts';
import { tableOf } from '../model/table.ts';
import { vectoriser } from '../model/vector.ts';
import { readable } from '../readable.ts';
import type { Sparse } from './sparse.ts';

/** A set of texts and in how many of them a feature must stand to be known. */
export interface Source {
  readonly texts: readonly string[];
  readonly least: number;
}

/** Features of the lexicon and marks are few and meant: they are known from the second text on. */
const LEAST_MEANT = 2;

/** The features that a model knows: their hashes, rising, and the kind of each. */
export interface Vocabulary {
  readonly hashes: Uint32Array;
  readonly kinds: Uint8Array;
}

/** All features that stand often enough in one of the sources. */
export function vocabulary(sources: readonly Source[]): Vocabulary {
  const known = new Map<number, number>();
  for (const source of sources) addFrequent(source, known);
  const hashes = Uint32Array.from(known.keys()).sort();
  return { hashes, kinds: Uint8Array.from(hashes, (hash) => known.get(hash) as number) };
}

function addFrequent({ texts, least }: Source, known: Map<number, number>): void {
  const counts = new Map<number, number>();
  const kinds = new Map<number, number>();
  const features = gathered();
  for (const text of texts) {
    findFeatures(readable(text).text, features);
    const hashes = Uint32Array.from(features.numbers.subarray(0, features.count));
    const here = new Set(hashes);
    for (const hash of here) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    for (let at = 0; at < features.count; at += 1) kinds.set(hashes[at] as number, features.kinds[at] as number);
  }
  for (const [hash, count] of counts) {
    const kind = kinds.get(hash) as number;
    if (count >= (kind >= KIND.lexicon ? LEAST_MEANT : least)) known.set(hash, kind);
  }
}

/** Texts as the rows of a matrix, exactly as the finished model will see them. */
export function vectorsOf(texts: readonly string[], hashes: Uint32Array, scales: readonly number[]): Sparse {
  const { vector, of } = vectoriser(tableOf(hashes), hashes.length, scales);
  const offsets = new Int32Array(texts.length + 1);
  let ids = new Int32Array(256 * texts.length + 1024);
  let values = new Float32Array(ids.length);
  texts.forEach((text, row) => {
    of(text);
    const from = offsets[row] as number;
    const to = from + vector.count;
    if (to > ids.length) [ids, values] = [doubled(ids, to, Int32Array), doubled(values, to, Float32Array)];
    for (let index = 0; index < vector.count; index += 1) {
      const place = vector.firsts[index] as number;
      ids[from + index] = vector.features.numbers[place] as number;
      values[from + index] = (vector.scales[place] as number) / vector.length;
    }
    offsets[row + 1] = to;
  });
  const end = offsets[texts.length] as number;
  return {
    rows: texts.length,
    width: hashes.length,
    offsets,
    ids: ids.subarray(0, end),
    values: values.subarray(0, end),
  };
}

function doubled<T extends Int32Array | Float32Array>(from: T, least: number, make: new (size: number) => T): T {
  const made = new make(2 * least);
  made.set(from);
  return made;
}
