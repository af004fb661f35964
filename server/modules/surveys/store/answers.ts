import type { Measure } from '#contract/survey-content.ts';
import type { SurveyWay } from '#contract/surveys.ts';
import type { Reading } from '#contract/feelings.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { z } from 'zod';

export interface AnswerRow {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyName: string;
  readonly version: number;
  readonly measure: Measure;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly conversationId: string;
  readonly number: number;
  readonly subject: string;
  readonly episodeId: string | null;
  readonly way: z.infer<typeof SurveyWay>;
  readonly score: number | null;
  readonly low: boolean;
  readonly answers: Record<string, number | string | string[]>;
  readonly words: string;
  readonly language: string | null;
  readonly reading: Pick<Reading, 'label' | 'probability'> | null;
  readonly translation: { text: string; by: string; at: string } | null;
  readonly answeredAt: string;
  readonly changedAt: string | null;
  readonly followUpId: string | null;
}
const columns = `i.id, i.survey_id, s.name as survey_name, i.version, s.measure, a.contact_id, p.name as contact_name, p.email as contact_email,
  a.conversation_id, c.number, c.subject, i.episode_id, i.way, a.score, a.low, a.answers, a.words, a.language,
  case when p.profiling and w.reads_feelings then a.reading end as reading, a.translation, a.answered_at, a.changed_at,
  (select f.id from follow_ups f where f.workspace_id = a.workspace_id and f.invitation_id = a.invitation_id) as follow_up_id`;
const source = `survey_answers a
  join survey_invitations i on i.workspace_id = a.workspace_id and i.id = a.invitation_id
  join surveys s on s.workspace_id = a.workspace_id and s.id = a.survey_id
  join contacts p on p.workspace_id = a.workspace_id and p.id = a.contact_id
  join conversations c on c.workspace_id = a.workspace_id and c.id = a.conversation_id
  join workspaces w on w.id = a.workspace_id`;

type Saved = readonly [
  invitationId: string,
  surveyId: string,
  contactId: string,
  conversationId: string,
  score: number | null,
  low: boolean,
  answers: string,
  words: string,
  language: string | null,
  reading: string | null,
  at: string,
];
/** A translation belongs to the words that it translates. */
export const saveAnswer = statement<Saved, { changed: boolean }>(
  'survey_answers.save',
  `insert into survey_answers as a (workspace_id, invitation_id, survey_id, contact_id, conversation_id, score, low, answers, words,
     language, reading, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (workspace_id, invitation_id) do update set score = $6, low = $7, answers = $8, words = $9, language = $10, reading = $11,
     changed_at = $12, translation = case when a.words = $9 then a.translation end
   returning changed_at is not null as changed`,
);
export const visibleAnswer = statement<readonly [id: string, readsAll: boolean, me: string | null], AnswerRow>(
  'survey_answers.find',
  `select ${columns} from ${source} where a.workspace_id = $1 and a.invitation_id = $2 and app.sees($3, $4, c)`,
);
export const translateAnswer = statement<readonly [id: string, translation: string], never>(
  'survey_answers.translate',
  'update survey_answers set translation = $3 where workspace_id = $1 and invitation_id = $2',
);

export interface Asked {
  readonly surveyId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly only?: 'low' | 'words' | undefined;
}
/** Answers that somebody may see, newest first: those of conversations that they may see. */
export function listAnswers(
  tx: Tx,
  { surveyId, contactId, conversationId, only }: Asked,
  [readsAll, me]: readonly [boolean, string | null],
  before: readonly [string, string] | null,
  limit: number,
): Promise<(AnswerRow & { readonly key: string })[]> {
  const values: unknown[] = [readsAll, me];
  const next = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  const where = ['a.workspace_id = $1', 'app.sees($2, $3, c)'];
  if (surveyId !== undefined) where.push(`a.survey_id = ${next(surveyId)}`);
  if (contactId !== undefined) where.push(`a.contact_id = ${next(contactId)}`);
  if (conversationId !== undefined) where.push(`a.conversation_id = ${next(conversationId)}`);
  if (only === 'low') where.push('a.low');
  if (only === 'words') where.push(`a.words <> ''`);
  if (before !== null)
    where.push(`(a.answered_at, a.invitation_id) < (${next(before[0])}::timestamptz, ${next(before[1])}::uuid)`);
  const text = `select ${columns}, a.answered_at::text as key from ${source} where ${where.join(' and ')}
    order by a.answered_at desc, a.invitation_id desc limit ${next(limit)}`;
  return compose(tx, text, values);
}
