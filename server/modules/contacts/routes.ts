import type { contactsRoutes } from '#contract/contacts.ts';
import type { RuleGroup } from '#contract/segments.ts';
import type { Platform } from '#server/module.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { contactOf } from './entities.ts';
import { emptyField, setField } from './fields/set.ts';
import { hold } from './hold.ts';
import { dropIdentity, putIdentity } from './identities/put.ts';
import { listContacts } from './list.ts';
import { findSegment } from './segments/store.ts';
import { contactBy, tellChanged } from './tell.ts';

type Routes = typeof contactsRoutes;

/** What is done with one customer. */
export const oneHandlers: Omit<Handlers<Routes>, 'GET /contacts'> = {
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

export const handlers = ({ conditions }: Pick<Platform, 'conditions'>): Handlers<Routes> => ({
  ...oneHandlers,
  'GET /contacts': async ({ tx }, { query: { cursor, limit, segmentId, ...wanted } }) => {
    const rule = segmentId === undefined ? undefined : { of: await ruleOf(tx, segmentId), known: conditions };
    const rows = await listContacts(tx, { ...wanted, rule }, readCursor(cursor, ['time', 'id']), limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ key: _, ...row }) => contactOf(row)),
      next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
});

async function ruleOf(tx: Tx, segmentId: string): Promise<RuleGroup> {
  const [segment] = await findSegment(tx, segmentId);
  if (segment === undefined) throw refused('segmentId', 'there is no such segment');
  return segment.rule;
}
