import { emphasisOf } from '../emotion/emphasis.ts';
import { hear, type Heard } from '../emotion/heard.ts';
import { assertInbound } from '../emotion/inbound.ts';
import type { InboundText } from '../emotion/inbound.ts';
import { contentKeys } from '../language/content.ts';
import { questionsAmong } from '../language/questions.ts';
import { lowerCase } from '../language/words.ts';

/** What one message says about where the conversation goes, apart from what it feels like. */
export interface Signals {
  /** Says that they will leave or cancel. */
  readonly leaving: boolean;
  /** Threatens with law, chargeback, a regulator or the public. */
  readonly threat: boolean;
  /** Abuses a person. */
  readonly abuse: boolean;
  /** Curses, at nobody. */
  readonly profanity: boolean;
  readonly shouting: boolean;
  /** Sentences that open with an accusing "you". */
  readonly accusations: number;
  /** Agrees to what was proposed. */
  readonly agreed: boolean;
  /** Speaks of harm to themselves or others. */
  readonly danger: boolean;
  /** Says that it is the third time, or a later one. */
  readonly thirdTime: boolean;
  /** What each question is about: the keys of its content words. */
  readonly questions: readonly (readonly string[])[];
}

/** Patterns for English; each runs in linear time over a text without line breaks. */
const PROFANITY =
  /\b(?:wtf|stfu|ffs|(?:mother)?fuck(?:ing|in|ed|er|ers|s)?|fkn|bullshit|shit(?:ty|show)?|crap|crappy|bastards?|assholes?|arseholes?|bollocks|goddamn|bitch|piss(?:ed)? off)\b/;
const AGREED =
  /\b(?:(?:that|this) (?:works|would work|will work) for (?:me|us)|sounds (?:good|great|fine|perfect|like a plan)|(?:ok|okay|yes|alright|sure),? (?:let's|lets|please) do (?:that|it|so)|let's do (?:that|it)|lets do that|go ahead|(?:i|we) agree|agreed|fine with (?:me|us)|fine by me|that's fine|thats fine|it's a deal)\b/;
const ACCUSING =
  /^\W*(?:you|u|you've|you're|your (?:company|staff|team|people|agents?|driver|support))\b.{0,40}?\b(?:not|never|didn't|didnt|don't|dont|won't|wont|can't|cant|haven't|havent|failed?|refused?|lied|lying|lie|ruined|lost|broke|stole|steal|cheat(?:ed)?|charged|ignored?|keep|promised|forgot|messed|wasted?|cancell?ed|took|blocked|overcharged|hung|don|liars?|wrong|incompetent|useless|rude)\b/;

const THIRD_TIME =
  /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|umpteenth) (?:time|mail|e-?mail|call|message|letter|ticket|attempt|no-show|technician|visit)\b/;

const MOST_QUESTIONS = 5;

/**
 * Reads one message. `heard` is what a reading has found in it already. Throws a TypeError for anything not made by
 * `inboundText`.
 */
export function signals(inbound: InboundText, heard: Heard = hear(inbound)): Signals {
  assertInbound(inbound);
  const { text, sentences: said } = heard;
  const lower = lowerCase(text).replaceAll('\n', ' ');
  const cues = new Set(heard.cues.map(({ cue }) => cue));
  return {
    leaving: cues.has('leaving'),
    threat: cues.has('legal') || cues.has('public'),
    abuse: cues.has('abuse'),
    profanity: PROFANITY.test(lower),
    shouting: emphasisOf(text).shouted,
    accusations: said.filter((sentence) => ACCUSING.test(lowerCase(sentence.text))).length,
    agreed: AGREED.test(lower),
    danger: cues.has('danger'),
    thirdTime: THIRD_TIME.test(lower),
    questions: questionsAmong(said)
      .slice(0, MOST_QUESTIONS)
      .map((question) => [...contentKeys(question.text)]),
  };
}
