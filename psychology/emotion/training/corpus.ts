import type { Feeling } from '../types.ts';

/** A comment of GoEmotions with the indexes of its labels. */
export interface Comment {
  readonly text: string;
  readonly labels: readonly number[];
}

/** A service message with its feelings, the one to be met first in front. */
export interface Message {
  readonly text: string;
  readonly feelings: readonly Feeling[];
  /** 0 none .. 3 strong. */
  readonly intensity: number;
  /** Messages of one group are held out together where a figure for unseen text is wanted. */
  readonly group: string;
}

/** A sentence with what raters said, on −1..1. */
export interface Rated {
  readonly text: string;
  readonly valence: number;
  readonly arousal: number;
}

/** A word with what raters said of it alone, on −1..1. */
export interface RatedWord {
  readonly text: string;
  readonly valence: number;
}

/** All that a model is trained from. */
export interface Corpus {
  readonly labels: readonly string[];
  readonly ekman: Readonly<Record<string, readonly string[]>>;
  readonly sentiment: Readonly<Record<string, readonly string[]>>;
  readonly comments: readonly Comment[];
  readonly messages: readonly Message[];
  readonly rated: readonly Rated[];
  readonly ratedWords: readonly RatedWord[];
}
