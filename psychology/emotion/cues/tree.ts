import { alternatives, parts, split } from '../phrases.ts';
import { keyOf } from '../tokens.ts';
import type { CuePhrases } from './names.ts';

/** A place on the way through the phrases of a cue, and what ends here. Pairs are bits, by their place in the list. */
export interface Node {
  readonly next: Map<string, Node[]>;
  /** Where any word leads. */
  any: Node | null;
  /** Where the end of a clause leads. */
  stop: Node | null;
  /** Words that only fill may stand before what follows. */
  fills: boolean;
  said: boolean;
  but: boolean;
  marks: number;
  besides: number;
}

const ANY = '*';
const FEW = '..';
const MOST_ANY = 3;
const FILL = '~';
const STOP = '$';
/** Pairs are the bits of a number. */
const MOST_PAIRS = 32;

/** All phrases of a cue in one graph of words, so that a text is looked through once, whatever their number. */
export function treeOf({ said, but = '', pairs = [] }: CuePhrases): Node {
  if (pairs.length > MOST_PAIRS) throw new Error(`more than ${String(MOST_PAIRS)} pairs in a cue`);
  const root = node();
  for (const end of ends(root, said)) end.said = true;
  for (const end of ends(root, but)) end.but = true;
  pairs.forEach(([marks, beside], at) => {
    for (const end of ends(root, marks)) end.marks |= 1 << at;
    for (const end of ends(root, beside)) end.besides |= 1 << at;
  });
  return root;
}

/** Where each phrase of a list ends. Its alternatives meet again, so that nothing multiplies. */
function ends(root: Node, phrases: string): Node[] {
  return split(phrases).flatMap((phrase) =>
    parts(phrase.replace(/\s+/g, ' '), ' ').reduce<readonly Node[]>(grown, [root]),
  );
}

/** Where `from` leads to by one element of a phrase. */
function grown(from: readonly Node[], element: string): readonly Node[] {
  if (element === FILL) for (const one of from) one.fills = true;
  if (element === FILL) return from;
  if (element === FEW) return few(from, MOST_ANY);
  const target = node();
  const choices = alternatives(element).map((choice) => choice.trim());
  for (const choice of choices) if (choice !== '') lead(from, choice.split(' '), target);
  return choices.includes('') ? [...from, target] : [target];
}

function few(from: readonly Node[], most: number): readonly Node[] {
  if (most === 0) return from;
  const target = node();
  lead(from, [ANY], target);
  return [...from, ...few([target], most - 1)];
}

function lead(from: readonly Node[], [word = '', ...more]: readonly string[], target: Node): void {
  const next = more.length === 0 ? target : node();
  for (const one of from) link(one, word, next);
  if (more.length > 0) lead([next], more, target);
}

function link(from: Node, word: string, to: Node): void {
  if (word === ANY) from.any = merged(from.any, to);
  else if (word === STOP) from.stop = merged(from.stop, to);
  else {
    const key = keyOf(word);
    from.next.set(key, [...(from.next.get(key) ?? []), to]);
  }
}

function merged(before: Node | null, to: Node): Node {
  if (before === null || before === to) return to;
  throw new Error('a place in a phrase leads to two of the same sign');
}

const node = (): Node => ({
  ...{ next: new Map(), any: null, stop: null, fills: false },
  ...{ said: false, but: false, marks: 0, besides: 0 },
});
