import { cueNames, type CueName } from '#psychology/emotion/cues/names.ts';
import { englishWords } from '#psychology/emotion/hits.ts';
import { ownWords } from '#psychology/emotion/own-words.ts';
import { findEnglishCues } from '#psychology/emotion/packs.ts';
import { readable } from '#psychology/emotion/readable.ts';
import { tokenise } from '#psychology/emotion/tokens.ts';
import { count, counts, ratesOf, type Counts, type Rates } from '#psychology/emotion/training/metrics.ts';

/** A message with the cues that its label names. */
export interface Cued {
  readonly text: string;
  readonly cues: readonly string[];
}

/** How often each cue is found where it is, and is where it is found. */
export function cueRates(messages: readonly Cued[]): Record<CueName, Rates> {
  const all = Object.fromEntries(cueNames.map((cue) => [cue, counts()])) as Record<CueName, Counts>;
  for (const { text, cues } of messages) {
    const read = readable(ownWords(text)).text;
    const found = findEnglishCues(read, tokenise(read, englishWords)).map(({ cue }) => cue);
    for (const cue of cueNames) count(all[cue], cues.includes(cue), found.includes(cue));
  }
  return Object.fromEntries(cueNames.map((cue) => [cue, ratesOf(all[cue])])) as Record<CueName, Rates>;
}
