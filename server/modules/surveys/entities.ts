import { isDeepStrictEqual } from 'node:util';
import type { Survey, SurveyRule } from '#contract/surveys.ts';
import type { SurveyContent } from '#contract/survey-content.ts';
import { lint, textsOf, type Finding, type Measure } from '#psychology/asking/index.ts';
import { beginning } from './begin/content.ts';
import type { RuleRow, SurveyRow } from './store/surveys.ts';

export function surveyOf(row: SurveyRow): Survey {
  const { id, name, measure, version, publishedAt, draft, rhythm, createdAt, content, paused, house } = row;
  const state = version === null ? 'draft' : paused ? 'paused' : 'running';
  const changed = content === null || !isDeepStrictEqual(content, draft);
  const base = content ?? beginning(measure, house);
  const findings = findingsOf(measure, draft).map((finding) => ({ ...finding }));
  return {
    kind: 'survey',
    ...{ id, name, measure, state, version, publishedAt, draft, base, changed, findings, rhythm, createdAt },
  };
}

export const ruleOf = ({ inboxId, ...row }: RuleRow): SurveyRule => ({ kind: 'surveyRule', id: inboxId, ...row });

/** What keeps a survey from being published. */
export const findingsOf = (measure: Measure, content: SurveyContent): readonly Finding[] =>
  lint({ measure, questions: content.questions, texts: textsOf(content), audience: content.audience });
