import type { Gathered } from './gather.ts';
import type { Header } from './header.ts';
import type { Vector } from './vector.ts';

/**
 * A place in a text and what it adds to the score of a feeling, exactly: the contributions of a text and the row's
 * bias sum to the score. `start` and `end` are UTF-16 offsets into the text that was given, `end` exclusive; both are
 * 0 for what belongs to no place, such as the length of the text.
 */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
}

interface Parts {
  readonly header: Header;
  readonly weights: Int8Array;
  readonly row: number;
  readonly vector: Vector;
  readonly features: Gathered;
  readonly at: (offset: number) => number;
}

/** No text that is read is as long. */
const WIDEST = 2 ** 24;

/** Contributions by place, in the order of the text; what the same words say in several features is summed. */
export function contributionsOf({ header, weights, row, vector, features, at }: Parts): Contribution[] {
  const unit = header.units[row] as number;
  const rows = header.biases.length;
  const sums = new Map<number, { start: number; end: number; amount: number }>();
  for (let index = 0; index < vector.count; index += 1) {
    const place = vector.places[index] as number;
    const [start, end] = [features.starts[place] as number, features.ends[place] as number];
    const weight = weights[(vector.indexes[index] as number) * rows + row] as number;
    const amount = (vector.values[index] as number) * weight * unit;
    const key = start * WIDEST + end;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { start: at(start), end: end === 0 ? 0 : at(end), amount });
    else sum.amount += amount;
  }
  return [...sums.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
