import type { FastifyInstance } from 'fastify';
import { notFound } from '#server/platform/http/problem.ts';
import { openOutgoing, type Fetch } from '#server/platform/outgoing/outgoing.ts';
import { seal, unseal } from '#server/platform/seal.ts';
import type { Platform } from '#server/module.ts';
import { pictureType } from '#server/modules/files/index.ts';

const place = 'remote picture';
const validMs = 60 * 60_000;
const limits = { deadlineMs: 8_000, mostBytes: 5 * 1024 * 1024, redirects: 3 };
const mostAtOnce = 20;

/** What an address of ours leads to: a picture elsewhere, for an hour. */
interface Remote {
  readonly url: string;
  readonly until: number;
}

/** The address in this house under which a picture of a mail is had that lies elsewhere. Sealed, so that nobody else makes one. */
export function remotePicture(key: Buffer, url: string, nowMs: number): string {
  const sealed = seal(key, place, { url, until: nowMs + validMs } satisfies Remote);
  return `/mail-pictures?of=${sealed.toString('base64url')}`;
}

function readRemote(key: Buffer, of: unknown, nowMs: number): string | null {
  if (typeof of !== 'string' || of.length > 8_000) return null;
  try {
    const { url, until } = unseal(key, place, Buffer.from(of, 'base64url')) as Remote;
    return until > nowMs ? url : null;
  } catch {
    return null;
  }
}

/**
 * Fetches a mail's remote pictures in the reader's place, when somebody asked for them: the sender learns neither who looked
 * nor from where, and nothing but a picture comes back, whatever lies at the address.
 */
export function openPictures(app: FastifyInstance, { config, sealKey }: Platform): void {
  const fetch = openOutgoing(config.allowPrivate);
  const busy = { count: 0 };
  app.get<{ Querystring: { of?: unknown } }>(
    '/mail-pictures',
    { schema: { hide: true }, helmet: false },
    async (request, reply) => {
      const url = readRemote(sealKey, request.query.of, Date.now());
      if (url === null || busy.count >= mostAtOnce) throw notFound();
      busy.count++;
      const picture = await fetchPicture(fetch, url).finally(() => busy.count--);
      if (picture === null) throw notFound();
      return reply.headers(headers).type(picture.type).send(picture.bytes);
    },
  );
}

async function fetchPicture(fetch: Fetch, url: string): Promise<{ type: string; bytes: Buffer } | null> {
  try {
    const { status, body } = await fetch(url, { limits, headers: { accept: 'image/*' } });
    const type = status === 200 ? pictureType(body) : null;
    return type === null ? null : { type, bytes: body };
  } catch {
    return null; // why it could not be had is nobody's business: it would tell of the network here
  }
}

const headers = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, max-age=3600',
  'x-robots-tag': 'noindex',
};
