import type { FastifyInstance } from 'fastify';
import type { Platform } from '#server/module.ts';
import { openReaders, type Readers } from './pool.ts';

const pools = new WeakMap<Platform, Readers>();

/** The one pool of an app: mails are taken in and shown by the same few workers. */
export function readersOf(platform: Platform): Readers {
  const readers = pools.get(platform) ?? openReaders();
  pools.set(platform, readers);
  return readers;
}

/** Ends the pool with the app. */
export function endReadersWith(app: FastifyInstance, platform: Platform): void {
  app.addHook('onClose', () => readersOf(platform).close());
}
