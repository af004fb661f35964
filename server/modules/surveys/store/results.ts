import type { Closure, NotAsked } from '#contract/surveys.ts';
import { statement } from '#server/platform/database/statement.ts';

type Window = readonly [surveyId: string, since: string, inboxId: string | null];

/** Who was asked in a window, by how it was closed and what they gave; `score` is null where nobody answered or measured. */
export const tallies = statement<Window, { closure: Closure; score: number | null; asked: number; answered: number }>(
  'survey_results.tallies',
  `select i.closure, a.score, count(*)::int as asked, count(a.invitation_id)::int as answered
   from survey_invitations i left join survey_answers a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
   where i.workspace_id = $1 and i.survey_id = $2 and i.sent_at > $3 and ($4::uuid is null or i.inbox_id = $4) group by 1, 2`,
);
export const passes = statement<Window, { closure: Closure; reason: NotAsked; count: number }>(
  'survey_results.passes',
  `select closure, reason, count(*)::int as count from survey_passes
   where workspace_id = $1 and survey_id = $2 and at > $3 and ($4::uuid is null or inbox_id = $4) group by 1, 2`,
);
/** How often each answer was given to each question that is no open one. */
export const choices = statement<
  readonly [...Window, questionIds: readonly string[]],
  { question: string; value: number | string; count: number }
>(
  'survey_results.choices',
  `select q.key as question, v.value as value, count(*)::int as count
   from survey_invitations i join survey_answers a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
   cross join lateral jsonb_each(a.answers) q
   cross join lateral jsonb_array_elements(case jsonb_typeof(q.value) when 'array' then q.value else jsonb_build_array(q.value) end) v
   where i.workspace_id = $1 and i.survey_id = $2 and i.sent_at > $3 and ($4::uuid is null or i.inbox_id = $4)
     and q.key = any($5::text[]) group by 1, 2`,
);
export const loops = statement<Window, { raised: number; closed: number; closedInTime: number; overdue: number }>(
  'survey_results.loops',
  `select count(*)::int as raised, count(f.closed_at)::int as closed,
     count(*) filter (where f.closed_at <= f.due_at)::int as closed_in_time,
     count(*) filter (where f.closed_at is null and f.due_at < now())::int as overdue
   from follow_ups f join survey_invitations i on i.workspace_id = f.workspace_id and i.id = f.invitation_id
   where f.workspace_id = $1 and i.survey_id = $2 and i.sent_at > $3 and ($4::uuid is null or i.inbox_id = $4)`,
);
export interface TextRow {
  readonly id: string;
  readonly contactId: string;
  readonly conversationId: string;
  readonly words: string;
  readonly score: number | null;
  readonly low: boolean;
  readonly visible: boolean;
}
/** The newest texts of a survey, and whether somebody may see whose they are. */
export const texts = statement<
  readonly [surveyId: string, since: string, limit: number, readsAll: boolean, me: string | null],
  TextRow
>(
  'survey_results.texts',
  `select a.invitation_id as id, a.contact_id, a.conversation_id, a.words, a.score, a.low, app.sees($5, $6, c) as visible
   from survey_answers a join conversations c on c.workspace_id = a.workspace_id and c.id = a.conversation_id
   where a.workspace_id = $1 and a.survey_id = $2 and a.answered_at > $3 and a.words <> ''
   order by a.answered_at desc, a.invitation_id desc limit $4`,
);
/** The newest texts of all surveys, of what was answered in a time. */
export const textsBetween = statement<
  readonly [from: string, to: string, inboxId: string | null, limit: number, readsAll: boolean, me: string | null],
  TextRow
>(
  'survey_results.texts_between',
  `select a.invitation_id as id, a.contact_id, a.conversation_id, a.words, a.score, a.low, app.sees($6, $7, c) as visible
   from survey_answers a join conversations c on c.workspace_id = a.workspace_id and c.id = a.conversation_id
   where a.workspace_id = $1 and a.answered_at >= $2 and a.answered_at < $3 and a.words <> '' and ($4::uuid is null or c.inbox_id = $4)
   order by a.answered_at desc, a.invitation_id desc limit $5`,
);
