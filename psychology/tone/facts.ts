import { has } from './matching.ts';
import type { Draft, DraftSentence } from './draft.ts';
import type { ReplyContext } from './context.ts';

const OPENING_SENTENCES = 2;

/** How the opening (two sentences after a greeting) takes up what the customer wrote: their fact, and a sign of hearing it. */
export function openingTakesUp(draft: Draft, context: ReplyContext): { fact: boolean; cue: boolean } {
  const opening = draft.sentences
    .filter((sentence) => !has(draft.pack.greeting, sentence.text))
    .slice(0, OPENING_SENTENCES);
  const theirs = draft.pack.contentKeys(context.customerTexts.join('\n'));
  return {
    fact: opening.some((sentence) => [...sentence.keys].some((key) => theirs.has(key))),
    cue: opening.some((sentence) => has(draft.pack.recognition, sentence.text)),
  };
}

/**
 * Sentences that tell who of ours does what, or what the customer gets, by a time that can be checked. What cannot be done
 * until a time is no step: "we can't refund it until it settles tonight".
 */
export function datedSteps(draft: Draft): DraftSentence[] {
  const { time, agentActs, outcome, refused } = draft.pack;
  return draft.sentences.filter((sentence) => {
    const text = sentence.text.replace(refused, '');
    return has(time, text) && (has(agentActs, text) || has(outcome, text)) && !text.endsWith('?');
  });
}
