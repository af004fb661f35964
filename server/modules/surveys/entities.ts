import { isDeepStrictEqual } from 'node:util';
import type { Survey, SurveyRule } from '#contract/surveys.ts';
import type { SurveyContent } from '#contract/survey-content.ts';
import { lint, textsOf, type Finding, type Measure } from '#psychology/asking/index.ts';
import type { RuleRow, SurveyRow } from './store/surveys.ts';

export function surveyOf(row: SurveyRow): Survey {
  const { id, name, measure, version, publishedAt, draft, rhythm, createdAt, content, paused } = row;
  const state = version === null ? 'draft' : paused ? 'paused' : 'running';
  const changed = content === null || !isDeepStrictEqual(content, draft);
  const findings = findingsOf(measure, draft).map((finding) => ({ ...finding }));
  return {
    kind: 'survey',
    ...{ id, name, measure, state, version, publishedAt, draft, changed, findings, rhythm, createdAt },
  };
}

export const ruleOf = ({ inboxId, ...row }: RuleRow): SurveyRule => ({ kind: 'surveyRule', id: inboxId, ...row });

/** What keeps a survey from being published. */
export const findingsOf = (measure: Measure, content: SurveyContent): readonly Finding[] =>
  lint({ measure, questions: content.questions, texts: textsOf(content), audience: content.audience });
