import type { Contact } from '#contract/contacts.ts';
import type { contactsRoutes } from '#contract/contacts.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { forgetPerson } from '#server/modules/feelings/index.ts';
import { isTimeZone } from '#server/modules/people/index.ts';
import { findContact, listContacts, updateContact, type ContactRow } from './store.ts';

export const handlers: Handlers<typeof contactsRoutes> = {
  'GET /contacts': async (ctx, { query }) => {
    const cursor = readCursor(query.cursor, ['time', 'id']);
    const rows = await listContacts(ctx.tx, query.q ?? null, cursor, query.limit + 1);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(contactOf),
      next: rows.length > query.limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    };
  },
  'GET /contacts/:id': async (ctx, { params }) => contactBy(ctx, params.id),
  'PATCH /contacts/:id': async (ctx, { params, body }) => {
    if (typeof body.timeZone === 'string' && !isTimeZone(body.timeZone))
      throw refused('timeZone', 'this is not a time zone, such as Europe/Dublin');
    const { name, notes, timeZone, profiling } = body;
    const [changed] = await updateContact(
      ctx.tx,
      params.id,
      name !== undefined,
      name ?? null,
      notes ?? null,
      timeZone !== undefined,
      timeZone ?? null,
      profiling ?? null,
    );
    if (changed === undefined) throw notFound();
    if (profiling === false) await forgetPerson(ctx, params.id);
    return contactBy(ctx, params.id);
  },
};

async function contactBy(ctx: Ctx, id: string): Promise<Contact> {
  const [row] = await findContact(ctx.tx, id);
  if (row === undefined) throw notFound();
  return contactOf(row);
}

const contactOf = ({ email: _, ...row }: ContactRow): Contact => ({ kind: 'contact', ...row });
