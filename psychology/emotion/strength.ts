import type { Reading } from './types.ts';

/** Intensities between which a feeling is called by its bare name: about a strength of 1.85 and of 2.35. Set by hand. */
const PLAIN = 0.43;
const VERY = 0.52;

/** The word before a feeling's name: "a little frustrated", "frustrated", "very frustrated". */
export function strengthWord(reading: Pick<Reading, 'label' | 'intensity'>): 'a little' | '' | 'very' {
  if (reading.label === 'neutral' || reading.label === 'unclear') return '';
  if (reading.intensity < PLAIN) return 'a little';
  return reading.intensity < VERY ? '' : 'very';
}
