import type { Gesture } from '#contract/gesture.ts';
import type { goodwillRoutes } from '#contract/goodwill.ts';
import type { goodwillBudgetRoutes } from '#contract/goodwill-budgets.ts';
import type { goodwillAuditRoutes } from '#contract/goodwill-audit.ts';
import { readCursor, writeCursor } from '#server/platform/http/cursor.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Handlers } from '#server/platform/http/serve.ts';
import { self } from '#server/modules/people/index.ts';
import { audit } from './audit.ts';
import { approve, decline } from './decide.ts';
import { desk } from './desk.ts';
import { makeVoid } from './end.ts';
import { gestureOf } from './entities.ts';
import { give } from './give.ts';
import { budgets, saveSettings, setBudget } from './manage.ts';
import { makeLink, offer } from './offer.ts';
import { settingsOf } from './settings.ts';
import * as store from './store/gestures.ts';

export const handlers: Handlers<typeof goodwillRoutes> = {
  'GET /conversations/:id/gesture-desk': (ctx, { params }) => desk(ctx, params.id, self(ctx), viewer(ctx)),
  'POST /conversations/:id/gestures': (ctx, { params, body }) =>
    give(ctx, { agentId: self(ctx), viewer: viewer(ctx), origin: ctx.http.origin }, params.id, body),
  'GET /gestures': (ctx, { query }) => list(ctx, query),
  'GET /gestures/:id': async (ctx, { params }) => gestureOf(await seen(ctx, params.id)),
  'POST /gestures/:id/approval': async (ctx, { params, body }) => {
    await seen(ctx, params.id);
    return gestureOf(await approve(ctx, params.id, self(ctx), body.words ?? null));
  },
  'POST /gestures/:id/refusal': async (ctx, { params, body }) => {
    await seen(ctx, params.id);
    return gestureOf(await decline(ctx, params.id, self(ctx), body.words));
  },
  'POST /gestures/:id/offer': async (ctx, { params, body }) => {
    await seen(ctx, params.id);
    return offer(ctx, params.id, ctx.caller.agentId, body.line ?? null);
  },
  'POST /gestures/:id/link': async (ctx, { params }) => {
    const row = await seen(ctx, params.id);
    if (row.state !== 'offered') throw new Problem(409, 'not_offered', 'Only a gesture that is offered has a link.');
    return makeLink(ctx, row);
  },
  'POST /gestures/:id/void': async (ctx, { params, body }) => {
    await seen(ctx, params.id);
    return gestureOf(await makeVoid(ctx, params.id, ctx.caller.agentId, body.words));
  },
};

export const budgetHandlers: Handlers<typeof goodwillBudgetRoutes> = {
  'GET /goodwill/settings': (ctx) => settingsOf(ctx.tx),
  'PUT /goodwill/settings': (ctx, { body }) => saveSettings(ctx, body),
  'GET /goodwill/budgets': (ctx) => budgets(ctx),
  'PUT /goodwill/budgets': async (ctx, { body }) => {
    await setBudget(ctx, body);
    return {};
  },
};

export const auditHandlers: Handlers<typeof goodwillAuditRoutes> = {
  'GET /goodwill/audit': (ctx, { query }) => audit(ctx, query.month),
};

const viewer = ({ caller }: Ctx): store.Viewer => [caller.permissions.has('conversations.readAll'), caller.agentId];

async function seen(ctx: Ctx, id: string): Promise<store.GestureRow> {
  const [row] = await store.seeGesture(ctx.tx, id, ...viewer(ctx));
  if (row === undefined) throw notFound();
  return row;
}

const lists = { waiting: store.listWaiting, mine: store.listMine, all: store.listGestures };

interface Asked {
  readonly show: keyof typeof lists;
  readonly conversationId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}
async function list(ctx: Ctx, asked: Asked): Promise<{ items: Gesture[]; next: string | null }> {
  const { show, conversationId = null, contactId = null, limit } = asked;
  const [at = null, id = null] = readCursor(asked.cursor, ['time', 'id']) ?? [];
  const rows = await lists[show](ctx.tx, limit + 1, conversationId, contactId, at, id, ...viewer(ctx));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor([last.key, last.id]) : null;
  return { items: shown.map(gestureOf), next };
}
