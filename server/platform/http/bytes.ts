import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Takes a body as it is, up to the route's limit; on the scope of one route, as everybody else speaks JSON. */
export function takeBytes(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
    done(null, body),
  );
}

/** What stands for a body where it is compared with another. */
export const fingerprint = (body: unknown): unknown =>
  body instanceof Uint8Array ? createHash('sha256').update(body).digest('base64url') : body;
