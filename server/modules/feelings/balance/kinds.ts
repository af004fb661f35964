import type { MomentKind } from '#contract/balance.ts';
import type { Mood } from '#contract/feelings.ts';
import { moments } from '#psychology/balance/index.ts';
import { feelings } from '#psychology/emotion/index.ts';

/** What a kind of moment is called, and whether it is good. `hard_feeling` is the product's own; its size comes from the mood. */
const known: Readonly<Record<MomentKind, { readonly sign: 1 | -1; readonly words: string }>> = {
  ...moments,
  hard_feeling: { sign: -1, words: 'Left with a hard feeling' },
};
export const signOf = (kind: MomentKind): 1 | -1 => known[kind].sign;
export const wordsOf = (kind: MomentKind): string => known[kind].words;

/**
 * How much a hard feeling weighs: as much as the answer to a survey that it would be likely to bring, from 3 of 5 for a mild one to
 * 1 of 5. Read off the valence (−1..1) of the words, or off where the feeling lies and how strongly it is said (0..1) where that is
 * more: a valence that is reckoned tends to the middle. A design choice.
 */
export function hardness({ label, valence, intensity }: Pick<Mood, 'label' | 'valence' | 'intensity'>): number {
  const felt = label === 'unclear' ? 0 : feelings[label].valence * intensity;
  return Math.min(moments.csat_low.magnitude, Math.max(moments.csat_middling.magnitude, -valence, -felt));
}
