import type { Cue } from './cues/cues.ts';

/** What a customer's message may carry. The word describes the message, never the person. */
export type Feeling =
  'anger' | 'frustration' | 'disappointment' | 'anxiety' | 'sadness' | 'confusion' | 'gratitude' | 'joy' | 'neutral';

/** `unclear`: no feeling leads by enough to be named. */
export type FeelingLabel = Feeling | 'unclear';

/** Probabilities of the service feelings; they sum to 1. */
export type FeelingProbabilities = Readonly<Record<Feeling, number>>;

/**
 * Words that speak for a feeling. `start` and `end` are UTF-16 offsets into the customer's text, `end` exclusive.
 * `share` (0..1) is how much of the verdict rests on them; the shares of a reading sum to 1.
 */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly feeling: Feeling;
  readonly share: number;
}

/** How one sentence of a message reads. Offsets as in `Evidence`; valence −1..1. */
export interface SentenceReading {
  readonly start: number;
  readonly end: number;
  readonly label: FeelingLabel;
  readonly valence: number;
}

/** What one message says. */
export interface Reading {
  readonly label: FeelingLabel;
  /** 0..1, of the top feeling, also where the label is `unclear`; calibrated, see docs/emotion-model.md. */
  readonly probability: number;
  /** The nearest other reading. */
  readonly next: Feeling | null;
  readonly nextProbability: number;
  /** −1 bad .. 1 good. */
  readonly valence: number;
  /** −1 flat .. 1 stirred up. */
  readonly arousal: number;
  /** 0 none .. 1 as strong as words get. */
  readonly intensity: number;
  readonly evidence: readonly Evidence[];
  /** What was said besides the feeling. */
  readonly cues: readonly Cue[];
  /** In a message of several sentences: the hardest of them, and the last. */
  readonly peak: SentenceReading | null;
  readonly last: SentenceReading | null;
  /** Why the label is `unclear`: a language without a pack, or no feeling that leads by enough. */
  readonly unsure: 'language' | 'close' | null;
  /** ISO 639-1, `other` for a language that is not known; null where too little is said. */
  readonly language: string | null;
  /** Which reader said so, e.g. `trained-1`. */
  readonly model: string;
}

/** A reading with all that led to it. */
export interface Detail {
  readonly reading: Reading;
  readonly feelings: FeelingProbabilities;
  /** Calibrated probability of each of the 28 labels of GoEmotions; they need not sum to 1. */
  readonly labels: Readonly<Record<string, number>>;
  /** Those of the labels that pass their thresholds, the likeliest first. */
  readonly said: readonly string[];
  readonly sentences: readonly SentenceReading[];
}
