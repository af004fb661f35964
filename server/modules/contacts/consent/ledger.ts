import type { Means, Purpose, consentRoutes } from '#contract/consent.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { lastPlace } from '../cursor.ts';
import { hold } from '../hold.ts';
import { sourceOf } from '../source.ts';
import { consentOf, listConsents, standing } from './store.ts';
import { writeConsent } from './write.ts';

export const consentHandlers: Handlers<typeof consentRoutes> = {
  'GET /contacts/:id/consents': async (ctx, { params: { id }, query: { cursor, limit } }) => {
    await hold(ctx, id, 'read');
    const [at, before] = readCursor(cursor, ['time', 'id']) ?? lastPlace;
    const rows = await listConsents(ctx.tx, id, at, before, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ key: _, ...row }) => consentOf(row)),
      next: rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
      standing: await standing(ctx.tx, id),
    };
  },
  'POST /contacts/:id/consents': async (ctx, { params: { id }, body }) => {
    await hold(ctx, id);
    const at = body.at ?? ctx.now;
    if (Date.parse(at) > Date.parse(ctx.now)) throw refused('at', 'this lies ahead');
    const by = { source: body.byCustomer ? ('customer' as const) : sourceOf(ctx), agentId: ctx.caller.agentId };
    return writeConsent(ctx, { contactId: id, ...body, wording: body.wording ?? null, at, ...by });
  },
};

/**
 * What a person said last about being contacted for a purpose by a means: true, false, or null where they never said.
 * Whoever contacts people without being asked needs true.
 */
export async function allowed(tx: Tx, contactId: string, purpose: Purpose, means: Means): Promise<boolean | null> {
  const all = await standing(tx, contactId);
  return all.find((one) => one.purpose === purpose && one.means === means)?.given ?? null;
}
