import { WARM } from './lexicon/lexicon.ts';
import type { Family } from './lexicon/lexicon.ts';
import type { Hit } from './hits.ts';
import type { Feeling } from './types.ts';

export type Felt = Exclude<Feeling, 'neutral'>;

/** A hit that has found its feeling. `weight` is its say in which feeling it is, `strength` how strong that is. */
export interface Voice {
  readonly feeling: Felt;
  readonly strength: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** A feeling named by its owner outweighs what is inferred from events. */
const NAMED = 1.8;
/** Hints count only beside a cue of their feeling, and together never more than this. */
const HINTS = 0.7;
/** Praise in a message that asks or complains is mostly manners. */
const IN_PASSING = 0.4;
/** Thanks for something done, in a message that goes on asking. */
const ALSO_ASKING = 0.6;

const FELT: readonly Felt[] = [
  'anger',
  'frustration',
  'disappointment',
  'anxiety',
  'sadness',
  'confusion',
  'gratitude',
  'joy',
];
const BAD: readonly Felt[] = ['anger', 'frustration', 'disappointment', 'anxiety', 'sadness'];

type Sums = Map<Felt, number>;

/** Families without a colour of their own, and the feeling that they join in this message. */
type Uncoloured = 'bad' | 'swear' | 'good' | 'courtesy';
type Joins = Readonly<Record<Uncoloured, Felt | null>>;

/** What kind of message it is: whether it wants something or reports a fault, and whether it has few words. */
export interface Manner {
  readonly asks: boolean;
  readonly short: boolean;
}

/** Gives every hit its feeling and its weight. */
export function weigh(hits: readonly Hit[], { asks, short }: Manner): Voice[] {
  const sums = sumOf(hits, (hit) => hit.kind !== 'hint');
  const hints = sumOf(hits, (hit) => hit.kind === 'hint');
  const wants = asks || hits.some((hit) => isFelt(hit.family) && BAD.includes(hit.family) && !hit.overtaken);
  const polite = wants || !short;
  const joins: Joins = {
    bad: leading(sums, BAD, hints.has('frustration') ? 'frustration' : 'disappointment'),
    swear: !wants && hits.some((hit) => WARM.has(hit.family)) ? null : leading(sums, BAD, 'anger'),
    good: warmth(hits, polite),
    courtesy: polite ? null : 'gratitude',
  };
  const voices: Voice[] = [];
  for (const hit of hits) {
    const feeling = colour(hit, joins);
    if (feeling === null || hit.strength <= 0) continue;
    const strength = hit.strength * (hit.kind === 'hint' ? support(feeling, sums, hints) : manners(hit, wants));
    if (strength === 0) continue;
    voices.push({
      feeling,
      strength,
      weight: strength * (hit.kind === 'state' ? NAMED : 1),
      start: hit.start,
      end: hit.end,
    });
  }
  return voices;
}

function support(feeling: Felt, sums: Sums, hints: Sums): number {
  return sums.has(feeling) ? Math.min(1, HINTS / (hints.get(feeling) ?? HINTS)) : 0;
}

/** Strength per feeling of those hits that have a colour of their own. */
function sumOf(hits: readonly Hit[], counts: (hit: Hit) => boolean): Sums {
  const sums: Sums = new Map();
  for (const hit of hits) {
    if (isFelt(hit.family) && counts(hit)) sums.set(hit.family, (sums.get(hit.family) ?? 0) + hit.strength);
  }
  return sums;
}

function isFelt(family: Family): family is Felt {
  return (FELT as readonly Family[]).includes(family);
}

function leading(sums: Sums, among: readonly Felt[], otherwise: Felt): Felt {
  let best = otherwise;
  let most = 0;
  for (const feeling of among) {
    const sum = sums.get(feeling) ?? 0;
    if (sum > most) [best, most] = [feeling, sum];
  }
  return best;
}

/** The feeling that a hit speaks for, null where it is only manners or a cheerful curse. What was reached goes with the thanks for it. */
function colour(hit: Hit, joins: Joins): Felt | null {
  if (hit.family === 'joy' && hit.kind !== 'state') return joins.good;
  if (isFelt(hit.family)) return hit.family;
  return joins[hit.family as Uncoloured];
}

/** Whether praise is thanks or delight: what the writer names decides. */
function warmth(hits: readonly Hit[], polite: boolean): Felt {
  let thanks = 0;
  let delight = 0;
  for (const { family, kind, strength } of hits) {
    if (family === 'gratitude' || (family === 'courtesy' && !polite)) thanks += strength;
    if (family === 'joy' && kind === 'state') delight += strength;
  }
  return thanks > delight ? 'gratitude' : 'joy';
}

function manners(hit: Hit, wants: boolean): number {
  if (!wants) return 1;
  if (hit.family === 'good') return IN_PASSING;
  return (hit.family === 'gratitude' || hit.family === 'joy') && hit.kind === 'cue' ? ALSO_ASKING : 1;
}
