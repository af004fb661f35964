import type { Span } from '../language/sentences.ts';
import type { Cue } from './cues/cues.ts';
import { englishWords } from './hits.ts';
import { assertInbound, type InboundText } from './inbound.ts';
import { ownWords } from './own-words.ts';
import { findEnglishCues } from './packs.ts';
import { readable } from './readable.ts';
import { spokenSentences } from './sentence-readings.ts';
import { tokenise } from './tokens.ts';

/** What reading a message has found in it besides the feeling, for whoever goes on with it. */
export interface Heard {
  /** What the customer said themselves, without links and names. */
  readonly text: string;
  /** Its sentences; offsets are of `text`. */
  readonly sentences: readonly Span[];
  /** Offsets are of `text`. */
  readonly cues: readonly Cue[];
}

/** Longer messages are read up to here, in UTF-16 units. */
export const LONGEST = 8000;

/** The same without a reading of the feeling, in English. Throws a TypeError for anything not made by `inboundText`. */
export function hear(inbound: InboundText): Heard {
  assertInbound(inbound);
  const { text } = readable(ownWords(inbound.text.slice(0, LONGEST)));
  return { text, sentences: spokenSentences(text), cues: findEnglishCues(text, tokenise(text, englishWords)) };
}
