import type { creditRoutes } from '#contract/credit.ts';
import { knownContact } from '#server/modules/contacts/index.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { creditOf } from './credit.ts';
import { takeUseBack, useCredit } from './use.ts';

export const creditHandlers: Handlers<typeof creditRoutes> = {
  'GET /contacts/:id/credit': async (ctx, { params }) => {
    await knownContact(ctx.tx, params.id);
    return creditOf(ctx, params.id);
  },
  'POST /contacts/:id/credit-uses': async (ctx, { params, body }) => {
    await knownContact(ctx.tx, params.id);
    await useCredit(ctx, params.id, body);
    return creditOf(ctx, params.id);
  },
  'DELETE /contacts/:id/credit-uses/:useId': async (ctx, { params }) => {
    await knownContact(ctx.tx, params.id);
    await takeUseBack(ctx, params.id, params.useId);
    return creditOf(ctx, params.id);
  },
};
