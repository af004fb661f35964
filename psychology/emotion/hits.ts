import { emoji } from '../language/emoji.ts';
import type { EmojiMark, EmojiTone } from '../language/emoji.ts';
import { WARM } from './lexicon/lexicon.ts';
import type { Family, Kind } from './lexicon/lexicon.ts';
import { lexicon } from './lexicon/index.ts';
import { compile, phrases } from './matcher.ts';
import type { Match } from './matcher.ts';
import { AFTER_BUT, BEFORE_BUT, CAPS, modify } from './modifiers.ts';
import { wordsAmong } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One place in a message that says something, with its strength after all modifiers. Offsets are of the readable text. */
export interface Hit {
  family: Family;
  kind: Kind;
  strength: number;
  start: number;
  end: number;
  /** Stands before the "but" of its sentence. */
  overtaken: boolean;
}

const entries = phrases(lexicon);
const matcher = compile(entries.filter(({ family }) => family !== 'boost' && family !== 'damp'));
const modifiers = { boosts: phrasesOf('boost'), damps: phrasesOf('damp') };

/** English words; "cooool" is recognised by those of the lexicon. */
export const englishWords = wordsAmong(new Set([...matcher.known, ...modifiers.boosts]));

const CONTRAST: ReadonlySet<string> = new Set(['but', 'however']);
/** What a bad word means when it is denied: nothing. A denied good one lets down. */
const DENIED_GOOD: Family = 'disappointment';

function phrasesOf(family: Family): ReadonlySet<string> {
  return new Set(entries.filter((entry) => entry.family === family).map((entry) => entry.phrase));
}

/** Everything in a message that speaks for or against a feeling. */
export function findHits(text: string, tokens: readonly Token[]): Hit[] {
  const matches = matcher.match(tokens);
  const turns = lastContrast(tokens);
  const found: Hit[] = [];
  matches.forEach((match, index) => {
    const hit = match.entry.family === 'calm' ? null : read(match, tokens, turns, matches[index + 1]);
    if (hit !== null) found.push(hit);
  });
  for (const mark of once(emoji(text)))
    found.push({ ...faces[mark.tone], kind: 'cue', start: mark.start, end: mark.end, overtaken: false });
  return found;
}

function read(match: Match, tokens: readonly Token[], turns: Map<number, number>, next: Match | undefined): Hit | null {
  const { entry, first, last } = match;
  if (entry.family === 'swear' && strengthens(match, next)) return null;
  const good = WARM.has(entry.family);
  const own = modify(tokens, first, entry.weight, good, modifiers);
  if (own.negated && (!good || entry.kind === 'hint')) return null;
  const begin = tokens[own.from];
  const end = tokens[last];
  if (begin === undefined || end === undefined) return null;
  const turn = contrast(turns, first, end.sentence);
  const loud = tokens.slice(first, last + 1).some((token) => token.loud) ? CAPS : 0;
  return {
    family: own.negated ? DENIED_GOOD : entry.family,
    kind: own.negated ? 'cue' : entry.kind,
    strength: (own.strength + loud) * turn,
    start: begin.start,
    end: end.end,
    overtaken: turn < 1,
  };
}

/** A row of tears is one face, drawn out. */
function once(marks: readonly EmojiMark[]): EmojiMark[] {
  return marks.filter((mark, index) => marks[index - 1]?.tone !== mark.tone);
}

/** "damn good", "bloody annoying": the curse belongs to the word that follows. */
function strengthens(match: Match, next: Match | undefined): boolean {
  return (
    match.first === match.last && next !== undefined && next.first === match.last + 1 && next.entry.kind !== 'hint'
  );
}

/** The last "but" of each sentence: what follows it weighs more than what stands before. */
function lastContrast(tokens: readonly Token[]): Map<number, number> {
  const turns = new Map<number, number>();
  tokens.forEach((token, index) => {
    if (CONTRAST.has(token.key) && !token.taken) turns.set(token.sentence, index);
  });
  return turns;
}

function contrast(turns: Map<number, number>, at: number, sentence: number): number {
  const turn = turns.get(sentence);
  if (turn === undefined || turn === at) return 1;
  return at < turn ? BEFORE_BUT : AFTER_BUT;
}

/** Emoji speak softly: a message of words with one of them is read by its words. */
const faces: Readonly<Record<EmojiTone, { family: Family; strength: number }>> = {
  angry: { family: 'anger', strength: 1.8 },
  annoyed: { family: 'frustration', strength: 1.4 },
  unhappy: { family: 'bad', strength: 1.2 },
  sad: { family: 'sadness', strength: 1.4 },
  worried: { family: 'anxiety', strength: 1.3 },
  puzzled: { family: 'confusion', strength: 1.1 },
  friendly: { family: 'good', strength: 1 },
  delighted: { family: 'good', strength: 1.6 },
  celebrating: { family: 'good', strength: 1.6 },
  thankful: { family: 'courtesy', strength: 1.2 },
  laughing: { family: 'good', strength: 0.6 },
};
