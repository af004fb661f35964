import type { Span } from '../../language/sentences.ts';
import type { Rewrite } from '../report.ts';

/** A sentence of the draft and where the pattern matched in it (offsets of the sentence's text). */
export type RewritePiece = (sentence: Span, matched: { start: number; end: number }) => Rewrite | null;

/** What a kind of question lets expect in its answer: "when" a time, "how much" an amount, "why" a reason. */
export interface AnswerKind {
  asked: RegExp;
  answered: RegExp;
}

/** What the checks know of a language. Patterns are linear in the length of the text (tested). */
export interface Pack {
  language: string;
  contentKeys: (text: string) => Set<string>;
  questions: (text: string) => Span[];
  /** A sentence that only greets. */
  greeting: RegExp;
  problem: RegExp;
  recognition: RegExp;
  answers: readonly AnswerKind[];
  /** Where the asking begins in a sentence that tells something first. */
  askStart: RegExp;
  /** Content keys that ask for help as such. */
  genericAsks: ReadonlySet<string>;
  /** "Yes", "Done": answers a yes-or-no question without repeating its words. */
  plainAnswer: RegExp;
  ownership: RegExp;
  agentActs: RegExp;
  /** Something of ours that is done or being done. */
  agentDone: RegExp;
  outcome: RegExp;
  time: RegExp;
  vagueTime: RegExp;
  /** A clause in which the customer is to act. */
  customersTurn: RegExp;
  /** Asks the customer for something, so that the next step is theirs. */
  asksCustomer: RegExp;
  overPromise: RegExp;
  /** Counts as an over-promise in a sentence of our own doing. */
  atOnce: RegExp;
  ownDoing: RegExp;
  dropOverPromise: RewritePiece;
  blame: RegExp;
  severeBlame: RegExp;
  mildBlame: RegExp;
  rewriteBlame: RewritePiece;
  refusal: RegExp;
  /** A clause in which something is said not to happen. */
  refused: RegExp;
  /** What looks like a refusal and is none: "I can't wait", "if you can't log in". */
  noRefusal: RegExp;
  alternative: RegExp;
  rewriteRefusal: RewritePiece;
  stock: RegExp;
  dropStock: RewritePiece;
  apology: RegExp;
  joke: RegExp;
  upsell: RegExp;
  /** Asks for the steps with which every script begins. */
  startsOver: RegExp;
}
