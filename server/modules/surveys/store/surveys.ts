import type { Measure, SurveyContent } from '#contract/survey-content.ts';
import type { Rhythm } from '#contract/surveys.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface SurveyRow {
  readonly id: string;
  readonly name: string;
  readonly measure: Measure;
  readonly paused: boolean;
  readonly draft: SurveyContent;
  readonly version: number | null;
  readonly publishedAt: string | null;
  readonly rhythm: Rhythm | null;
  readonly createdAt: string;
  /** What is published. */
  readonly content: SurveyContent | null;
  readonly house: string;
}
const columns = `s.id, s.name, s.measure, s.paused, s.draft, s.version, s.published_at, s.rhythm, s.created_at,
  (select v.content from survey_versions v where v.workspace_id = s.workspace_id and v.survey_id = s.id and v.version = s.version) as content,
  (select w.name from workspaces w where w.id = s.workspace_id) as house`;

export const listSurveys = statement<readonly [], SurveyRow>(
  'surveys.list',
  `select ${columns} from surveys s where s.workspace_id = $1 order by s.created_at desc, s.id`,
);
export const findSurvey = statement<readonly [id: string], SurveyRow>(
  'surveys.find',
  `select ${columns} from surveys s where s.workspace_id = $1 and s.id = $2`,
);
export const lockSurvey = statement<readonly [id: string], SurveyRow>(
  'surveys.lock',
  `select ${columns} from surveys s where s.workspace_id = $1 and s.id = $2 for no key update`,
);
export const insertSurvey = statement<
  readonly [id: string, name: string, measure: Measure, draft: string, at: string],
  never
>(
  'surveys.insert',
  'insert into surveys (workspace_id, id, name, measure, draft, created_at) values ($1, $2, $3, $4, $5, $6)',
);
export const saveSurvey = statement<readonly [id: string, name: string, draft: string, rhythm: string | null], never>(
  'surveys.save',
  'update surveys set name = $3, draft = $4, rhythm = $5 where workspace_id = $1 and id = $2',
);
export const pauseSurvey = statement<readonly [id: string, paused: boolean], never>(
  'surveys.pause',
  'update surveys set paused = $3 where workspace_id = $1 and id = $2',
);
export const publishSurvey = statement<readonly [id: string, version: number, at: string], never>(
  'surveys.publish',
  'update surveys set version = $3, published_at = $4, paused = false where workspace_id = $1 and id = $2',
);
export const insertVersion = statement<
  readonly [surveyId: string, version: number, content: string, at: string, by: string | null, origin: string],
  never
>(
  'survey_versions.insert',
  `insert into survey_versions (workspace_id, survey_id, version, content, published_at, published_by, origin)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const findVersion = statement<
  readonly [surveyId: string, version: number],
  { content: SurveyContent; origin: string }
>(
  'survey_versions.find',
  'select content, origin from survey_versions where workspace_id = $1 and survey_id = $2 and version = $3',
);
export const dropSurvey = statement<readonly [id: string], { id: string }>(
  'surveys.drop',
  'delete from surveys where workspace_id = $1 and id = $2 and version is null returning id',
);

export interface RuleRow {
  readonly inboxId: string;
  readonly surveyId: string | null;
  readonly delayMinutes: number;
  readonly share: number;
}
const rule = 'inbox_id, survey_id, delay_minutes, share::float8 as share';
export const listRules = statement<readonly [], RuleRow>(
  'survey_rules.list',
  `select ${rule} from survey_rules where workspace_id = $1 order by inbox_id`,
);
export const findRule = statement<readonly [inboxId: string], RuleRow>(
  'survey_rules.find',
  `select ${rule} from survey_rules where workspace_id = $1 and inbox_id = $2`,
);
export const saveRule = statement<
  readonly [inboxId: string, surveyId: string | null, delayMinutes: number, share: number],
  RuleRow
>(
  'survey_rules.save',
  `insert into survey_rules (workspace_id, inbox_id, survey_id, delay_minutes, share) values ($1, $2, $3, $4, $5)
   on conflict (workspace_id, inbox_id) do update set survey_id = $3, delay_minutes = $4, share = $5 returning ${rule}`,
);
