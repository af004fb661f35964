import type { surveyAnswersRoutes } from '#contract/survey-answers.ts';
import type { surveysRoutes } from '#contract/surveys.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { change, changes, draftNote } from './changes.ts';
import { ruleOf, surveyOf } from './entities.ts';
import { close, own, reopen } from './follow-up.ts';
import { invite } from './invite.ts';
import { answersPage, followUpsPage, translate } from './look.ts';
import { begin, drop, edit, pause, publish, setRule, surveyBy } from './manage.ts';
import type { Reach } from './reach.ts';
import { results } from './results.ts';
import { countFollowUps } from './store/follow-ups.ts';
import { listRules, listSurveys } from './store/surveys.ts';
import { themes } from './themes.ts';

export const handlers = (reach: Reach): Handlers<typeof surveysRoutes> => ({
  'GET /surveys': async (ctx) => ({ items: (await listSurveys(ctx.tx)).map(surveyOf) }),
  'POST /surveys': (ctx, { body }) => begin(ctx, body.name, body.measure),
  'GET /surveys/:id': async (ctx, { params }) => surveyOf(await surveyBy(ctx.tx, params.id)),
  'PATCH /surveys/:id': (ctx, { params, body }) => edit(ctx, params.id, body),
  'DELETE /surveys/:id': (ctx, { params }) => drop(ctx, params.id),
  'POST /surveys/:id/versions': (ctx, { params }) => publish(ctx, params.id),
  'PUT /surveys/:id/pause': (ctx, { params }) => pause(ctx, params.id, true),
  'DELETE /surveys/:id/pause': (ctx, { params }) => pause(ctx, params.id, false),
  'POST /surveys/:id/invitations': (ctx, { params, body }) => invite(ctx, reach, params.id, body),
  'GET /survey-rules': async (ctx) => ({ items: (await listRules(ctx.tx)).map(ruleOf) }),
  'PUT /inboxes/:id/survey': (ctx, { params, body }) => setRule(ctx, params.id, body),
});

const none = { open: 0, overdue: 0, mine: 0, raised: 0, closed: 0, closedInTime: 0 };

export const answerHandlers: Handlers<typeof surveyAnswersRoutes> = {
  'GET /surveys/:id/results': (ctx, { params, query }) => results(ctx, params.id, query.days, query.inboxId ?? null),
  'GET /surveys/:id/themes': (ctx, { params, query }) => themes(ctx, params.id, query.days),
  'GET /survey-answers': (ctx, { query }) => answersPage(ctx, query),
  'PUT /survey-answers/:id/translation': (ctx, { params, body }) => translate(ctx, params.id, body.text),
  'GET /survey-follow-ups': (ctx, { query }) => followUpsPage(ctx, query),
  'GET /survey-follow-ups/counts': async (ctx) => (await countFollowUps(ctx.tx, ctx.caller.agentId))[0] ?? none,
  'PUT /survey-follow-ups/:id/owner': (ctx, { params, body }) => own(ctx, params.id, body.ownerId),
  'PUT /survey-follow-ups/:id/closure': (ctx, { params, body }) => close(ctx, params.id, body.outcome, body.done),
  'DELETE /survey-follow-ups/:id/closure': (ctx, { params }) => reopen(ctx, params.id),
  'GET /surveys/:id/changes': async (ctx, { params }) => ({ items: await changes(ctx, params.id) }),
  'POST /surveys/:id/changes': (ctx, { params, body }) => change(ctx, params.id, body),
  'POST /survey-notes/:id/draft': (ctx, { params }) => draftNote(ctx, params.id),
};
