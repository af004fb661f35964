import type { advocacyRoutes } from '#contract/advocacy.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { self } from '#server/modules/people/index.ts';
import { seeCase } from '../store/known.ts';
import { decide, referralOf } from './end.ts';
import { linkFor } from './link.ts';
import { newestReferrals } from './store.ts';
import { wordOfMouth } from './word-of-mouth.ts';

const mostShown = 200;

export const advocacyHandlers: Handlers<typeof advocacyRoutes> = {
  'POST /conversations/:id/referral-link': async (ctx, { params }) => {
    const [seen] = await seeCase(
      ctx.tx,
      params.id,
      ctx.caller.permissions.has('conversations.readAll'),
      ctx.caller.agentId,
    );
    if (seen === undefined) throw notFound();
    return linkFor(ctx, seen.contactId);
  },
  'GET /contacts/:id/word-of-mouth': ({ tx, caller }, { params }) =>
    wordOfMouth(tx, params.id, [caller.permissions.has('conversations.readAll'), caller.agentId]),
  'GET /referrals': async (ctx) => ({ items: (await newestReferrals(ctx.tx, mostShown)).map(referralOf) }),
  'PUT /referrals/:id/decision': (ctx, { params, body }) => decide(ctx, params.id, body.pay, self(ctx)),
};
