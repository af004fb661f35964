import { feelings } from '../feelings.ts';
import type { Feeling } from '../types.ts';

export type Side = 'negative' | 'neutral' | 'positive';

const names = Object.keys(feelings) as Feeling[];
const sides = Object.fromEntries(
  names.map((name) => {
    const { valence } = feelings[name];
    return [name, name === 'neutral' ? 'neutral' : valence < 0 ? 'negative' : 'positive'];
  }),
) as Readonly<Record<Feeling, Side>>;

/** Which side a feeling is on. Confusion is negative, as its valence is. */
export const sideOf = (feeling: Feeling): Side => sides[feeling];

/** The feeling that leads, its probability, and that of all feelings on its side together. */
export interface Leader {
  readonly feeling: Feeling;
  readonly probability: number;
  readonly side: number;
}

export function leaderOf(chances: Readonly<Record<Feeling, number>>): Leader {
  let feeling: Feeling = 'anger';
  let probability = chances.anger;
  const sums = { negative: 0, neutral: 0, positive: 0 };
  for (const one of names) {
    const chance = chances[one];
    if (chance > probability) [feeling, probability] = [one, chance];
    sums[sides[one]] += chance;
  }
  return { feeling, probability, side: sums[sides[feeling]] };
}
