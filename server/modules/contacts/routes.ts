import type { contactsRoutes } from '#contract/contacts.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { contactOf } from './entities.ts';
import { emptyField, setField } from './fields/set.ts';
import { hold } from './hold.ts';
import { dropIdentity, putIdentity } from './identities/put.ts';
import { listContacts } from './list.ts';
import { contactBy, tellChanged } from './tell.ts';

export const handlers: Handlers<typeof contactsRoutes> = {
  'GET /contacts': async ({ tx }, { query }) => {
    const rows = await listContacts(tx, query, readCursor(query.cursor, ['time', 'id']), query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ key: _, ...row }) => contactOf(row)),
      next: rows.length > query.limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'POST /contacts': (ctx, { body }) => add(ctx, body),
  'GET /contacts/:id': (ctx, { params }) => contactBy(ctx, params.id),
  'PATCH /contacts/:id': (ctx, { params, body }) => change(ctx, params.id, body),
  'PUT /contacts/:id/identities': async (ctx, { params: { id }, body }) => {
    await hold(ctx, id);
    await putIdentity(ctx, id, body);
    return tellChanged(ctx, id);
  },
  'DELETE /contacts/:id/identities': async (ctx, { params: { id }, query: { kind, value } }) => {
    await hold(ctx, id);
    await dropIdentity(ctx, id, kind, value);
    return tellChanged(ctx, id);
  },
  'PUT /contacts/:id/fields/:name': async (ctx, { params: { id, name }, body }) => {
    await hold(ctx, id);
    await setField(ctx, 'person', id, { name, ...body });
    return tellChanged(ctx, id);
  },
  'DELETE /contacts/:id/fields/:name': async (ctx, { params: { id, name } }) => {
    await hold(ctx, id);
    await emptyField(ctx, 'person', id, name);
    return tellChanged(ctx, id);
  },
};
