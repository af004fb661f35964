import { readable } from '../readable.ts';
import type { Readable } from '../readable.ts';
import { findFeatures } from './features.ts';
import { gathered } from './gather.ts';
import type { FindFeatures, Gathered } from './gather.ts';
import { indexOf } from './table.ts';
import type { Table } from './table.ts';

/** A text as the model sees it: the features that it knows, once each, scaled to a length of 1 in all. */
export interface Vector {
  count: number;
  indexes: Int32Array;
  /** Scale of each, a whole number, and over `length` its value. */
  scales: Int32Array;
  values: Float32Array;
  length: number;
  /** Scale of each feature gathered, again where it repeats. */
  every: Int32Array;
  /** For each of them its place among the features gathered, which are those that the model knows. */
  places: Int32Array;
}

/** Makes vectors for one model; each call overwrites the vector and the features of the last. */
export interface Vectoriser {
  readonly vector: Vector;
  readonly features: Gathered;
  readonly of: (text: string) => Readable;
}

export function vectoriser(
  table: Table,
  size: number,
  scales: readonly number[],
  find: FindFeatures = findFeatures,
): Vectoriser {
  const features = gathered((hash) => indexOf(table, hash));
  const vector: Vector = room(1024);
  const seen = new Int32Array(size);
  let turn = 0;
  return {
    features,
    vector,
    of: (text) => {
      const cleaned = readable(text);
      find(cleaned.text, features);
      turn += 1;
      select(features, scales, vector, seen, turn);
      return cleaned;
    },
  };
}

function room(size: number): Vector {
  return {
    count: 0,
    indexes: new Int32Array(size),
    scales: new Int32Array(size),
    values: new Float32Array(size),
    length: 1,
    places: new Int32Array(size),
    every: new Int32Array(size),
  };
}

function select(
  { count, numbers, kinds }: Gathered,
  scales: readonly number[],
  into: Vector,
  seen: Int32Array,
  turn: number,
): void {
  if (into.indexes.length < count) Object.assign(into, room(numbers.length));
  const { indexes, scales: whole, values, places, every } = into;
  let kept = 0;
  let square = 0;
  for (let place = 0; place < count; place += 1) {
    const index = numbers[place] as number;
    const scale = scales[kinds[place] as number] as number;
    every[place] = scale;
    if (seen[index] === turn) continue;
    seen[index] = turn;
    indexes[kept] = index;
    whole[kept] = scale;
    places[kept] = place;
    square += scale * scale;
    kept += 1;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < kept; at += 1) values[at] = (whole[at] as number) / length;
  into.length = length;
  into.count = kept;
}
