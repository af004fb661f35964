import pg from 'pg';
import type { Log } from '../log.ts';

/** Connections of one part of the server, each with these `settings`. A lost one is written down, unless the pool is being closed. */
export function openPool(config: pg.PoolConfig, log: Log, loss: string, settings?: string): pg.Pool {
  const pool = new pg.Pool(config);
  const lost = (error: Error): void => {
    if (!pool.ending) log.warn({ err: error }, loss);
  };
  return pool.on('error', lost).on('connect', (client) => {
    client.on('error', lost);
    // A connection that fails here fails its first question too.
    if (settings !== undefined) client.query(settings).catch(() => undefined);
  });
}
