import { readable } from '../readable.ts';
import type { Readable } from '../readable.ts';
import { findFeatures } from './features.ts';
import { gathered } from './gather.ts';
import type { FindFeatures, Gathered } from './gather.ts';
import { indexOf } from './table.ts';
import type { Table } from './table.ts';

/** A text as the model sees it: the features that it knows, once each, scaled to a length of 1 in all. */
export interface Vector {
  /** What was gathered, which may hold a feature again and again. */
  readonly features: Gathered;
  /** Scale of each feature gathered, a whole number, and over `length` its value. */
  scales: Int32Array;
  length: number;
  /** Among the features gathered, those that count: the first of each. */
  count: number;
  firsts: Int32Array;
  /** And those that stood there before. */
  repeated: number;
  repeats: Int32Array;
}

/** Makes vectors for one model; each call overwrites the vector and the features of the last. */
export interface Vectoriser {
  readonly vector: Vector;
  readonly of: (text: string) => Readable;
}

export function vectoriser(
  table: Table,
  size: number,
  scales: readonly number[],
  find: FindFeatures = findFeatures,
): Vectoriser {
  const features = gathered((hash) => indexOf(table, hash));
  const vector: Vector = { features, length: 1, count: 0, repeated: 0, ...room(1024) };
  const seen = new Int32Array(size);
  let turn = 0;
  return {
    vector,
    of: (text) => {
      const cleaned = readable(text);
      find(cleaned.text, features);
      turn += 1;
      select(vector, scales, seen, turn);
      return cleaned;
    },
  };
}

const room = (size: number): Pick<Vector, 'scales' | 'firsts' | 'repeats'> => ({
  scales: new Int32Array(size),
  firsts: new Int32Array(size),
  repeats: new Int32Array(size),
});

function select(vector: Vector, scaleOf: readonly number[], seen: Int32Array, turn: number): void {
  const { count, numbers, kinds } = vector.features;
  if (vector.scales.length < count) Object.assign(vector, room(numbers.length));
  const { scales, firsts, repeats } = vector;
  let kept = 0;
  let square = 0;
  for (let at = 0; at < count; at += 1) {
    const index = numbers[at] as number;
    const scale = scaleOf[kinds[at] as number] as number;
    scales[at] = scale;
    if (seen[index] === turn) repeats[at - kept] = at;
    else {
      seen[index] = turn;
      firsts[kept] = at;
      square += scale * scale;
      kept += 1;
    }
  }
  vector.length = Math.sqrt(square) || 1;
  vector.count = kept;
  vector.repeated = count - kept;
}
