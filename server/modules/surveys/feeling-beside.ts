import type { FeelingLabel } from '#contract/feelings.ts';
import { lowFeelings } from '#psychology/emotion/index.ts';
import { scores } from '#psychology/asking/index.ts';
import type { AnswerRow } from './store/answers.ts';

/** From here on a hard reading stands against a good score. A design default: plain complaints read at 0.9 and more. */
const plainly = 0.7;
const low: ReadonlySet<FeelingLabel> = new Set(lowFeelings);

/** The feeling that is shown beside a score. What people said in figures outweighs an unsure reading of their words. */
export function feelingBeside({
  measure,
  score,
  reading,
}: Pick<AnswerRow, 'measure' | 'score' | 'reading'>): FeelingLabel | null {
  if (reading === null) return null;
  const isGood = measure !== 'own' && score !== null && score >= scores[measure].good;
  return isGood && low.has(reading.label) && reading.probability < plainly ? null : reading.label;
}
