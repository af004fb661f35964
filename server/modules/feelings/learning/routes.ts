import type { readerRoutes } from '#contract/feelings.ts';
import { FEWEST_CORRECTIONS } from '#psychology/emotion/index.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { model } from '../reader.ts';
import { learn } from './adapt.ts';
import * as store from './store.ts';

export const handlers: Handlers<typeof readerRoutes> = {
  'GET /reader': async (ctx, { query }) => {
    const [tallies, [counted], [adaptation], [setting]] = await Promise.all([
      store.talliesSince(ctx.tx, query.days),
      store.countCorrections(ctx.tx),
      store.currentAdaptation(ctx.tx),
      store.learns(ctx.tx),
    ]);
    return {
      model: model(),
      tallies,
      corrections: counted?.count ?? 0,
      fewest: FEWEST_CORRECTIONS,
      adaptation: adaptation ?? null,
      learns: setting?.learns ?? false,
    };
  },
  'POST /reader/adaptation': async (ctx) => {
    await store.setLearning(ctx.tx, true);
    return { adaptation: await learn(ctx) };
  },
  'DELETE /reader/adaptation': async (ctx) => {
    await store.setLearning(ctx.tx, false);
    await store.withdrawAdaptations(ctx.tx);
    return {};
  },
};
