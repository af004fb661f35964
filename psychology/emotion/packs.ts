import type { Language } from '../language/language-of.ts';
import { cueFinder, type FindCues } from './cues/cues.ts';
import { english as englishCues } from './cues/english/index.ts';
import { findFeatures } from './model/features.ts';
import type { FindFeatures } from './model/gather.ts';

/** All that the reader must have to read a language. How one is made and measured: docs/languages.md. */
export interface Pack {
  /** As `languageOf` tells it. */
  readonly language: Language;
  /** What `rapport train emotion` wrote. */
  readonly weights: Uint8Array;
  /** Finds what the weights are for; it is the same function that they were trained with. */
  readonly features: FindFeatures;
  readonly cues: FindCues;
}

export const findEnglishCues = cueFinder(englishCues);

export const english = (weights: Uint8Array): Pack => ({
  ...{ language: 'en', weights },
  ...{ features: findFeatures, cues: findEnglishCues },
});
