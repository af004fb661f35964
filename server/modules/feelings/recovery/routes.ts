import type { recoveryRoutes } from '#contract/recovery.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { figures } from './figures.ts';
import { chooseLetter, letterChoice } from './letter-choice.ts';
import { list } from './look.ts';
import { close, confirm, give, takeBack } from './work.ts';

export const handlers: Handlers<typeof recoveryRoutes> = {
  'GET /recovery': (ctx, { query }) => list(ctx, query),
  'GET /recovery/figures': (ctx) => figures(ctx),
  'PUT /recovery/:id/owner': (ctx, { params, body }) => give(ctx, params.id, body.ownerId),
  'POST /recovery/:id/confirmation': (ctx, { params, body }) => confirm(ctx, params.id, body.words),
  'POST /recovery/:id/closing': (ctx, { params, body }) => close(ctx, params.id, body.why),
  'DELETE /recovery/:id/end': (ctx, { params }) => takeBack(ctx, params.id),
  'GET /me/recovery-letter': (ctx) => letterChoice(ctx),
  'PUT /me/recovery-letter': (ctx, { body }) => chooseLetter(ctx, body.wanted),
};
