import { definitionOf, figureIds } from '#contract/figures.ts';
import type { reportsRoutes } from '#contract/reports.ts';
import type { Platform } from '#server/module.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { houseMail } from '#server/platform/mail/house-mail.ts';
import { isOnline, listAgents } from '#server/modules/people/index.ts';
import { csvOf } from './csv.ts';
import { queueRecount } from './follow.ts';
import { markEverything } from './recount.ts';
import { report } from './report.ts';
import { addSchedule, dropSchedule, schedules } from './schedules.ts';

export const handlers = ({ hub }: Platform): Handlers<typeof reportsRoutes> => {
  const here = async ({ tx, workspaceId }: Ctx): Promise<number> =>
    (await listAgents(tx)).filter(({ id, active, away }) => active && !away && isOnline(hub, workspaceId, id)).length;
  const online = (ctx: Ctx, page: string): Promise<number> => (page === 'live' ? here(ctx) : Promise.resolve(0));
  return {
    'GET /reports/:page': async (ctx, { params, query }) =>
      report(ctx, params.page, query, await online(ctx, params.page), ctx),
    'GET /reports/:page/csv': async (ctx, { params, query: { table, ...query } }) =>
      csvOf(await report(ctx, params.page, query, await online(ctx, params.page), ctx), table),
    'GET /report-figures': () => Promise.resolve({ items: figureIds.map(entryOf) }),
    'POST /reports/recount': async (ctx) => {
      await markEverything(ctx);
      await queueRecount(ctx, Date.parse(ctx.now));
      return {};
    },
    'GET /report-schedules': async (ctx) => ({ items: await schedules(ctx), works: houseMail().works }),
    'POST /report-schedules': (ctx, { body }) => addSchedule(ctx, body),
    'DELETE /report-schedules/:id': (ctx, { params }) => dropSchedule(ctx, params.id),
  };
};

function entryOf(id: (typeof figureIds)[number]) {
  const { name, definition, unit, interval, better, few = null, aim = null, source } = definitionOf(id);
  return { id, name, definition, unit, interval, better, few, aim, source };
}
