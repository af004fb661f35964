import type { FigureDefinition } from './definition.ts';
import { shareOf, wide } from './definition.ts';

/** What customers answer when they are asked. */
export const satisfaction = {
  csat: shareOf(
    'Satisfaction (CSAT)',
    'Customers who answered 4 or 5 of 5 after their matter was resolved.',
    'who answered',
    'Surveys per episode; an industry definition',
  ),
  csatForAll: shareOf(
    'Satisfaction, allowing for the silent',
    'The same as it would be had every kind of closing (answered, on a low, unanswered) been answered as often as it happened.',
    'who answered',
    'Post-stratified by how the conversation was closed; it corrects for nothing else',
    { interval: 'post-stratified' },
  ),
  ces: {
    ...{ name: 'Ease (CES)', unit: 'score', interval: 'Student’s t', better: 'higher', few: 'Fewer than 10 answers.' },
    definition: 'Mean agreement, 1 to 7, that we made it easy; 7 is the easiest.',
    source: 'Surveys of effort',
  },
  nps: {
    ...{ name: 'Recommendation (NPS)', unit: 'points', interval: 'adjusted Wald', better: 'higher', few: wide },
    definition: 'Share of 9 and 10 minus share of 0 to 6, of those who were asked whether they would recommend us.',
    source: 'Surveys of the relation; ask rarely',
  },
  response: shareOf('Response rate', 'Surveys that were answered.', 'surveys sent', 'Surveys', {
    few: 'Below 20 % a remark stands beside the score.',
  }),
} as const satisfies Record<string, FigureDefinition>;
