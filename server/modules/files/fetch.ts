import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { notFound } from '#server/platform/http/problem.ts';
import type { Platform } from '#server/module.ts';
import { holds, readLink } from './link.ts';
import { headLength, pictureType } from './picture.ts';
import { findFile, readPiece, type FileRow } from './store.ts';

const pieceBytes = 512 * 1024;

/** Fetching a file by its link. What comes back runs nowhere: it is saved, or drawn if its bytes are a picture's. */
export function openFiles(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { token: string } }>(
    '/files/:token',
    { schema: { hide: true }, helmet: false },
    async (request, reply) => {
      const named = readLink(request.params.token);
      if (named === null) throw notFound();
      const { workspaceId } = named;
      const [file] = await platform.store.inWorkspace(workspaceId, (tx) => findFile(tx, named.fileId), 'read');
      if (file === undefined || !holds(named, file, Date.now())) throw notFound();
      const drawn = file.picture ? pictureType(await piece(platform, workspaceId, file, 0, headLength)) : null;
      reply.headers(headersFor(file, drawn));
      return reply.send(Readable.from(pieces(platform, workspaceId, file), { objectMode: false }));
    },
  );
}

const headersFor = (file: FileRow, drawn: string | null): Record<string, string> => ({
  'content-type': drawn ?? 'application/octet-stream',
  'content-length': String(file.size),
  'content-disposition': disposition(drawn === null ? 'attachment' : 'inline', file.name),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, max-age=600, immutable',
  'x-robots-tag': 'noindex',
});

/** RFC 6266: a plain name for old readers, the whole one for the others. */
function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** The bytes in pieces, so that a large file is never held whole. */
async function* pieces(platform: Platform, workspaceId: string, file: FileRow): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.size; from += pieceBytes) yield piece(platform, workspaceId, file, from, pieceBytes);
}

async function piece({ store }: Platform, workspaceId: string, file: FileRow, from: number, length: number) {
  const [found] = await store.inWorkspace(workspaceId, (tx) => readPiece(tx, file.sha256, from + 1, length), 'read');
  if (found === undefined) throw notFound();
  return found.piece;
}
