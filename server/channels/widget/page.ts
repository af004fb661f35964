import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import fastifyStatic from '@fastify/static';
import { findInbox, readPublicKey } from '#server/modules/workspace/index.ts';
import type { Platform } from '#server/module.ts';
import { Settings } from './settings.ts';

const built = path.join(import.meta.dirname, '../../../dist/widget');

/** Serves the loader and the chat's page, which only the sites of its inbox may frame. */
export function openPages(app: FastifyInstance, platform: Platform): void {
  void app.register(fastifyStatic, {
    root: built,
    prefix: '/widget/',
    index: false,
    maxAge: '5m',
    decorateReply: false,
    setHeaders,
  });
  app.get<{ Params: { key: string } }>(
    '/widget/chat/:key',
    { schema: { hide: true }, helmet: false },
    async (request, reply) => {
      const origins = await allowedOrigins(platform, request.params.key);
      const page = await readFile(path.join(built, 'chat.html'));
      return reply.type('text/html; charset=utf-8').headers(headersFor(origins)).send(page);
    },
  );
}

/** Our own pages may always show it, so that it can be tried; nobody may where the key is wrong. */
async function allowedOrigins(platform: Platform, key: string): Promise<readonly string[]> {
  const known = readPublicKey(key);
  if (known === null) return [];
  const [inbox] = await platform.store.inWorkspace(known.workspaceId, (tx) => findInbox(tx, known.inboxId), 'read');
  const settings = inbox?.channel === 'widget' ? Settings.safeParse(inbox.settings) : null;
  return settings?.success === true ? ["'self'", ...settings.data.allowedOrigins] : [];
}

const headersFor = (origins: readonly string[]): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
  ].join('; '),
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
});

/** The loader runs on foreign pages, and its pieces never change under their names. */
function setHeaders(reply: FastifyReply, file: string): void {
  reply.header('cross-origin-resource-policy', 'cross-origin');
  if (file.includes(`${path.sep}assets${path.sep}`))
    reply.header('cache-control', 'public, max-age=31536000, immutable');
}
