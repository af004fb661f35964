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

/** The rows after the labels, side by side for each feature, so that little memory is touched where only they are asked for. */
export interface ServiceWeights {
  readonly weights: Int8Array;
  readonly width: number;
}

export function serviceWeights({ biases, labels }: Header, weights: Int8Array): ServiceWeights {
  const [rows, first] = [biases.length, labels.length];
  const width = rows - first;
  const kept = new Int8Array((weights.length / rows) * width);
  for (let from = first, to = 0; to < kept.length; from += rows, to += width)
    for (let row = 0; row < width; row += 1) kept[to + row] = weights[from + row] as number;
  return { weights: kept, width };
}

/** Score of every row: the sum of the weights of the features that a text has. Sums of whole numbers, for speed. */
export function rowScores(header: Header, weights: Int8Array, vector: Vector): number[] {
  const width = header.biases.length;
  const adding = { sums: new Array<number>(width).fill(0), weights, width, vector };
  addRows(adding, 0, 0, vector.features.count);
  takeRepeats(adding);
  return scored(header, 0, adding.sums, 0, vector.length);
}

/** Takes what stands in a text again out of the sums that begin at 0. */
export function takeRepeats(adding: Adding): void {
  const { sums, weights, width, vector } = adding;
  const { features, scales, repeats, repeated } = vector;
  for (let index = 0; index < repeated; index += 1) {
    const at = repeats[index] as number;
    const start = Math.imul(features.numbers[at] as number, width);
    const scale = scales[at] as number;
    for (let row = 0; row < width; row += 1)
      sums[row] = ((sums[row] as number) - Math.imul(scale, weights[start + row] as number)) | 0;
  }
}

/** Sums of weights as scores of the rows from `first` on; `from` is where they begin. */
export function scored(
  { biases, units }: Header,
  first: number,
  sums: number[],
  from: number,
  length: number,
): number[] {
  const scores: number[] = [];
  for (let row = first; row < biases.length; row += 1)
    scores.push((biases[row] as number) + ((sums[from + row - first] as number) * (units[row] as number)) / length);
  return scores;
}

/** Where the weights of features are added up: those of feature f begin at `f * width`. */
export interface Adding {
  readonly sums: number[];
  readonly weights: Int8Array;
  readonly width: number;
  readonly vector: Vector;
}

/** Adds the weights of the features gathered from `from` to `to`, each times its scale, four features in one walk over the rows. */
export function addRows({ sums, weights, width, vector }: Adding, into: number, from: number, to: number): void {
  const { features: gathered, scales } = vector;
  const features = gathered.numbers;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const a = Math.imul(features[at] as number, width);
    const b = Math.imul(features[at + 1] as number, width);
    const c = Math.imul(features[at + 2] as number, width);
    const d = Math.imul(features[at + 3] as number, width);
    const [as, bs] = [scales[at] as number, scales[at + 1] as number];
    const [cs, ds] = [scales[at + 2] as number, scales[at + 3] as number];
    for (let row = 0; row < width; row += 1) {
      const ab = Math.imul(as, weights[a + row] as number) + Math.imul(bs, weights[b + row] as number);
      const cd = Math.imul(cs, weights[c + row] as number) + Math.imul(ds, weights[d + row] as number);
      sums[into + row] = ((sums[into + row] as number) + ab + cd) | 0;
    }
  }
  for (; at < to; at += 1) {
    const start = Math.imul(features[at] as number, width);
    const scale = scales[at] as number;
    for (let row = 0; row < width; row += 1)
      sums[into + row] = ((sums[into + row] as number) + Math.imul(scale, weights[start + row] as number)) | 0;
  }
}

/** Turns the scores of the rows into probabilities and bounded dials. */
export function calibrated(header: Header, rows: readonly number[]): Score {
  return { labels: labelChances(header, rows), ...servicePart(header, rows.slice(header.labels.length)) };
}

export function labelChances({ labels, curves }: Header, rows: readonly number[]): Float64Array {
  const chances = new Float64Array(labels.length);
  curves.forEach(({ slope, offset }, at) => (chances[at] = sigmoid(slope * (rows[at] as number) + offset)));
  return chances;
}

/** The same for the rows after the labels alone. */
export function servicePart(header: Header, rows: readonly number[]): Omit<Score, 'labels'> {
  const first = header.feelings.length;
  return {
    feelings: softmax(header, rows),
    valence: clamp(rows[first + PLACE.valence] as number, -1),
    arousal: clamp(rows[first + PLACE.arousal] as number, -1),
    intensity: clamp(rows[first + PLACE.intensity] as number, 0),
  };
}

const PLACE: Readonly<Record<Dial, number>> = { intensity: 0, valence: 1, arousal: 2 };

function softmax({ feelings, sharpness, lifts }: Header, rows: readonly number[]): Record<Feeling, number> {
  let most = -Infinity;
  for (let at = 0; at < feelings.length; at += 1)
    most = Math.max(most, sharpness * (rows[at] as number) + (lifts[at] as number));
  const masses: number[] = [];
  let total = 0;
  for (let at = 0; at < feelings.length; at += 1) {
    const mass = Math.exp(sharpness * (rows[at] as number) + (lifts[at] as number) - most);
    masses.push(mass);
    total += mass;
  }
  const chances = {} as Record<Feeling, number>;
  feelings.forEach((feeling, at) => (chances[feeling] = (masses[at] as number) / total));
  return chances;
}

function clamp(value: number, least: number): number {
  return Math.min(1, Math.max(least, value));
}
