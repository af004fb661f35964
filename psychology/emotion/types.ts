/** What a customer's message may carry. The word describes the message, never the person. */
export type Feeling =
  'anger' | 'frustration' | 'disappointment' | 'anxiety' | 'sadness' | 'confusion' | 'gratitude' | 'joy' | 'neutral';

/** `unclear`: no feeling leads by enough to be named. */
export type FeelingLabel = Feeling | 'unclear';

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

/** What one message says. A reading without evidence is neutral. */
export interface Reading {
  readonly label: FeelingLabel;
  /** 0..1, of the top feeling, also where the label is `unclear`. An ordering, not yet a calibrated frequency. */
  readonly probability: number;
  /** The nearest other reading, null where nothing else was found. */
  readonly next: Feeling | null;
  readonly nextProbability: number;
  /** −1 bad .. 1 good. */
  readonly valence: number;
  /** −1 flat .. 1 stirred up. */
  readonly arousal: number;
  /** 0 none .. 1 as strong as words get. */
  readonly intensity: number;
  readonly evidence: readonly Evidence[];
  /** Which reader said so, e.g. `lexicon-1`. */
  readonly model: string;
}
