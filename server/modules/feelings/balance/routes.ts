import type { balanceRoutes } from '#contract/balance.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { putBack, takeOff } from './correct.ts';
import { forgetAllLater } from './jobs.ts';
import { lookAt } from './look.ts';
import { keeping, setKeeping } from './store.ts';
import { writeDown } from './write.ts';

export const handlers: Handlers<typeof balanceRoutes> = {
  'GET /contacts/:id/balance': (ctx, { params }) => lookAt(ctx, params.id),
  'POST /contacts/:id/moments': (ctx, { params, body }) => writeDown(ctx, params.id, body),
  'DELETE /moments/:id': (ctx, { params, body }) => takeOff(ctx, params.id, body.why),
  'PUT /moments/:id': (ctx, { params }) => putBack(ctx, params.id),
  'GET /balance-keeping': async (ctx) => first(await keeping(ctx.tx)),
  'PUT /balance-keeping': async (ctx, { body }) => {
    const kept = first(await setKeeping(ctx.tx, body.keeps, body.days));
    if (!kept.keeps) await forgetAllLater(ctx);
    return kept;
  },
};

function first<T>([row]: readonly T[]): T {
  if (row === undefined) throw notFound();
  return row;
}
