import { sentences, type Span } from '../language/sentences.ts';
import { shifted, type Shifts } from './adapt.ts';
import type { Model, Opened, Scores } from './model/index.ts';
import type { SentenceReading } from './types.ts';

/** More sentences than these are read in the message as a whole only, but for the last one. */
const MOST = 24;

/** The sentences of a text that say something. */
export const spokenSentences = (text: string): Span[] =>
  sentences(text).filter((sentence) => /\p{L}/u.test(sentence.text));

/** Those of its sentences that are read by themselves too; none of a message that is a single one. */
export function toBeRead(said: readonly Span[]): readonly Span[] {
  if (said.length < 2) return [];
  return said.length > MOST ? [...said.slice(0, MOST - 1), ...said.slice(-1)] : said;
}

/** How sentences of `opened.text` read, in order. */
export function sentenceReadings(
  model: Model,
  opened: Opened,
  read: readonly Span[],
  scores: Scores['parts'],
  shifts: Shifts,
): SentenceReading[] {
  return scores.map(({ feelings, valence }, at) => {
    const { start, end } = read[at] as Span;
    return { start: opened.at(start), end: opened.at(end), label: model.verdict(shifted(feelings, shifts)), valence };
  });
}
