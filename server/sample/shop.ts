import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { channels } from '#server/channels.ts';
import type { Platform } from '#server/module.ts';
import { isOpen } from '#server/modules/people/index.ts';
import { findInboxSecret, listInboxes, publicKeyOf } from '#server/modules/workspace/index.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { customers } from './cast/index.ts';
import { findSample } from './mark.ts';

const files = path.join(import.meta.dirname, '../../demo');
const identityMinutes = 10;
const live = new Set(channels.filter((channel) => channel.abilities.live).map((channel) => channel.name));

/** What the page may load: itself, and the chat in its frame. No inline scripts. */
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'",
  "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
].join('; ');

/**
 * The demo shop, with the chat on it. It is there for a workspace that was begun as the sample, and for no other: it signs
 * whoever asks in as one of the made-up customers.
 */
export function openShop(app: FastifyInstance, platform: Platform): void {
  void app.register(fastifyStatic, {
    ...{ root: files, prefix: '/demo/', index: false, decorateReply: false },
    allowedPath: (file) => /\.(css|js|woff2)$/.test(file),
  });
  app.get('/demo', { schema: { hide: true }, helmet: false }, async (_request, reply) => {
    if (await isOpen(platform.store)) return reply.redirect('/setup');
    const { key } = await chatOf(platform);
    const page = await readFile(path.join(files, 'shop.html'), 'utf8');
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .send(page.replace('{{inbox}}', key));
  });
  app.get('/demo/identity', { schema: { hide: true } }, async (_request, reply) => {
    const { secret } = await chatOf(platform);
    return reply
      .type('text/plain')
      .header('cache-control', 'no-store')
      .send(await sign(secret));
  });
}

/** The sample's first chat: its public key, and the secret with which its site signs. */
async function chatOf({ store }: Platform): Promise<{ key: string; secret: string }> {
  const workspaceId = await findSample(store);
  if (workspaceId === null) throw notFound();
  return store.inWorkspace(
    workspaceId,
    async (tx) => {
      const inbox = (await listInboxes(tx)).find((one) => live.has(one.channel));
      const [found] = inbox === undefined ? [] : await findInboxSecret(tx, inbox.id);
      if (inbox === undefined || found === undefined) throw notFound();
      return { key: publicKeyOf(workspaceId, inbox.id), secret: found.secret };
    },
    'read',
  );
}

function sign(secret: string): Promise<string> {
  const { account, name, email } = customers.maya;
  return new SignJWT({ name, email })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(account ?? '')
    .setExpirationTime(`${String(identityMinutes)} min`)
    .sign(new TextEncoder().encode(secret));
}
