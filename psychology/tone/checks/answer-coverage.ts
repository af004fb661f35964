import type { Check } from '../rule.ts';

export const answerCoverage: Check = {
  id: 'T2',
  name: 'A question left',
  weight: 3,
  principle: 'Answer every question, in their order.',
  source: 'Herhausen et al. 2023, Journal of Marketing 87(2): active listening; coverage threshold by design',
  judgesShort: true,
  applies: (draft) => draft.asked.length > 0,
  run({ asked, sentences }) {
    const open = asked.filter((question) => !question.covered);
    const first = open[0];
    if (first === undefined) return [];
    const asksBack = sentences.some(({ text }) => text.endsWith('?'));
    const status = asksBack || open.length <= asked.length / 2 ? 'suggest' : 'warn';
    const more = open.length > 1 ? `, and ${open.length - 1} more` : '';
    return [{ status, spans: [], reason: `Nothing yet about “${shortened(first.text)}”${more}.`, rewrite: null }];
  },
};

const LONGEST = 80;

function shortened(question: string): string {
  if (question.length <= LONGEST) return question;
  return `${question.slice(0, question.lastIndexOf(' ', LONGEST) > 0 ? question.lastIndexOf(' ', LONGEST) : LONGEST)} …`;
}
