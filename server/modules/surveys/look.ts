import type { FollowUp, SurveyAnswer } from '#contract/survey-answers.ts';
import { happen } from '#server/happen.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { feelingBeside } from './feeling-beside.ts';
import { followUpOf, viewerOf } from './follow-up.ts';
import { listAnswers, translateAnswer, visibleAnswer, type AnswerRow, type Asked } from './store/answers.ts';
import { listFollowUps, type Wanted } from './store/follow-ups.ts';

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function answersPage(
  ctx: Ctx,
  asked: Asked & Page,
): Promise<{ items: SurveyAnswer[]; next: string | null }> {
  const rows = await listAnswers(
    ctx.tx,
    asked,
    viewerOf(ctx),
    readCursor(asked.cursor, ['time', 'id']),
    asked.limit + 1,
  );
  return paged(rows, asked.limit, answerOf);
}

export async function followUpsPage(
  ctx: Ctx,
  wanted: Wanted & Page,
): Promise<{ items: FollowUp[]; next: string | null }> {
  const rows = await listFollowUps(
    ctx.tx,
    wanted,
    viewerOf(ctx),
    readCursor(wanted.cursor, ['time', 'id']),
    wanted.limit + 1,
  );
  return paged(rows, wanted.limit, ({ key: _, ...row }) => followUpOf(row, ctx.now));
}

function paged<R extends { id: string; key: string }, T>(rows: readonly R[], limit: number, shape: (row: R) => T) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(shape),
    next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
  };
}

/** Keeps an answer in words of the house beside the customer’s own. */
export async function translate(ctx: Ctx, id: string, text: string): Promise<SurveyAnswer> {
  const [before] = await visibleAnswer(ctx.tx, id, ...viewerOf(ctx));
  if (before === undefined) throw notFound();
  const by = ctx.caller.agentName ?? 'The API';
  await translateAnswer(ctx.tx, id, JSON.stringify({ text, by, at: ctx.now }));
  const [row] = await visibleAnswer(ctx.tx, id, true, null);
  if (row === undefined) throw notFound();
  const answer = answerOf(row);
  await happen(ctx, 'survey.translated', { agents: answer, conversationId: row.conversationId });
  return answer;
}

export function answerOf(row: AnswerRow): SurveyAnswer {
  const { id, surveyId, surveyName, version, measure, episodeId, way, score, low, language, translation, followUpId } =
    row;
  return {
    kind: 'surveyAnswer',
    ...{ id, surveyId, surveyName, version, measure, episodeId, way, score, low, language, translation, followUpId },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    conversation: { id: row.conversationId, number: row.number, subject: row.subject },
    ...{
      values: row.answers,
      text: row.words,
      feeling: feelingBeside(row),
      answeredAt: row.answeredAt,
      changedAt: row.changedAt,
    },
  };
}
