import type { Measure } from '#contract/survey-content.ts';
import type { Closure } from '#contract/surveys.ts';
import { statement } from '#server/platform/database/statement.ts';

/** Who was asked in a time, by what was measured and how it had been closed, and what they gave; `score` is null without an answer. */
export const askedBetween = statement<
  readonly [from: string, to: string, inboxId: string | null],
  { measure: Measure; closure: Closure; score: number | null; asked: number; answered: number }
>(
  'survey_reports.asked',
  `select s.measure, i.closure, a.score, count(*)::int as asked, count(a.invitation_id)::int as answered
   from survey_invitations i
   join surveys s on s.workspace_id = i.workspace_id and s.id = i.survey_id
   left join survey_answers a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
   where i.workspace_id = $1 and i.sent_at >= $2 and i.sent_at < $3 and ($4::uuid is null or i.inbox_id = $4) group by 1, 2, 3`,
);
/** Those who were not asked, by how it had been closed: they belong to the population as well. */
export const passedBetween = statement<
  readonly [from: string, to: string, inboxId: string | null],
  { measure: Measure; closure: Closure; count: number }
>(
  'survey_reports.passed',
  `select s.measure, p.closure, count(*)::int as count from survey_passes p
   join surveys s on s.workspace_id = p.workspace_id and s.id = p.survey_id
   where p.workspace_id = $1 and p.at >= $2 and p.at < $3 and ($4::uuid is null or p.inbox_id = $4) group by 1, 2`,
);
