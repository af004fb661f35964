import type { ReplyContext } from '../context.ts';
import { has } from '../matching.ts';
import { openingTakesUp } from '../facts.ts';
import type { Check } from '../rule.ts';

/** Below the valence of confusion, which asks for clarity rather than comfort; above that of disappointment. */
const NEGATIVE = -0.25;

export const acknowledge: Check = {
  id: 'T1',
  name: 'Not yet heard',
  weight: 3,
  principle: 'Name their fact first, in their words.',
  source:
    'Herhausen et al. 2023, Journal of Marketing 87(2); Packard & Berger 2021, Journal of Consumer Research 47(5)',
  judgesShort: false,
  applies: (draft, context) =>
    context.customerTexts.length > 0 &&
    (isUpset(context) || context.customerTexts.some((text) => has(draft.pack.problem, text))),
  run(draft, context) {
    const { fact, cue } = openingTakesUp(draft, context);
    if (fact && (cue || !isUpset(context))) return [];
    const reason = fact
      ? 'The opening uses their words, yet nothing says that you saw what happened.'
      : 'The first two sentences name nothing that they told you.';
    return [{ status: fact || cue ? 'suggest' : 'warn', spans: [], reason, rewrite: null }];
  },
};

/** A calm customer is heard when the answer speaks of their thing; an upset one wants to be told so. */
function isUpset({ reading }: ReplyContext): boolean {
  return reading !== null && reading.valence < NEGATIVE;
}
