import { asks, isShort } from '../asks.ts';
import { emphasisOf } from '../emphasis.ts';
import { englishWords, findHits } from '../hits.ts';
import type { Hit } from '../hits.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { weigh } from '../weigh.ts';
import { gather, gatherAll, gatherNumber, KIND } from './gather.ts';
import type { Gathered } from './gather.ts';
import { finish, hashOf, OPENING, SEED, step } from './hash.ts';
import { BOUNDARY, spellerOf, type Spelling } from './spelling.ts';

/** Sums of strength from which a family of the lexicon counts as more: a hint, a cue, a plain statement, strong words. */
const STEPS = [0, 1.2, 2.1, 3, 4.5] as const;

/**
 * Finds the features of a text that `readable` has cleaned: words and pairs of words, pieces of 3 to 5 letters inside
 * words, what the lexicon finds, and how it is typed.
 */
export function findFeatures(text: string, into: Gathered): void {
  into.count = 0;
  const tokens = tokenise(text, englishWords);
  into.tokens = tokens;
  const hits = findHits(text, tokens);
  findWords(text, tokens, into);
  findFamilies(text, tokens, hits, into);
  findMarks(text, tokens, into);
}

function findWords(text: string, tokens: readonly Token[], into: Gathered): void {
  const spell = spellerOf(into);
  let before = OPENING;
  let from = 0;
  for (const { word, start, end, gap } of tokens) {
    const placeholder = isPlaceholder(text, start, end);
    if (gap === 2) before = OPENING;
    for (let spelling: Spelling | null = spell(word); spelling !== null; spelling = spelling.then) {
      const { hash: own, number, pieces } = spelling;
      const hash = placeholder ? PLACEHOLDER : own;
      gatherNumber(into, KIND.word, placeholder ? into.numberOf(finish(hash)) : number, start, end);
      gather(into, KIND.pair, finish(Math.imul(before, SEED.pair) ^ hash), before === OPENING ? start : from, end);
      gatherAll(into, KIND.piece, pieces, start, end);
      before = hash;
      from = start;
    }
  }
}

const PLACEHOLDER = step(OPENING, BOUNDARY);

/** "[NAME]": what a data set or a customer has put in place of a name. */
function isPlaceholder(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 91 && text.charCodeAt(end) === 93;
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
