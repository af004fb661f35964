import type { Feeling } from './types.ts';

/**
 * Where each feeling lies on valence (−1 bad .. 1 good) and arousal (−1 flat .. 1 stirred up).
 * The two axes are Russell's circumplex (1980); the appraisals behind the families follow Lazarus (1991) and
 * Smith & Ellsworth (1985). The numbers are design choices: no study fixes them, so they order feelings and colour
 * a line, and nothing may be decided by their second digit.
 */
export const feelings: Readonly<Record<Feeling, { readonly valence: number; readonly arousal: number }>> = {
  anger: { valence: -0.7, arousal: 0.8 },
  frustration: { valence: -0.6, arousal: 0.5 },
  disappointment: { valence: -0.6, arousal: -0.1 },
  anxiety: { valence: -0.5, arousal: 0.6 },
  sadness: { valence: -0.7, arousal: -0.4 },
  confusion: { valence: -0.2, arousal: 0.2 },
  gratitude: { valence: 0.7, arousal: 0.2 },
  joy: { valence: 0.8, arousal: 0.5 },
  neutral: { valence: 0, arousal: 0 },
};

/** Feelings on which nobody should be left. */
export const lowFeelings: readonly Feeling[] = ['anger', 'frustration', 'disappointment', 'anxiety', 'sadness'];
