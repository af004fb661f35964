import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '#server/module.ts';
import { findInbox, findInboxSecret, readPublicKey } from '#server/modules/workspace/index.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { keep } from '../arrive/keep.ts';
import { channelName } from '../name.ts';
import { signatureOf } from './signature.ts';
import { largestMail } from './smtp.ts';

/** A signature is good for so long, in both directions, because clocks differ. */
const windowMs = 5 * 60_000;

/**
 * Takes raw mails from providers’ webhooks and pipes: `POST /mail/:key` with the inbox’s public key, the mail as
 * message/rfc822, `x-rapport-timestamp` (seconds since 1970) and `x-rapport-signature`. A repeat changes nothing.
 */
export function openHttpDoor(app: FastifyInstance, { takeTurn }: Platform): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestMail }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.route({
      method: 'POST',
      url: '/mail/:key',
      bodyLimit: largestMail,
      schema: { hide: true },
      handler: async (request) => {
        const place = readPublicKey((request.params as { key: string }).key);
        const raw = request.body;
        if (place === null || !Buffer.isBuffer(raw) || raw.length === 0) throw notFound();
        const { workspaceId, inboxId } = place;
        const stamp = String(request.headers['x-rapport-timestamp'] ?? '');
        const given = String(request.headers['x-rapport-signature'] ?? '');
        return takeTurn(workspaceId, async (turn) => {
          const [[inbox], [secret]] = await Promise.all([
            findInbox(turn.tx, inboxId),
            findInboxSecret(turn.tx, inboxId),
          ]);
          const known = inbox?.channel === channelName && secret !== undefined;
          if (!known || !isSigned(secret.secret, stamp, given, raw, Date.parse(turn.now))) throw refusedSignature();
          return { kept: await keep(turn, inboxId, 'http', [{ raw, at: turn.now }]) };
        });
      },
    });
    done();
  });
}

function isSigned(secret: string, stamp: string, given: string, raw: Buffer, nowMs: number): boolean {
  if (!/^\d{1,12}$/.test(stamp) || Math.abs(nowMs - Number(stamp) * 1000) > windowMs) return false;
  const wanted = Buffer.from(signatureOf(secret, stamp, raw));
  const bytes = Buffer.from(given.replace(/^sha256=/, ''));
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

const refusedSignature = (): Problem =>
  new Problem(401, 'bad_signature', 'The signature is not right, or older than five minutes.');
