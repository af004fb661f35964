import type { resolutionRoutes } from '#contract/resolution.ts';
import type { topicsRoutes } from '#contract/topics.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { resolution } from './figures.ts';
import { nextIssues, putAway } from './hints/next-issues.ts';
import { changeTopic, makeTopic, mergeTopics, removeTopic } from './topics/arrange.ts';
import { correctTopic, showTopic, uncorrectTopic } from './topics/correct.ts';
import { topicOf } from './topics/entities.ts';
import { listTopics } from './topics/store.ts';
import { proposeTopics, suggestTopics, tryTopics } from './topics/suggest.ts';

/** How far back is looked where nothing is said. */
const usualDays = 28;

export const topicHandlers: Handlers<typeof topicsRoutes> = {
  'GET /topics': async (ctx) => ({ items: (await listTopics(ctx.tx)).map(topicOf) }),
  'POST /topics': (ctx, { body }) => makeTopic(ctx, body),
  'PATCH /topics/:id': (ctx, { params, body }) => changeTopic(ctx, params.id, body),
  'DELETE /topics/:id': async (ctx, { params }) => {
    await removeTopic(ctx, params.id);
    return {};
  },
  'POST /topics/:id/merge': (ctx, { params, body }) => mergeTopics(ctx, params.id, body.into),
  'GET /topics/proposed': (ctx) => proposeTopics(ctx),
  'GET /topics/suggestions': (ctx) => suggestTopics(ctx),
  'POST /topics/test': (ctx, { body }) => tryTopics(ctx, body),
  'GET /conversations/:id/topic': (ctx, { params }) => showTopic(ctx, params.id),
  'PUT /conversations/:id/topic': (ctx, { params, body }) => correctTopic(ctx, params.id, body.topicId),
  'DELETE /conversations/:id/topic': (ctx, { params }) => uncorrectTopic(ctx, params.id),
};

export const resolutionHandlers: Handlers<typeof resolutionRoutes> = {
  'GET /resolution': (ctx, { query }) => {
    const to = query.to ?? ctx.now;
    const from = query.from ?? new Date(Date.parse(to) - usualDays * 86_400_000).toISOString();
    if (from >= to) throw refused('to', 'the end must come after the start');
    return resolution(ctx, { ...query, from, to });
  },
  'POST /resolution/rebuild': async (ctx) => {
    await ctx.queue('resolution.rebuild', {}, { key: `resolution.rebuild ${ctx.workspaceId}` });
    return {};
  },
  'GET /conversations/:id/next-issues': (ctx, { params }) => nextIssues(ctx, params.id),
  'DELETE /conversations/:id/next-issues/:topicId': async (ctx, { params }) => {
    await putAway(ctx, params.id, params.topicId);
    return {};
  },
};
