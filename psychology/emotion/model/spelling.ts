import { fact, type KnownWord } from '../known-words.ts';
import type { Gathered } from './gather.ts';
import { UNKNOWN } from './gather.ts';
import { finish, hashOf, SEED, step } from './hash.ts';
import { sameAs } from './same.ts';

/** Lengths of the pieces of words, their boundary (`_`) counted as a letter. */
const SHORTEST = 3;
const LONGEST = 5;
/** Letters of a word that are looked at; longer ones are keys and codes. */
const MOST_LETTERS = 24;
export const BOUNDARY = 95;

/** A word as features see it. */
export interface Spelling {
  readonly hash: number;
  /** What it is to whoever gathers, and the pieces inside it that they know. */
  readonly number: number;
  readonly pieces: readonly number[];
  /** What follows where one word as written is several to the model. */
  readonly then: Spelling | null;
}

type Spell = (word: KnownWord) => Spelling;
const spellers = new WeakMap<Gathered['numberOf'], Spell>();

/** What a word of a message is to the model, with its pieces. */
export function spellerOf({ numberOf }: Gathered): Spell {
  const before = spellers.get(numberOf);
  if (before !== undefined) return before;
  const spell = fact((written) => spellingOf(sameAs(written), numberOf));
  spellers.set(numberOf, spell);
  return spell;
}

function spellingOf(keys: readonly string[], numberOf: Gathered['numberOf']): Spelling {
  const spelt = keys.reduceRight<Spelling | null>((then, key) => {
    const hash = hashOf(key, SEED.word);
    return { hash, number: numberOf(finish(hash)), pieces: piecesOf(key, numberOf), then };
  }, null);
  return spelt as Spelling;
}

function piecesOf(key: string, numberOf: Gathered['numberOf']): number[] {
  const pieces: number[] = [];
  const length = Math.min(key.length, MOST_LETTERS) + 2;
  for (let from = 0; from + SHORTEST <= length; from += 1) {
    let hash: number = SEED.piece;
    for (let at = from; at < from + LONGEST && at < length; at += 1) {
      hash = step(hash, at === 0 || at === length - 1 ? BOUNDARY : key.charCodeAt(at - 1));
      if (at - from + 1 < SHORTEST) continue;
      const number = numberOf(finish(hash));
      if (number !== UNKNOWN) pieces.push(number);
    }
  }
  return pieces.slice();
}
