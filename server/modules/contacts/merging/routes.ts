import type { mergingRoutes, Side } from '#contract/merging.ts';
import type { Platform } from '#server/module.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { hold } from '../hold.ts';
import { contactBy } from '../tell.ts';
import { mergeOf } from './entities.ts';
import { findLike } from './find.ts';
import { dismiss, listLikenesses, namesOf } from './likenesses-store.ts';
import { merge } from './merge.ts';
import { mergesOf, sideOf } from './store.ts';
import { undo } from './undo.ts';

const last = ['2', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export const mergingHandlers = ({
  custodies,
  forgetCallers,
}: Pick<Platform, 'custodies' | 'forgetCallers'>): Handlers<typeof mergingRoutes> => ({
  'GET /likenesses': async ({ tx }, { query: { cursor, limit } }) => {
    const [score, id] = readCursor(cursor, ['number', 'id']) ?? last;
    const rows = await listLikenesses(tx, Number(score), id, limit + 1);
    const items = rows.slice(0, limit);
    const end = items.at(-1);
    return {
      items: items.map(({ key: _, reasons, ...row }) => ({ kind: 'likeness' as const, ...row, reasons: [...reasons] })),
      next: rows.length > limit && end !== undefined ? writeCursor([end.key, end.id]) : null,
    };
  },
  'GET /contacts/:id/alike': async (ctx, { params: { id } }) => {
    await hold(ctx, id, 'read');
    const found = await findLike(ctx.tx, id);
    const names = new Map(
      (await namesOf(ctx.tx, [id, ...found.map(({ otherId }) => otherId)])).map((one) => [one.id, one]),
    );
    const nameOf = (which: string) => names.get(which) ?? { id: which, name: null, email: null };
    return {
      items: found.map(({ otherId, score, reasons }) => ({
        one: nameOf(id),
        other: nameOf(otherId),
        score,
        reasons: [...reasons],
      })),
    };
  },
  'PUT /contacts/:id/strangers/:otherId': async (ctx, { params: { id, otherId } }) => {
    await hold(ctx, id, 'read');
    await hold(ctx, otherId, 'read');
    if (id !== otherId) await dismiss(ctx.tx, newId(), id, otherId, ctx.now, ctx.caller.agentId);
    return {};
  },
  'GET /contacts/:id/comparison/:otherId': async (ctx, { params: { id, otherId } }) => ({
    kept: await side(ctx, id),
    gone: await side(ctx, otherId),
  }),
  'GET /contacts/:id/merges': async (ctx, { params: { id } }) => {
    await hold(ctx, id, 'read');
    return { items: (await mergesOf(ctx.tx, id)).map(mergeOf) };
  },
  'POST /contacts/:id/merges': async (ctx, { params, body }) => {
    const merged = await merge(ctx, custodies, params.id, body.otherId);
    forgetCallers(); // browsers are remembered with the customer whom they had
    return merged;
  },
  'DELETE /merges/:id': (ctx, { params }) => undo(ctx, custodies, params.id),
});

async function side(ctx: Ctx, id: string): Promise<Side> {
  const contact = await contactBy(ctx, id);
  const [found] = await sideOf(ctx.tx, id);
  return { contact, ...(found ?? { conversations: 0, unresolved: 0, lastAt: null }) };
}
