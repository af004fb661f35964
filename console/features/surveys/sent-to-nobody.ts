import type { Survey, SurveyRule } from '#contract/surveys.ts';

/** Whether a survey runs and nothing sends it: one of the relation without a rhythm, another that follows no resolution. */
export const sentToNobody = (
  { id, state, measure, rhythm }: Pick<Survey, 'id' | 'state' | 'measure' | 'rhythm'>,
  rules: readonly Pick<SurveyRule, 'surveyId'>[],
): boolean =>
  state === 'running' && (measure === 'nps' ? rhythm === null : !rules.some(({ surveyId }) => surveyId === id));
