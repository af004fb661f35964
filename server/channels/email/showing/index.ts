import type { FastifyInstance } from 'fastify';
import { showingRoutes } from '#contract/mail.ts';
import { mayHear } from '#server/modules/conversations/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { serveRoutes, type Ctx, type Handlers } from '#server/platform/http/serve.ts';
import type { Platform } from '#server/module.ts';
import { openPort } from '../doors/smtp-port.ts';
import type { Readers } from '../parse/pool.ts';
import { readersOf } from '../parse/readers.ts';
import { documentOf, draw, picturesIn } from './draw.ts';
import { addressOf, readAddress } from './link.ts';
import { remotePicture } from '../pictures.ts';
import { findPage, type Page } from './store.ts';

/** Long enough to read a mail and follow its pictures. */
const validMs = 10 * 60_000;

/**
 * Shows mails as they were made, in a frame of an origin of its own that runs nothing, sends nothing and asks nobody. A
 * mail is made harmless first; the frame's policy holds where that should fail.
 */
export function openShowing(app: FastifyInstance, platform: Platform): void {
  const readers = readersOf(platform);
  serveRoutes(app, platform.serving, showingRoutes, handlers(readers, platform));
  app.get<{ Querystring: { of?: unknown } }>(
    '/mail-pages',
    { schema: { hide: true }, helmet: false },
    async (request, reply) => {
      const now = Date.now();
      const looking = readAddress(platform.sealKey, request.query.of, now);
      if (looking === null) throw notFound();
      const { workspaceId, messageId, pictures } = looking;
      const [page, cids] = await platform.store.inWorkspace(
        workspaceId,
        async (tx) => {
          const [found] = await findPage(tx, messageId);
          if (found === undefined) throw notFound();
          return [found, await picturesIn(tx, found, now)] as const;
        },
        'read',
      );
      const remote = pictures === 'all' ? (url: string) => remotePicture(platform.sealKey, url, now) : null;
      const { html } = await draw(readers, page, cids, remote);
      return reply.type('text/html; charset=utf-8').headers(headersFor(request.host)).send(documentOf(html));
    },
  );
}

const handlers = (readers: Readers, platform: Platform): Handlers<typeof showingRoutes> => ({
  'GET /messages/:id/page': async (ctx, { params, query }) => {
    const page = await visiblePage(ctx, params.id);
    const { remote, plain } = await draw(readers, page, new Map(), null);
    const until = Date.parse(ctx.now) + validMs;
    const { workspaceId } = ctx;
    return {
      url: addressOf(platform.sealKey, { workspaceId, messageId: page.messageId, pictures: query.pictures, until }),
      expiresAt: new Date(until).toISOString(),
      remote: remote.length,
      plain,
    };
  },
  'GET /mail-doors': async () => ({ smtpPort: await openPort(platform.store) }),
});

async function visiblePage(ctx: Ctx, messageId: string): Promise<Page> {
  const [page] = await findPage(ctx.tx, messageId);
  if (page === undefined) throw notFound();
  const { permissions, agentId } = ctx.caller;
  const readsAll = permissions.has('conversations.readAll');
  if ((await mayHear(ctx.tx, page.conversationId, readsAll, agentId)) === null) throw notFound();
  return page;
}

const placesOf = (host: string): string =>
  /^[\w.:[\]-]+$/.test(host) ? `${host}/files/ ${host}/mail-pictures` : "'self'";

/** Nothing but words, styles in place and our own pictures; no script, form, frame or connection, whatever is inside. */
const headersFor = (host: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${placesOf(host)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
});
