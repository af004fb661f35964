import { inDraft, matches } from '../draft.ts';
import { has } from '../matching.ts';
import { datedSteps } from '../facts.ts';
import type { Check } from '../rule.ts';

export const nextStep: Check = {
  id: 'T6',
  name: 'No clear time',
  weight: 3,
  principle: 'Say who does what by when.',
  source: 'Maister 1985: uncertain waits feel longer; Gneezy & Epley 2014, SPPS 5',
  judgesShort: true,
  applies: (_, context) => !context.closesIssue,
  run(draft) {
    const dated = datedSteps(draft);
    const vague = matches(draft.pack.vagueTime, draft).filter(
      ({ sentence }) => !dated.includes(sentence) && !has(draft.pack.customersTurn, sentence.text),
    );
    if (vague.length > 0) {
      const reason = 'A time that nobody can check leaves them waiting without an end.';
      return [{ status: 'warn', spans: vague.map(inDraft), reason, rewrite: null }];
    }
    if (dated.length > 0 || draft.sentences.some(({ text }) => has(draft.pack.asksCustomer, text))) return [];
    const reason = 'It is still open, and nothing says what happens next and when.';
    return [{ status: 'suggest', spans: [], reason, rewrite: null }];
  },
};
