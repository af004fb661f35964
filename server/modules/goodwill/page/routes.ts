import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findContact } from '#server/modules/contacts/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { hashOf, workspaceOf } from '#server/platform/secret.ts';
import { claim } from '../claim.ts';
import { prefix } from '../offer.ts';
import { findGesture, gestureByLink, type GestureRow } from '../store/gestures.ts';
import { claimedPage, gonePage, offerPage } from './render.ts';
import { styleHash } from './style.ts';
import { wantedLanguage } from './words.ts';

const path = '/gesture/:token';
interface To {
  readonly Params: { token: string };
}

/** The customer’s page: no sign-in, no script. Looking at it claims nothing, so that a scanner of mail takes nobody’s gift. */
export function openPage(app: FastifyInstance, platform: Platform): void {
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1_024 },
      (_request, _body, parsed) => parsed(null, null),
    );
    scope.get<To>(path, guarded(120), (request, reply) => look(platform, request, reply));
    scope.post<To>(path, guarded(30), (request, reply) => take(platform, request, reply));
    done();
  });
}

/** Each address may ask so often a minute; tokens cannot be tried out. */
const guarded = (max: number) => ({
  schema: { hide: true },
  helmet: false as const,
  config: { rateLimit: { max, timeWindow: 60_000, allowList: [] } },
});

async function look(platform: Platform, request: FastifyRequest<To>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return gone(request, reply);
  const found = await platform.store.inWorkspace(
    workspaceId,
    async (tx) => {
      const row = await gestureBehind(tx, token);
      return row === undefined ? null : { row, shown: await shownIn(tx, row, request) };
    },
    'read',
  );
  if (found === null) return gone(request, reply);
  const { row, shown } = found;
  if (row.state === 'claimed') return send(reply, claimedPage(row, shown));
  const stands = row.state === 'offered' && row.expiresAt !== null && row.expiresAt > new Date().toISOString();
  return stands ? send(reply, offerPage(row, shown)) : gone(request, reply);
}

async function take(platform: Platform, request: FastifyRequest<To>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return gone(request, reply);
  const { as } = await platform.takeTurn(workspaceId, async (turn) => {
    const [link] = await gestureByLink(turn.tx, hashOf(token));
    return link === undefined ? { as: 'gone' as const } : claim(turn, link.gestureId);
  });
  return as === 'gone' ? gone(request, reply) : headers(reply).redirect(`/gesture/${token}`, 303);
}

async function gestureBehind(tx: Tx, token: string): Promise<GestureRow | undefined> {
  const [link] = await gestureByLink(tx, hashOf(token));
  return link === undefined ? undefined : (await findGesture(tx, link.gestureId))[0];
}

async function shownIn(
  tx: Tx,
  { contactId }: GestureRow,
  request: FastifyRequest,
): Promise<{ house: string; language: string }> {
  const [house] = await findWorkspace(tx);
  const [contact] = await findContact(tx, contactId);
  const language = wantedLanguage(contact?.language ?? request.headers['accept-language']);
  return { house: house?.name ?? '', language };
}

const gone = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  send(reply.code(404), gonePage(wantedLanguage(request.headers['accept-language'])));

const send = (reply: FastifyReply, page: string): FastifyReply =>
  headers(reply).type('text/html; charset=utf-8').send(page);

const headers = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'content-security-policy': `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
