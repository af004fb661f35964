import { z } from 'zod';
import type { workspaceRoutes } from '#contract/workspace.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { newSecret } from '#server/platform/secret.ts';
import type { Channel } from '#server/channel.ts';
import { happen } from '#server/happen.ts';
import { forgetEverybody } from '#server/modules/feelings/index.ts';
import { findWorkspace, isTimeZone, updateWorkspace, workspaceOf } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import { apiKeyOf, makeApiKey } from './api-keys.ts';
import { changeInbox, inboxOf, openInbox } from './inboxes.ts';
import * as store from './store.ts';

export function handlers(platform: Platform, channels: readonly Channel[]): Handlers<typeof workspaceRoutes> {
  return {
    'GET /workspace': async (ctx) => {
      const [row] = await findWorkspace(ctx.tx);
      if (row === undefined) throw notFound();
      return workspaceOf(row);
    },
    'PATCH /workspace': async (ctx, { body }) => {
      if (body.timeZone !== undefined && !isTimeZone(body.timeZone))
        throw refused('timeZone', 'this is not a time zone, such as Europe/Dublin');
      const { name = null, timeZone = null, readsFeelings = null, feelingsDays = null } = body;
      const [row] = await updateWorkspace(ctx.tx, name, timeZone, readsFeelings, feelingsDays);
      if (row === undefined) throw notFound();
      if (readsFeelings === false) await forgetEverybody(ctx);
      await happen(ctx, 'workspace.changed', { agents: workspaceOf(row) });
      return workspaceOf(row);
    },
    'GET /channels': () =>
      Promise.resolve({
        items: channels.map(({ name, label, abilities, page, settings }) => ({
          name,
          label,
          abilities,
          page,
          settings: z.toJSONSchema(settings, { io: 'input' }),
        })),
      }),
    'GET /inboxes': async (ctx) => ({
      items: (await store.listInboxes(ctx.tx)).map((row) => inboxOf(ctx.workspaceId, row)),
    }),
    'POST /inboxes': async (ctx, { body }) => {
      const inbox = await openInbox(ctx.tx, channels, body);
      await happen(ctx, 'inbox.changed', { agents: inbox });
      return inbox;
    },
    'PATCH /inboxes/:id': (ctx, { params, body }) => changeInbox(ctx, channels, params.id, body),
    'GET /inboxes/:id/secret': async (ctx, { params }) => {
      const [found] = await store.findInboxSecret(ctx.tx, params.id);
      if (found === undefined) throw notFound();
      return found;
    },
    'POST /inboxes/:id/secret': async (ctx, { params }) => {
      const secret = newSecret();
      const [found] = await store.setInboxSecret(ctx.tx, params.id, secret);
      if (found === undefined) throw notFound();
      return { secret };
    },
    'GET /api-keys': async (ctx) => ({ items: (await store.listApiKeys(ctx.tx)).map(apiKeyOf) }),
    'POST /api-keys': (ctx, { body }) => makeApiKey(ctx, body),
    'DELETE /api-keys/:id': async (ctx, { params }) => {
      const [revoked] = await store.revokeApiKey(ctx.tx, params.id);
      if (revoked === undefined) throw notFound();
      platform.forgetCallers();
      return {};
    },
  };
}
