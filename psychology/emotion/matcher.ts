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
  readonly next: Map<string, Node>;
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
  const opens = fact((key) => root.any !== null || root.next.has(key));
  return { known, match: (tokens) => matchAll(root, tokens, opens) };
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
  return { entry: null, any: null, next: new Map() };
}

function child(parent: Node, word: string): Node {
  const found = parent.next.get(word) ?? node();
  parent.next.set(word, found);
  return found;
}

/** From left to right, the longest phrase first; phrases do not overlap nor reach over a mark. */
function matchAll(root: Node, tokens: readonly Token[], opens: (word: KnownWord) => boolean): Match[] {
  const found: Match[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!opens((tokens[first] as Token).word)) continue;
    const match = longest(root, tokens, first, first);
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

function longest(from: Node, tokens: readonly Token[], first: number, at: number): Match | null {
  const token = tokens[at];
  if (token === undefined || (at > first && token.gap > 0)) return null;
  const named = through(from.next.get(token.key), tokens, first, at);
  const any = through(from.any, tokens, first, at);
  return named === null || (any !== null && any.last > named.last) ? any : named;
}

/** The longest phrase that goes by a node for the token `at`. */
function through(node: Node | null | undefined, tokens: readonly Token[], first: number, at: number): Match | null {
  if (node === undefined || node === null) return null;
  const further = longest(node, tokens, first, at + 1);
  return further !== null || node.entry === null ? further : { entry: node.entry, first, last: at };
}
