import type { Measure, SurveyContent } from '#contract/survey-content.ts';
import type { Rhythm, Survey, SurveyRule } from '#contract/surveys.ts';
import { happen } from '#server/happen.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { beginning } from './begin/content.ts';
import { findingsOf, ruleOf, surveyOf } from './entities.ts';
import * as store from './store/surveys.ts';

/** Begins a survey with questions that suit what it measures. */
export async function begin(ctx: Ctx, name: string, measure: Measure): Promise<Survey> {
  const [house] = await findWorkspace(ctx.tx);
  const id = newId();
  await store.insertSurvey(ctx.tx, id, name, measure, JSON.stringify(beginning(measure, house?.name ?? '')), ctx.now);
  return told(ctx, id);
}

interface Edit {
  readonly name?: string | undefined;
  readonly draft?: SurveyContent | undefined;
  readonly rhythm?: Rhythm | null | undefined;
}

/** Changes what is being edited. What is published stays as it is. */
export async function edit(ctx: Ctx, id: string, { name, draft, rhythm }: Edit): Promise<Survey> {
  const held = await hold(ctx.tx, id);
  if (rhythm != null && held.measure !== 'nps') throw refused('rhythm', 'only a survey of the relation has a rhythm');
  const ids = draft?.questions.map((question) => question.id) ?? [];
  if (new Set(ids).size < ids.length) throw refused('draft.questions', 'two questions have the same id');
  const after = rhythm === undefined ? held.rhythm : rhythm;
  const kept = after === null ? null : JSON.stringify(after);
  await store.saveSurvey(ctx.tx, id, name ?? held.name, JSON.stringify(draft ?? held.draft), kept);
  return told(ctx, id);
}

/** Publishes the draft as the next version; refused with the reasons where it does not ask fairly. */
export async function publish(ctx: Ctx, id: string): Promise<Survey> {
  const held = await hold(ctx.tx, id);
  const findings = findingsOf(held.measure, held.draft);
  if (findings.length > 0) {
    throw new Problem(409, 'unfair_survey', findings[0]?.reason ?? '', { findings });
  }
  const before = surveyOf(held);
  if (!before.changed) return before;
  const version = (held.version ?? 0) + 1;
  const { agentId } = ctx.caller;
  await store.insertVersion(ctx.tx, id, version, JSON.stringify(held.draft), ctx.now, agentId, ctx.http.origin);
  await store.publishSurvey(ctx.tx, id, version, ctx.now);
  return told(ctx, id);
}

/** Asks nobody any more, or goes on. */
export async function pause(ctx: Ctx, id: string, paused: boolean): Promise<Survey> {
  const held = await hold(ctx.tx, id);
  if (held.version === null) throw new Problem(409, 'not_published', 'This survey is not published yet.');
  await store.pauseSurvey(ctx.tx, id, paused);
  return told(ctx, id);
}

export async function drop(ctx: Ctx, id: string): Promise<Record<string, never>> {
  const held = await hold(ctx.tx, id);
  if (held.version !== null)
    throw new Problem(409, 'published', 'This survey was published, and its answers name it. Pause it instead.');
  await store.dropSurvey(ctx.tx, id);
  return {};
}

/** Says which survey follows a resolution in an inbox. */
export async function setRule(
  ctx: Ctx,
  inboxId: string,
  { surveyId, delayMinutes, share }: { surveyId: string | null; delayMinutes: number; share: number },
): Promise<SurveyRule> {
  await inboxBy(ctx.tx, inboxId);
  const [survey] = surveyId === null ? [] : await store.findSurvey(ctx.tx, surveyId);
  if (surveyId !== null && survey === undefined) throw refused('surveyId', 'there is no such survey');
  if (survey?.measure === 'nps')
    throw refused('surveyId', 'a survey of the relation follows no single conversation; give it a rhythm instead');
  const [rule] = await store.saveRule(ctx.tx, inboxId, surveyId, delayMinutes, share);
  if (rule === undefined) throw notFound();
  return ruleOf(rule);
}

export async function surveyBy(tx: Tx, id: string): Promise<store.SurveyRow> {
  const [row] = await store.findSurvey(tx, id);
  if (row === undefined) throw notFound();
  return row;
}

async function hold(tx: Tx, id: string): Promise<store.SurveyRow> {
  const [row] = await store.lockSurvey(tx, id);
  if (row === undefined) throw notFound();
  return row;
}

async function told(ctx: Ctx, id: string): Promise<Survey> {
  const survey = surveyOf(await surveyBy(ctx.tx, id));
  await happen(ctx, 'survey.changed', { agents: survey });
  return survey;
}
