import { fact, type KnownWord } from './known-words.ts';
import type { Entries, Family, Kind } from './lexicon/lexicon.ts';
import { alternatives, split } from './phrases.ts';
import { keyOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One phrase of the lexicon. */
export interface Entry {
  readonly phrase: string;
  readonly family: Family;
  readonly kind: Kind;
  readonly weight: number;
}

interface Node {
  entry: Entry | null;
  any: Node | null;
  /** Null where no phrase goes on with a word of its own. */
  next: Map<string, Node> | null;
}

export interface Match {
  readonly entry: Entry;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** All phrases in one tree of words, so that a message is matched in one walk, whatever the size of the lexicon. */
export interface Matcher {
  readonly known: ReadonlySet<string>;
  readonly match: (tokens: readonly Token[]) => Match[];
}

export function compile(entries: readonly Entry[]): Matcher {
  const root = node();
  const known = new Set<string>();
  for (const entry of entries) {
    let at = root;
    for (const word of entry.phrase.split(' ')) {
      known.add(word);
      at = word === '*' ? (at.any ??= node()) : child(at, word);
    }
    at.entry = entry;
  }
  if (root.any !== null) throw new Error('a phrase of the lexicon begins with any word');
  const opening = fact((key) => root.next?.get(key) ?? nowhere);
  return { known, match: (tokens) => matchAll(tokens, opening) };
}

/** Writes out the phrases of the lexicon's compact form. */
export function phrases(entries: readonly Entries[]): Entry[] {
  return entries.flatMap(({ family, kind, weight, words }) =>
    split(words)
      .flatMap(alternatives)
      .map((phrase) => ({
        phrase: phrase
          .trim()
          .split(/\s+/)
          .map((word) => keyOf(word))
          .join(' '),
        family,
        kind,
        weight,
      })),
  );
}

function node(): Node {
  return { entry: null, any: null, next: null };
}

const nowhere = node();

function child(parent: Node, word: string): Node {
  const next = (parent.next ??= new Map<string, Node>());
  const found = next.get(word) ?? node();
  next.set(word, found);
  return found;
}

/** From left to right, the longest phrase first; phrases do not overlap nor reach over a mark. */
function matchAll(tokens: readonly Token[], opening: (word: KnownWord) => Node): Match[] {
  const found: Match[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const match = through(opening((tokens[first] as Token).word), tokens, first, first);
    if (match === null) continue;
    found.push(match);
    for (; first < match.last; first += 1) take(tokens, first);
    take(tokens, match.last);
  }
  return found;
}

function take(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token !== undefined) token.taken = true;
}

/** The longest phrase that goes by a node for the token `at`. */
function through(node: Node, tokens: readonly Token[], first: number, at: number): Match | null {
  const further = node.next === null && node.any === null ? null : longest(node, tokens, first, at + 1);
  return further !== null || node.entry === null ? further : { entry: node.entry, first, last: at };
}

/** The longest phrase that goes on from a node with the token `at`; one word of its own before any word. */
function longest({ next, any }: Node, tokens: readonly Token[], first: number, at: number): Match | null {
  const token = tokens[at];
  if (token === undefined || token.gap > 0) return null;
  const own = next?.get(token.key);
  const named = own === undefined ? null : through(own, tokens, first, at);
  const other = any === null ? null : through(any, tokens, first, at);
  return named === null || (other !== null && other.last > named.last) ? other : named;
}
