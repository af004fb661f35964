import type { FastifyInstance } from 'fastify';
import type { Platform } from './module.ts';

/** The demo shop. */
export function openDemo(_app: FastifyInstance, _platform: Platform): void {
  return;
}
