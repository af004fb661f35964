import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findContact } from '#server/modules/contacts/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { openCustomerPage, type ByLink } from '#server/platform/http/customer-page.ts';
import { hashOf, workspaceOf } from '#server/platform/secret.ts';
import { claim } from '../claim.ts';
import { prefix } from '../offer.ts';
import { findGesture, gestureByLink, type GestureRow } from '../store/gestures.ts';
import { claimedPage, gonePage, offerPage } from './render.ts';
import { goTo, send } from './style.ts';
import { wantedLanguage } from './words.ts';

const path = '/gesture/:token';

/** The customer’s page of a gesture. */
export function openPage(app: FastifyInstance, platform: Platform): void {
  openCustomerPage(app, {
    ...{ path, most: 1_024 },
    look: (request, reply) => look(platform, request, reply),
    take: (request, reply) => take(platform, request, reply),
  });
}

async function look(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
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

async function take(platform: Platform, request: FastifyRequest<ByLink>, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = request.params;
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return gone(request, reply);
  const { as } = await platform.takeTurn(workspaceId, async (turn) => {
    const [link] = await gestureByLink(turn.tx, hashOf(token));
    return link === undefined ? { as: 'gone' as const } : claim(turn, link.gestureId);
  });
  return as === 'gone' ? gone(request, reply) : goTo(reply, `/gesture/${token}`);
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
