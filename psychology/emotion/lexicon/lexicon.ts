import type { Feeling } from '../types.ts';

/**
 * What an entry speaks for. Besides the feelings:
 * `good` and `bad` are praise and blame without a colour of their own, they join the leading feeling of their side;
 * `swear` is a curse, which is anger unless it strengthens something else;
 * `courtesy` is thanks that may be only politeness;
 * `calm` says nothing, and keeps its words from being read as something else ("no problem", "try again");
 * `boost` and `damp` change the strength of what follows.
 */
export type Family = Exclude<Feeling, 'neutral'> | 'good' | 'bad' | 'swear' | 'courtesy' | 'calm' | 'boost' | 'damp';

/**
 * How an entry knows. `state`: the writer names the feeling ("I am furious"), which outweighs what is inferred.
 * `cue`: an event or judgement from which the feeling is inferred. `hint`: says little alone; hints together never
 * weigh more than one weak cue.
 */
export type Kind = 'state' | 'cue' | 'hint';

/**
 * Entries of one family, kind and weight. `words` are separated by commas; `{a|b|}` stands for each of its
 * alternatives, the empty one included, and `*` for any one word. Weights are strengths from 0 to 4 on the scale of
 * the compound: 1.2 is the least that names a feeling alone, 2.1 a plain statement of it ("frustrated"), 3 and more
 * the strongest words there are. They were set by hand and are design choices.
 */
export interface Entries {
  readonly family: Family;
  readonly kind: Kind;
  readonly weight: number;
  readonly words: string;
}

/** Families that are glad of something. */
export const WARM: ReadonlySet<Family> = new Set<Family>(['gratitude', 'courtesy', 'joy', 'good']);

export function state(family: Family, weight: number, words: string): Entries {
  return { family, kind: 'state', weight, words };
}

export function cue(family: Family, weight: number, words: string): Entries {
  return { family, kind: 'cue', weight, words };
}

export function hint(family: Family, weight: number, words: string): Entries {
  return { family, kind: 'hint', weight, words };
}
