import type { ReplyContext } from './context.ts';
import { has } from './matching.ts';
import type { Draft } from './draft.ts';
import { datedSteps, openingTakesUp } from './facts.ts';
import type { Plan } from './report.ts';

/** What the draft already covers of acknowledge, own, act, expect (the reply steps of the feelings' playbook). */
export function planOf(draft: Draft, context: ReplyContext): Plan {
  const { ownership, agentDone, vagueTime } = draft.pack;
  const { fact, cue } = openingTakesUp(draft, context);
  const told = draft.sentences.map(({ text }) => text).filter((text) => !text.endsWith('?'));
  return {
    acknowledge: fact && cue,
    own: told.some((text) => has(ownership, text)),
    act: told.some((text) => has(agentDone, text) && !has(vagueTime, text)),
    expect: datedSteps(draft).length > 0,
  };
}
