import type { privacyRoutes } from '#contract/privacy.ts';
import type { Platform } from '#server/module.ts';
import { findFile, linkTo } from '#server/modules/files/index.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { lastPlace } from '../cursor.ts';
import { contactBy } from '../tell.ts';
import { requestOf, tellRequest } from './entities.ts';
import { erase } from './erase.ts';
import { findRequest, insertRequest, listRequests } from './store.ts';

export const privacyHandlers = ({
  custodies,
  forgetCallers,
}: Pick<Platform, 'custodies' | 'forgetCallers'>): Handlers<typeof privacyRoutes> => ({
  'GET /privacy-requests': async ({ tx }, { query: { cursor, limit } }) => {
    const [at, id] = readCursor(cursor, ['time', 'id']) ?? lastPlace;
    const rows = await listRequests(tx, at, id, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ key: _, ...row }) => requestOf(row)),
      next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'POST /contacts/:id/copies': async (ctx, { params: { id } }) => {
    const contact = await contactBy(ctx, id);
    const about = contact.name ?? contact.identities[0]?.value ?? 'A customer without a name';
    const [row] = await insertRequest(ctx.tx, newId(), 'copy', id, about, ctx.caller.agentId, ctx.now);
    if (row === undefined) throw new Error('the request was not written down');
    await ctx.queue('contacts.copy', { requestId: row.id, contactId: id });
    return tellRequest(ctx, row);
  },
  'GET /privacy-requests/:id/link': async (ctx, { params: { id } }) => {
    const [row] = await findRequest(ctx.tx, id);
    if (row === undefined) throw notFound();
    const [file] = row.fileId === null ? [] : await findFile(ctx.tx, row.fileId);
    if (file === undefined)
      throw new Problem(409, 'not_there', 'This copy is not there: it is being made, or its seven days are over.');
    return linkTo(ctx.workspaceId, file, Date.parse(ctx.now));
  },
  'DELETE /contacts/:id': async (ctx, { params }) => {
    const request = await erase(ctx, custodies, params.id);
    forgetCallers();
    return request;
  },
});
