import type { Feeling } from '../types.ts';
import { sigmoid } from './groups.ts';
import type { Dial, Header } from './header.ts';
import type { Vector } from './vector.ts';

/** What the model says of one text. */
export interface Score {
  /** Calibrated probability of each of the 28 labels, in the order of `Header.labels`; they need not sum to 1. */
  readonly labels: Float64Array;
  /** Calibrated probability of each service feeling; they sum to 1. */
  readonly feelings: Readonly<Record<Feeling, number>>;
  /** −1 bad .. 1 good. */
  readonly valence: number;
  /** −1 flat .. 1 stirred up. */
  readonly arousal: number;
  /** 0 none .. 1 as strong as words get. */
  readonly intensity: number;
}

/**
 * Score of every row from `first` on, 0 before: the sum of the weights of the features that a text has. Sums of whole
 * numbers, for speed.
 */
export function rowScores({ biases, units }: Header, weights: Int8Array, vector: Vector, first = 0): Float64Array {
  const sums = new Int32Array(biases.length);
  let at = 0;
  for (; at + 4 <= vector.count; at += 4) addFour(sums, weights, vector, at, first);
  for (; at < vector.count; at += 1) addOne(sums, weights, vector, at, first);
  const scores = new Float64Array(sums.length);
  for (let row = first; row < scores.length; row += 1)
    scores[row] = (biases[row] as number) + ((sums[row] as number) * (units[row] as number)) / vector.length;
  return scores;
}

/** Four features in one walk over the rows: most of the time of a reading is spent here. */
function addFour(sums: Int32Array, weights: Int8Array, { indexes, scales }: Vector, at: number, first: number): void {
  const rows = sums.length;
  const a = Math.imul(indexes[at] as number, rows);
  const b = Math.imul(indexes[at + 1] as number, rows);
  const c = Math.imul(indexes[at + 2] as number, rows);
  const d = Math.imul(indexes[at + 3] as number, rows);
  const [as, bs] = [scales[at] as number, scales[at + 1] as number];
  const [cs, ds] = [scales[at + 2] as number, scales[at + 3] as number];
  for (let row = first; row < rows; row += 1) {
    const ab = Math.imul(as, weights[a + row] as number) + Math.imul(bs, weights[b + row] as number);
    const cd = Math.imul(cs, weights[c + row] as number) + Math.imul(ds, weights[d + row] as number);
    sums[row] = ((sums[row] as number) + ab + cd) | 0;
  }
}

function addOne(sums: Int32Array, weights: Int8Array, { indexes, scales }: Vector, at: number, first: number): void {
  const from = (indexes[at] as number) * sums.length;
  const scale = scales[at] as number;
  for (let row = first; row < sums.length; row += 1)
    sums[row] = (sums[row] as number) + scale * (weights[from + row] as number);
}

/** Turns the scores of the rows into probabilities and bounded dials. */
export function calibrated(header: Header, rows: Float64Array): Score {
  const labels = new Float64Array(header.labels.length);
  header.curves.forEach(({ slope, offset }, at) => (labels[at] = sigmoid(slope * (rows[at] as number) + offset)));
  return { labels, ...servicePart(header, rows) };
}

/** The same for the rows after the labels alone. */
export function servicePart(header: Header, rows: Float64Array): Omit<Score, 'labels'> {
  const first = header.labels.length;
  const dial = (which: Dial): number => rows[first + header.feelings.length + PLACE[which]] as number;
  return {
    feelings: softmax(header, rows.slice(first, first + header.feelings.length)),
    valence: clamp(dial('valence'), -1),
    arousal: clamp(dial('arousal'), -1),
    intensity: clamp(dial('intensity'), 0),
  };
}

const PLACE: Readonly<Record<Dial, number>> = { intensity: 0, valence: 1, arousal: 2 };

function softmax({ feelings, sharpness, lifts }: Header, scores: Float64Array): Record<Feeling, number> {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = sharpness * (scores[at] as number) + (lifts[at] as number);
    most = Math.max(most, scores[at] as number);
  }
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp((scores[at] as number) - most);
    total += scores[at] as number;
  }
  const chances = {} as Record<Feeling, number>;
  feelings.forEach((feeling, at) => (chances[feeling] = (scores[at] as number) / total));
  return chances;
}

function clamp(value: number, least: number): number {
  return Math.min(1, Math.max(least, value));
}
