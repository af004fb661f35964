import { asks, isShort } from '../asks.ts';
import { emphasisOf } from '../emphasis.ts';
import { findHits, known } from '../hits.ts';
import type { Hit } from '../hits.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { weigh } from '../weigh.ts';
import { gather, gatherAll, KIND } from './gather.ts';
import type { Gathered } from './gather.ts';
import { finish, hashOf, step } from './hash.ts';
import { sameAs } from './same.ts';

/** Lengths of the pieces of words, their boundary (`_`) counted as a letter. */
const SHORTEST = 3;
const LONGEST = 5;
/** Letters of a word that are looked at; longer ones are keys and codes. */
const MOST_LETTERS = 24;
const BOUNDARY = 95;

const SEED = { word: 0x811c9dc5, pair: 0x1b873593, piece: 0x2545f491 } as const;
const OPENING = 0x5bd1e995;

/** Sums of strength from which a family of the lexicon counts as more: a hint, a cue, a plain statement, strong words. */
const STEPS = [0, 1.2, 2.1, 3, 4.5] as const;

/**
 * Finds the features of a text that `readable` has cleaned: words and pairs of words, pieces of 3 to 5 letters inside
 * words, what the lexicon finds, and how it is typed.
 */
export function findFeatures(text: string, into: Gathered): void {
  into.count = 0;
  const tokens = tokenise(text, known);
  into.tokens = tokens;
  const hits = findHits(text, tokens);
  findWords(text, tokens, into);
  findFamilies(text, tokens, hits, into);
  findMarks(text, tokens, into);
}

function findWords(text: string, tokens: readonly Token[], into: Gathered): void {
  let before = OPENING;
  let from = 0;
  for (const { key: written, start, end, gap } of tokens) {
    const placeholder = isPlaceholder(text, start, end);
    if (gap === 2) before = OPENING;
    for (const { hash: own, pieces } of spellingsOf(written)) {
      const hash = placeholder ? PLACEHOLDER : own;
      gather(into, KIND.word, finish(hash), start, end);
      gather(into, KIND.pair, finish(Math.imul(before, SEED.pair) ^ hash), before === OPENING ? start : from, end);
      gatherAll(into, KIND.piece, pieces, start, end);
      before = hash;
      from = start;
    }
  }
}

/** A word as features see it. */
interface Spelling {
  readonly hash: number;
  /** Finished hashes of the pieces inside it. */
  readonly pieces: readonly number[];
}

const PLACEHOLDER = step(OPENING, BOUNDARY);
/** Few words make most of what people write, so that their hashes are kept; from so many on it begins afresh. */
const MOST_KEPT = 8192;
const kept = new Map<string, readonly Spelling[]>();

/** The words that a word of a message is to the model, with their pieces. */
function spellingsOf(written: string): readonly Spelling[] {
  const before = kept.get(written);
  if (before !== undefined) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = sameAs(written).map((key) => ({ hash: hashOf(key, SEED.word), pieces: piecesOf(key) }));
  if (written.length <= MOST_LETTERS) kept.set(written, found);
  return found;
}

/** "[NAME]": what a data set or a customer has put in place of a name. */
function isPlaceholder(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 91 && text.charCodeAt(end) === 93;
}

function piecesOf(key: string): number[] {
  const pieces: number[] = [];
  const length = Math.min(key.length, MOST_LETTERS) + 2;
  for (let from = 0; from + SHORTEST <= length; from += 1) {
    let hash: number = SEED.piece;
    for (let at = from; at < from + LONGEST && at < length; at += 1) {
      hash = step(hash, at === 0 || at === length - 1 ? BOUNDARY : key.charCodeAt(at - 1));
      if (at - from + 1 >= SHORTEST) pieces.push(finish(hash));
    }
  }
  return pieces;
}

interface Sum {
  total: number;
  most: number;
  start: number;
  end: number;
}

function findFamilies(text: string, tokens: readonly Token[], hits: readonly Hit[], into: Gathered): void {
  if (hits.length === 0) return;
  const sums = new Map<string, Sum>();
  for (const hit of hits) add(sums, hit.kind === 'hint' ? `${hit.family} hint` : hit.family, hit.strength, hit);
  const voices = weigh(hits, { asks: asks(text, tokens, hits), short: isShort(tokens) });
  for (const voice of voices) add(sums, `felt ${voice.feeling}`, voice.strength, voice);
  for (const [name, { total, start, end }] of sums) {
    for (let index = 0; index < STEPS.length && total > (STEPS[index] ?? 0); index += 1)
      gather(into, KIND.lexicon, finish(step(hashOf(name), index)), start, end);
  }
}

/** The strongest place stands for the family as evidence. */
function add(sums: Map<string, Sum>, name: string, strength: number, { start, end }: { start: number; end: number }) {
  const sum = sums.get(name);
  if (sum === undefined) sums.set(name, { total: strength, most: strength, start, end });
  else {
    sum.total += strength;
    if (strength > sum.most) Object.assign(sum, { most: strength, start, end });
  }
}

const MARKS = /[!?]+|\.{2,}|…|\p{Extended_Pictographic}|[:;=]['’]?-?[()DPp/|\\]|<3/gu;
const MAYBE_MARK = /[!?…]|\.\.|[\u203c-\u2bff\ud83c-\ud83e]|[:;=<]/;
const LENGTHS = [1, 3, 6, 12, 25, 50] as const;

function findMarks(text: string, tokens: readonly Token[], into: Gathered): void {
  const { shouted } = emphasisOf(text);
  if (shouted) mark(into, 'shouted');
  const loud = tokens.find((token) => token.loud);
  if (loud !== undefined) mark(into, 'loud', loud.start, loud.end);
  const length = LENGTHS.findLast((least) => tokens.length >= least) ?? 0;
  mark(into, `length ${String(length)}`);
  if (!MAYBE_MARK.test(text)) return;
  const last = text.trimEnd().length;
  for (const match of text.matchAll(MARKS)) {
    const end = match.index + match[0].length;
    mark(into, match[0].slice(0, 3), match.index, end);
    if (end === last) mark(into, `last ${match[0].slice(0, 1)}`, match.index, end);
  }
}

function mark(into: Gathered, name: string, start = 0, end = 0): void {
  gather(into, KIND.mark, finish(hashOf(name, OPENING)), start, end);
}
