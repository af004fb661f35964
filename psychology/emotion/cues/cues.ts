import type { Token } from '../tokens.ts';
import { automatonOf, type Automaton, type Ending } from './automaton.ts';
import { cueNames, type CueLanguage, type CueName } from './names.ts';

/** A cue with the words that say it; offsets are of the text that was given, `end` exclusive. */
export interface Cue {
  readonly cue: CueName;
  readonly start: number;
  readonly end: number;
}

/** Finds the cues of a text in its tokens: each once, at its first words, in the order of the list. */
export type FindCues = (text: string, tokens: readonly Token[]) => Cue[];

/** Makes the finder of cues of a language. */
export function cueFinder(language: CueLanguage): FindCues {
  let automaton: Automaton | undefined;
  return (text, tokens) => {
    automaton ??= automatonOf(language);
    const finding: Finding = { found: new Map(), open: new Map(), skip: new Map() };
    tokens.forEach((token, at) => {
      if (at > 0 && token.sentence !== tokens[at - 1]?.sentence) endSentence(finding);
      const ends = endingsFrom(automaton as Automaton, text, tokens, at);
      if (ends.length > 0) take(finding, ends, tokens, at);
    });
    endSentence(finding);
    return cueNames.flatMap((cue) => finding.found.get(cue) ?? []);
  };
}

/** Longer phrases are none: keeps the time of hostile texts in bounds. */
const MOST_WORDS = 24;
/** A phrase that ends, with its last token. */
type Ended = readonly [ending: Ending, last: number];
const none: readonly Ended[] = [];

/** Every phrase that begins at a token. */
function endingsFrom(
  { begin, step, symbolOf }: Automaton,
  text: string,
  tokens: readonly Token[],
  first: number,
): readonly Ended[] {
  let found: Ended[] | undefined;
  let state = begin(symbolOf((tokens[first] as Token).word));
  for (let at = first; state !== null; at += 1) {
    for (const ending of state.endings) (found ??= []).push([ending, at]);
    const token = tokens[at + 1];
    const goesOn = token !== undefined && isJoined(text, tokens[at] as Token, token);
    if (!goesOn) for (const ending of state.atStop) (found ??= []).push([ending, at]);
    state = goesOn && at + 1 < first + MOST_WORDS ? step(state, symbolOf(token.word)) : null;
  }
  return found ?? none;
}

/** Whether nothing but white space parts a word from the one before: lines are broken by mail programs too. */
function isJoined(text: string, before: Token, token: Token): boolean {
  return token.gap === 0 || (token.gap === 2 && text.slice(before.end, token.start).trim() === '');
}

/** What was found of a text so far. */
interface Finding {
  readonly found: Map<CueName, Cue>;
  /** Halves of pairs in the sentence that is being read. */
  readonly open: Map<CueName, Halves>;
  /** The last token of what only looks like a cue. */
  readonly skip: Map<CueName, number>;
}

interface Halves {
  readonly marks: { readonly bits: number; readonly cue: Cue }[];
  besides: number;
}

function take(finding: Finding, ends: readonly Ended[], tokens: readonly Token[], first: number): void {
  for (const cue of new Set(ends.map(([ending]) => ending.cue))) {
    if (finding.found.has(cue) || first <= (finding.skip.get(cue) ?? -1)) continue;
    const own = ends.filter(([ending]) => ending.cue === cue);
    const said = lastOf(own, ({ said: is }) => is);
    const but = lastOf(own, ({ but: is }) => is);
    if (but !== -1 && but >= said) finding.skip.set(cue, but);
    else if (said !== -1) keepFirst(finding, placeOf(cue, tokens, first, said));
    noteHalves(finding, cue, own, (last) => placeOf(cue, tokens, first, last));
  }
}

const lastOf = (ends: readonly Ended[], is: (ending: Ending) => boolean): number =>
  ends.reduce((last, [ending, at]) => (is(ending) ? Math.max(last, at) : last), -1);

const placeOf = (cue: CueName, tokens: readonly Token[], first: number, last: number): Cue => ({
  ...{ cue, start: tokens[first]?.start ?? 0 },
  end: tokens[last]?.end ?? 0,
});

function noteHalves({ open }: Finding, cue: CueName, ends: readonly Ended[], place: (last: number) => Cue): void {
  for (const [{ marks, besides }, last] of ends) {
    if (marks === 0 && besides === 0) continue;
    const halves = open.get(cue) ?? { marks: [], besides: 0 };
    open.set(cue, halves);
    halves.besides |= besides;
    if (marks !== 0) halves.marks.push({ bits: marks, cue: place(last) });
  }
}

/** Pairs must be whole within a sentence. */
function endSentence(finding: Finding): void {
  for (const { marks, besides } of finding.open.values())
    for (const { bits, cue } of marks) if ((bits & besides) !== 0) keepFirst(finding, cue);
  finding.open.clear();
}

function keepFirst({ found }: Finding, cue: Cue): void {
  const before = found.get(cue.cue);
  if (before === undefined || cue.start < before.start) found.set(cue.cue, cue);
}
