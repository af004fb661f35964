import type { creditRoutes } from '#contract/credit.ts';
import { findContact } from '#server/modules/contacts/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { creditOf } from './credit.ts';
import { takeUseBack, useCredit } from './use.ts';

export const creditHandlers: Handlers<typeof creditRoutes> = {
  'GET /contacts/:id/credit': async (ctx, { params }) => {
    await known(ctx, params.id);
    return creditOf(ctx, params.id);
  },
  'POST /contacts/:id/credit-uses': async (ctx, { params, body }) => {
    await known(ctx, params.id);
    await useCredit(ctx, params.id, body);
    return creditOf(ctx, params.id);
  },
  'DELETE /contacts/:id/credit-uses/:useId': async (ctx, { params }) => {
    await known(ctx, params.id);
    await takeUseBack(ctx, params.id, params.useId);
    return creditOf(ctx, params.id);
  },
};

async function known(ctx: Ctx, contactId: string): Promise<void> {
  if ((await findContact(ctx.tx, contactId))[0] === undefined) throw notFound();
}
