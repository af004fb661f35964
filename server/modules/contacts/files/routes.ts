import type { contactFilesRoutes } from '#contract/contact-files.ts';
import { dropFile, findFile as findBytes, keepFile, linkTo } from '#server/modules/files/index.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { lockCompany } from '../companies/store.ts';
import { lastPlace } from '../cursor.ts';
import { findSegment } from '../segments/store.ts';
import { openTable, refuseUnfit, tableOf } from './open.ts';
import { readingOf } from './reading.ts';
import * as store from './store.ts';
import { personFields, tellFile } from './take-in.ts';
import { tryOut } from './trial.ts';

export const contactFileHandlers: Handlers<typeof contactFilesRoutes> = {
  'GET /contact-files': async ({ tx }, { query: { cursor, limit } }) => {
    const [at, id] = readCursor(cursor, ['time', 'id']) ?? lastPlace;
    const rows = await store.listFiles(tx, at, id, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(store.fileOf),
      next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'GET /contact-files/:id': async ({ tx }, { params }) => store.fileOf(only(await store.findFile(tx, params.id))),
  'DELETE /contact-files/:id': async (ctx, { params: { id } }) => {
    const file = only(await store.lockFile(ctx.tx, id));
    if (file.state !== 'new')
      throw new Problem(409, 'begun', 'This file was begun, and stays as the record of what it brought.');
    if (file.fileId !== null) await dropFile(ctx.tx, file.fileId);
    await store.dropContactFile(ctx.tx, id);
    await tellFile(ctx, file);
    return {};
  },
  'GET /contact-files/:id/reading': async (ctx, { params }) => {
    const table = await openTable(ctx, only(await store.findFile(ctx.tx, params.id)));
    return readingOf(table, await personFields(ctx));
  },
  'POST /contact-files': async (ctx, { query: { name }, body }) => {
    const table = tableOf(body, {});
    const id = newId();
    const kept = await keepFile(ctx, { by: id, name, type: 'text/csv', bytes: body });
    const by = ctx.caller.agentId;
    const file = only(await store.insertFile(ctx.tx, id, 'in', name, kept.id, '{}', table.rows.length, by, ctx.now));
    return { file: store.fileOf(file), reading: readingOf(table, await personFields(ctx)) };
  },
  'POST /contact-files/:id/trial': async (ctx, { params, body }) => {
    const file = only(await store.findFile(ctx.tx, params.id));
    const table = await openTable(ctx, file, body);
    refuseUnfit(table, body);
    return tryOut(ctx, table, body, await personFields(ctx));
  },
  'POST /contact-files/:id/work': async (ctx, { params: { id }, body }) => {
    const file = only(await store.lockFile(ctx.tx, id));
    if (file.way === 'out' || file.state === 'done')
      throw new Problem(409, 'done_already', 'This file has been taken in already.');
    if (file.state === 'working') return store.fileOf(file);
    const table = await openTable(ctx, file, body);
    refuseUnfit(table, body);
    const begun = only(await store.beginFile(ctx.tx, id, JSON.stringify(body), table.rows.length));
    await ctx.queue('contacts.take_in', { fileId: id }, { key: `contacts.take_in ${id}` });
    return tellFile(ctx, begun);
  },
  'DELETE /contact-files/:id/work': async (ctx, { params: { id } }) => {
    const file = only(await store.lockFile(ctx.tx, id));
    const [stopped] = await store.stopFile(ctx.tx, id, ctx.now);
    return stopped === undefined ? store.fileOf(file) : tellFile(ctx, stopped);
  },
  'GET /contact-files/:id/link': async (ctx, { params }) => {
    const { resultId } = only(await store.findFile(ctx.tx, params.id));
    const [file] = resultId === null ? [] : await findBytes(ctx.tx, resultId);
    if (file === undefined)
      throw new Problem(
        409,
        'not_there',
        'There is nothing to fetch: it is being made, nothing is to mend, or its seven days are over.',
      );
    return linkTo(ctx.workspaceId, file, Date.parse(ctx.now));
  },
  'POST /contact-exports': async (ctx, { body }) => {
    const name = await nameFor(ctx, body);
    const id = newId();
    await store.insertFile(ctx.tx, id, 'out', name, null, '{}', 0, ctx.caller.agentId, ctx.now);
    const begun = only(await store.beginFile(ctx.tx, id, JSON.stringify(body), 0));
    await ctx.queue('contacts.write_out', { fileId: id }, { key: `contacts.write_out ${id}` });
    return tellFile(ctx, begun);
  },
};

async function nameFor({ tx, now }: Turn, { segmentId, companyId }: store.Wanted): Promise<string> {
  const day = now.slice(0, 10);
  if (companyId !== undefined && (await lockCompany(tx, companyId)).length === 0)
    throw refused('companyId', 'there is no such company');
  if (segmentId === undefined) return `customers ${day}.csv`;
  const [segment] = await findSegment(tx, segmentId);
  if (segment === undefined) throw refused('segmentId', 'there is no such segment');
  return `${segment.name} ${day}.csv`;
}

function only<T>([row]: readonly T[]): T {
  if (row === undefined) throw notFound();
  return row;
}
