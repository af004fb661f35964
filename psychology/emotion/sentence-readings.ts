import { sentences, type Span } from '../language/sentences.ts';
import { shifted, type Shifts } from './adapt.ts';
import type { Model, Opened } from './model/index.ts';
import type { SentenceReading } from './types.ts';

/** More sentences than these are read in the message as a whole only, but for the last one. */
const MOST = 24;

/** The sentences of a text that say something. */
export const spokenSentences = (text: string): Span[] =>
  sentences(text).filter((sentence) => /\p{L}/u.test(sentence.text));

/** How each of several sentences of `opened.text` reads, in order; none of a message that is a single one. */
export function sentenceReadings(
  model: Model,
  opened: Opened,
  said: readonly Span[],
  shifts: Shifts,
): SentenceReading[] {
  if (said.length < 2) return [];
  const kept = said.length > MOST ? [...said.slice(0, MOST - 1), ...said.slice(-1)] : said;
  const scores = opened.parts(kept);
  return kept.flatMap(({ start, end }, at) => {
    const score = scores[at];
    if (score === undefined) return [];
    const label = model.verdict(shifted(score.feelings, shifts));
    return { start: opened.at(start), end: opened.at(end), label, valence: score.valence };
  });
}
