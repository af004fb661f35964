import type { Feeling } from '../types.ts';

/** Calibration of one score: probability = 1 / (1 + e^−(slope · score + offset)) (Platt 1999). */
export interface Curve {
  readonly slope: number;
  readonly offset: number;
}

/** A coarser set of labels, and how its probabilities follow from those of the 28 (see `groups.ts`). */
export interface Grouping {
  readonly names: readonly string[];
  /** Indexes of the labels that belong to each name. */
  readonly members: readonly (readonly number[])[];
  /** For each name the weights of its inputs, the bias as the last. */
  readonly weights: readonly (readonly number[])[];
  /** Probabilities from which each name is said. */
  readonly cuts: readonly number[];
}

/** What stands before the weights: everything that is not a weight of a feature. */
export interface Header {
  /** Name of the model, stored with each reading, e.g. `trained-1`. */
  readonly model: string;
  /** How it was made: the command, its seed, and the SHA-256 of every file that went in. */
  readonly command: string;
  readonly seed: number;
  readonly data: Readonly<Record<string, string>>;
  /** Of the features under which it was trained; see `fingerprint.ts`. */
  readonly fingerprint: number;
  /** The 28 labels of GoEmotions in its order, their calibration and the probabilities from which they are said. */
  readonly labels: readonly string[];
  readonly curves: readonly Curve[];
  readonly cuts: readonly number[];
  readonly groupings: { readonly ekman: Grouping; readonly sentiment: Grouping };
  /** The service feelings; probabilities are the softmax of sharpness · score + lift. */
  readonly feelings: readonly Feeling[];
  readonly sharpness: number;
  readonly lifts: readonly number[];
  /** For each feeling: where it leads below either of these, its probability and that of its side, it is not named. */
  readonly unclear: readonly { readonly probability: number; readonly side: number }[];
  /** Scale of each kind of feature (`KIND`), a whole number. */
  readonly scales: readonly number[];
  /** For each row: what is added to its score, and the value of a weight of 1. Rows: labels, feelings, then `DIALS`. */
  readonly biases: readonly number[];
  readonly units: readonly number[];
  /** What the training measured, for the model card. */
  readonly scores: Readonly<Record<string, number>>;
}

/** The last rows of a model. */
export const DIALS = ['intensity', 'valence', 'arousal'] as const;
export type Dial = (typeof DIALS)[number];
