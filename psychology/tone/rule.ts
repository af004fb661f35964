import type { ReplyContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { CheckId, Hint } from './report.ts';

/** One thing that a check found. `capsScore`: too grave for a score above 49, whatever else is good. */
export interface Finding extends Pick<Hint, 'status' | 'spans' | 'reason' | 'rewrite'> {
  capsScore?: boolean;
}

/**
 * A check of a draft. No finding means that it passes; the gravest finding decides its status. A check looks at
 * whether something is there, never at how much text there is.
 */
export interface Check {
  id: CheckId;
  name: string;
  /** Share in the score; a design choice. */
  weight: number;
  /** How to write it instead. */
  principle: string;
  /** Where the rule comes from. */
  source: string;
  /** Also judges drafts of 25 words and fewer. */
  judgesShort: boolean;
  applies: (draft: Draft, context: ReplyContext) => boolean;
  run: (draft: Draft, context: ReplyContext) => Finding[];
}
