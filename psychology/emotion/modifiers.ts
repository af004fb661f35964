import { deniesState, isNegation } from '../language/negation.ts';
import type { Token } from './tokens.ts';

/**
 * How neighbours change the strength of a word: the constants of VADER (Hutto & Gilbert 2014), which were rated on
 * short English posts. Strengths are on a scale of 0 to 4.
 */
export const BOOST = 0.293;
export const CAPS = 0.733;
export const NEGATE = -0.74;
export const BEFORE_BUT = 0.5;
export const AFTER_BUT = 1.5;
const SPREAD = 15;

/** A booster works over three words, less over distance. */
const REACH = 3;
const FADE = [1, 0.95, 0.9] as const;

/** Squeezes a sum of signed strengths into −1..1: x / √(x² + 15). */
export function compound(sum: number): number {
  return sum / Math.sqrt(sum * sum + SPREAD);
}

/** What the words before a hit do to it. `from` is the first token that belongs to it. */
export interface Modified {
  readonly strength: number;
  readonly negated: boolean;
  readonly from: number;
}

/** Words that may stand between a negation and the judgement that it denies: "not at all an angry mail". */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'a an the at all to be been being get getting feel feeling that this too even any my really very so as entirely completely remotely particularly overly terribly exactly in least'.split(
    ' ',
  ),
);

export interface Modifiers {
  readonly boosts: ReadonlySet<string>;
  readonly damps: ReadonlySet<string>;
}

/**
 * Strength of the hit whose first token is `at`. Only words of the same clause count. A bad word is negated by a
 * denial that stands at it ("isn't really annoying"); a good one by any negation before it ("I don't feel happy").
 */
export function modify(
  tokens: readonly Token[],
  at: number,
  weight: number,
  good: boolean,
  words: Modifiers,
): Modified {
  let strength = weight;
  let negated = false;
  let from = at;
  let near = true;
  for (let distance = 1; distance <= REACH; distance += 1) {
    const index = at - distance;
    const token = tokens[index];
    if (token === undefined || (tokens[index + 1]?.gap ?? 0) > 0) break;
    const step = words.boosts.has(token.key) ? BOOST : words.damps.has(token.key) ? -BOOST : 0;
    if (token.taken && (step === 0 || distance > 1)) break;
    if (step !== 0) {
      strength += step * (FADE[distance - 1] ?? 1);
      from = index;
    }
    if (good ? isNegation(token.key) : near && deniesState(token.key)) {
      negated = true;
      from = index;
    }
    near &&= step !== 0 || TRANSPARENT.has(token.key);
  }
  return { strength: Math.max(0, negated ? strength * -NEGATE : strength), negated, from };
}
