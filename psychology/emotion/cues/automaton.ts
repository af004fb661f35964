import { fact, type KnownWord } from '../known-words.ts';
import { cueNames, type CueLanguage, type CueName } from './names.ts';
import { treeOf, type Node } from './tree.ts';

/** A phrase of a cue that ends, and what it does there; see `CuePhrases`. */
export interface Ending extends Pick<Node, 'said' | 'but' | 'marks' | 'besides'> {
  readonly cue: CueName;
}

/** All places in the phrases of all cues where one may be after some words. */
export interface State {
  readonly endings: readonly Ending[];
  /** What ends here where the clause does. */
  readonly atStop: readonly Ending[];
  /** By the `id` of a symbol. */
  readonly next: Map<number, State | null>;
  readonly places: readonly Place[];
}

interface Place {
  readonly cue: CueName;
  readonly node: Node;
}

/** What a word is to the phrases: one that stands in them, what it is a sign of, whether it only fills; or any other. */
export interface Symbol {
  readonly id: number;
  readonly key: string;
  readonly sign: string | undefined;
  readonly fills: boolean;
  /** Where it leads from the start; undefined before it was asked for. */
  first: State | null | undefined;
}

export interface Automaton {
  readonly symbolOf: (word: KnownWord) => Symbol;
  /** Where a word leads that phrases may begin with, null where none does. */
  readonly begin: (symbol: Symbol) => State | null;
  /** Where the next word leads, null where no phrase goes on. */
  readonly step: (state: State, symbol: Symbol) => State | null;
}

/** States are made when a text first needs them; from so many on it begins afresh. */
const MOST_STATES = 20_000;
/** The key of all words that no phrase names. */
const OTHER = '';

/** The phrases of all cues as one automaton: each word of a text is looked up once, however many phrases there are. */
export function automatonOf({ phrases, fillers, signOf }: CueLanguage): Automaton {
  const places = cueNames.map((cue) => ({ cue, node: treeOf(phrases[cue]) }));
  const words = wordsIn(places);
  for (const filler of fillers) words.add(filler);
  const symbols = new Map<string, Symbol>();
  const symbolFor = (name: string, key: string, sign: string | undefined): Symbol => {
    const symbol = symbols.get(name) ?? { id: symbols.size, key, sign, fills: fillers.has(key), first: undefined };
    symbols.set(name, symbol);
    return symbol;
  };
  const start = stateOf(places);
  let made = 0;
  const make = (state: State, symbol: Symbol): State | null => {
    if ((made += 1) > MOST_STATES) {
      for (const one of symbols.values()) one.first = undefined;
      made = 0;
    }
    const found = reached(state, symbol);
    return found.length === 0 ? null : stateOf(found);
  };
  return {
    symbolOf: fact((key) => {
      const sign = signOf(key);
      return words.has(key) ? symbolFor(key, key, sign) : symbolFor(sign ?? OTHER, OTHER, sign);
    }),
    begin: (symbol) => (symbol.first === undefined ? (symbol.first = make(start, symbol)) : symbol.first),
    step: (state, symbol) => {
      let next = state.next.get(symbol.id);
      if (next === undefined) state.next.set(symbol.id, (next = make(state, symbol)));
      return next;
    },
  };
}

function wordsIn(places: readonly Place[]): Set<string> {
  const words = new Set<string>();
  const seen = new Set<Node>();
  const look = (node: Node | null): void => {
    if (node === null || seen.has(node)) return;
    seen.add(node);
    for (const [word, next] of node.next) {
      words.add(word);
      next.forEach(look);
    }
    look(node.any);
  };
  for (const { node } of places) look(node);
  return words;
}

function stateOf(places: readonly Place[]): State {
  const endings = places.flatMap(({ cue, node }) => endingOf(cue, node));
  const atStop = places.flatMap(({ cue, node }) => (node.stop === null ? [] : endingOf(cue, node.stop)));
  return { endings, atStop, next: new Map(), places };
}

function endingOf(cue: CueName, { said, but, marks, besides }: Node): Ending[] {
  return said || but || marks !== 0 || besides !== 0 ? [{ cue, said, but, marks, besides }] : [];
}

function reached({ places }: State, { key, sign, fills }: Symbol): Place[] {
  const found = new Map<Node, CueName>();
  for (const { cue, node } of places) {
    for (const next of node.next.get(key) ?? []) found.set(next, cue);
    if (sign !== undefined) for (const next of node.next.get(sign) ?? []) found.set(next, cue);
    if (node.any !== null) found.set(node.any, cue);
    if (fills && node.fills) found.set(node, cue);
  }
  return [...found].map(([node, cue]) => ({ cue, node }));
}
