import type { touchesRoutes } from '#contract/touches.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { self } from '#server/modules/people/index.ts';
import { openTouches } from './store.ts';
import { step, touchOf, type Writer } from './write.ts';

/** All of them stand on one page: twenty a day are proposed, and each is written or let pass. */
const mostShown = 200;

export const touchHandlers: Handlers<typeof touchesRoutes> = {
  'GET /touches': async (ctx) => ({
    items: (
      await openTouches(ctx.tx, ctx.caller.permissions.has('conversations.readAll'), ctx.caller.agentId, mostShown)
    ).map(touchOf),
  }),
  'PUT /touches/:id/writer': (ctx, { params }) => step(ctx, params.id, writer(ctx), 'take'),
  'DELETE /touches/:id/writer': (ctx, { params }) => step(ctx, params.id, writer(ctx), 'giveBack'),
  'PUT /touches/:id/note': (ctx, { params, body }) => step(ctx, params.id, writer(ctx), 'write', body.text),
  'PUT /touches/:id/dismissal': (ctx, { params }) => step(ctx, params.id, writer(ctx), 'dismiss'),
};

const writer = (ctx: Ctx): Writer => ({
  agentId: self(ctx),
  viewer: [ctx.caller.permissions.has('conversations.readAll'), ctx.caller.agentId],
});
