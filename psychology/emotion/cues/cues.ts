import type { Span } from '../../language/sentences.ts';
import { lowerCase } from '../../language/words.ts';
import { cueNames, type CueName, type CuePattern, type CuePatterns } from './names.ts';

/** A cue with the words that say it; offsets are of the text that was given, `end` exclusive. */
export interface Cue {
  readonly cue: CueName;
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  readonly start: number;
  readonly lower: string;
}

/** The cues of the sentences of a text that `ownWords` has cleaned: each family once, at its first words, in the order of the list. */
export function findCues(sentences: readonly Span[], patterns: CuePatterns): Cue[] {
  const said = sentences.map(({ start, text: sentence }) => ({
    start,
    lower: lowerCase(sentence).replaceAll('\n', ' '),
  }));
  const all = said.map(({ lower }) => lower).join('\n');
  return cueNames.flatMap((cue) => {
    const possible = patterns[cue].filter((pattern) => mayMatch(pattern, all));
    return possible.length === 0 ? [] : (firstOf(cue, possible, said) ?? []);
  });
}

/** Most patterns stand nowhere in most texts, which one look at the whole tells. */
function mayMatch(pattern: CuePattern, all: string): boolean {
  const marks = pattern instanceof RegExp ? pattern : pattern[0];
  return marks.source.startsWith('^') || marks.test(all);
}

function firstOf(cue: CueName, patterns: readonly CuePattern[], said: readonly Sentence[]): Cue | undefined {
  for (const { start, lower } of said) {
    for (const pattern of patterns) {
      const match = matchOf(pattern, lower);
      if (match !== null) return { cue, start: start + match.index, end: start + match.index + match[0].length };
    }
  }
  return undefined;
}

function matchOf(pattern: CuePattern, sentence: string): RegExpExecArray | null {
  if (pattern instanceof RegExp) return pattern.exec(sentence);
  const [marks, also] = pattern;
  return also.test(sentence) ? marks.exec(sentence) : null;
}
