import { inDraft, matches } from '../draft.ts';
import { has, places } from '../matching.ts';
import type { Draft, Match } from '../draft.ts';
import type { Check } from '../rule.ts';

export const bareRefusal: Check = {
  id: 'T10',
  name: 'A closed door',
  weight: 2,
  principle: 'Say what you can do first, then the limit and its reason.',
  source:
    'Danescu-Niculescu-Mizil et al. 2013 (ACL); Yeomans et al. 2020, OBHDP 160: negation escalates, by association',
  judgesShort: true,
  applies: (draft) => refusals(draft).length > 0,
  run(draft) {
    return closedDoors(draft).map((match) => ({
      status: 'warn',
      spans: [inDraft(match)],
      reason: 'A limit with nothing after it reads as a no.',
      rewrite: draft.pack.rewriteRefusal(match.sentence, match),
    }));
  },
};

function refusals(draft: Draft): Match[] {
  return matches(draft.pack.refusal, draft).filter(({ sentence, start, end }) => {
    if (sentence.text.endsWith('?')) return false;
    const harmless = places(draft.pack.noRefusal, sentence.text);
    return !harmless.some((place) => place.start < end && place.end > start);
  });
}

/** Refusals with no way on in the sentence before, the same or the next; one for each sentence. */
function closedDoors(draft: Draft): Match[] {
  const seen = new Set<number>();
  return refusals(draft).filter(({ index }) => {
    if (seen.has(index)) return false;
    seen.add(index);
    return ![index - 1, index, index + 1].some((near) =>
      has(draft.pack.alternative, draft.sentences[near]?.text ?? ''),
    );
  });
}
