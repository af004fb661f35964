import { inDraft, matches } from '../draft.ts';
import { has } from '../matching.ts';
import type { Check } from '../rule.ts';

export const blame: Check = {
  id: 'T9',
  name: 'Sounds like blame',
  weight: 3,
  principle: 'Describe the state, not the person.',
  source: 'Zhang et al. 2018 (ACL): “you” openings go with derailing; Danescu-Niculescu-Mizil et al. 2013 (ACL)',
  judgesShort: true,
  applies: () => true,
  run(draft) {
    const { pack } = draft;
    const hard = matches(pack.blame, draft).map((match) => ({ match, status: 'warn' as const }));
    const mild = matches(pack.mildBlame, draft).map((match) => ({ match, status: 'suggest' as const }));
    return [...hard, ...mild].map(({ match, status }) => ({
      status,
      spans: [inDraft(match)],
      reason: 'Being told what one did wrong turns an answer into an argument.',
      rewrite: pack.rewriteBlame(match.sentence, match),
      capsScore: has(pack.severeBlame, match.sentence.text.slice(match.start, match.end)),
    }));
  },
};
