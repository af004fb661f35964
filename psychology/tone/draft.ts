import { sentences } from '../language/sentences.ts';
import type { Span } from '../language/sentences.ts';
import { words } from '../language/words.ts';
import type { ReplyContext } from './context.ts';
import { coverage } from './coverage.ts';
import type { AskedQuestion } from './coverage.ts';
import type { Pack } from './locales/pack.ts';
import { places } from './matching.ts';
import type { Place } from './report.ts';

export interface DraftSentence extends Span {
  /** Keys of its content words. */
  keys: ReadonlySet<string>;
}

/** A draft made ready once for all checks. Offsets are those of the text as written. */
export interface Draft {
  /** As written. */
  raw: string;
  /** The same length, with quoted lines and web addresses blanked. */
  text: string;
  sentences: readonly DraftSentence[];
  wordCount: number;
  /** The customer's questions and which of them the draft takes up. */
  asked: readonly AskedQuestion[];
  pack: Pack;
}

/** Lines quoted from an earlier mail, and web addresses: not the writer's words. */
const NOT_WRITTEN = /^>[^\n]*|\bhttps?:\/\/\S+/gm;

export function prepare(raw: string, context: ReplyContext, pack: Pack): Draft {
  const text = raw.replace(NOT_WRITTEN, (found) => ' '.repeat(found.length));
  const spans = sentences(text).map((sentence) => ({ ...sentence, keys: pack.contentKeys(sentence.text) }));
  const asked = coverage(spans, context.customerTexts, pack);
  return { raw, text, sentences: spans, wordCount: words(text).length, asked, pack };
}

export interface Match extends Place {
  /** Index of the sentence in the draft. */
  index: number;
  sentence: DraftSentence;
}

/** Matches of a pattern, sentence by sentence; `start` and `end` count from the sentence's own start. */
export function matches(pattern: RegExp, draft: Draft): Match[] {
  return draft.sentences.flatMap((sentence, index) =>
    places(pattern, sentence.text).map((place) => ({ ...place, index, sentence })),
  );
}

/** A match as a place in the draft. */
export function inDraft(match: Match): Place {
  return { start: match.sentence.start + match.start, end: match.sentence.start + match.end };
}
