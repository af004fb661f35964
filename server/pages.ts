import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from './platform/http/problem.ts';
import { send } from './platform/http/respond.ts';

const built = path.join(import.meta.dirname, '../dist/console');
const own = /^\/(api|widget|survey|cards|gesture|review|health|demo(?!\/feelings(?:$|\?)))(\/|$|\?)/;

/** Serves the console; every address that is none of ours is one of its screens. */
export async function openPages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const screen = request.method === 'GET' && !own.test(request.url) && !path.extname(request.url.split('?')[0] ?? '');
    return screen ? reply.header('cache-control', 'no-cache').sendFile('index.html') : send(reply, notFound());
  });
}
