import { feelings } from '../feelings.ts';
import type { Feeling } from '../types.ts';

export type Side = 'negative' | 'neutral' | 'positive';

/** Which side a feeling is on. Confusion is negative, as its valence is. */
export function sideOf(feeling: Feeling): Side {
  const { valence } = feelings[feeling];
  return feeling === 'neutral' ? 'neutral' : valence < 0 ? 'negative' : 'positive';
}

/** The feeling that leads, its probability, and that of all feelings on its side together. */
export interface Leader {
  readonly feeling: Feeling;
  readonly probability: number;
  readonly side: number;
}

export function leaderOf(chances: Readonly<Record<Feeling, number>>): Leader {
  const all = Object.entries(chances) as [Feeling, number][];
  const [feeling, probability] = all.reduce((best, one) => (one[1] > best[1] ? one : best));
  const side = all.reduce((sum, [other, chance]) => (sideOf(other) === sideOf(feeling) ? sum + chance : sum), 0);
  return { feeling, probability, side };
}
