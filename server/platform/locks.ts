import type pg from 'pg';
import type { Store } from './database/database.ts';
import type { Log } from './log.ts';

/** Rights of this process that no other process has at the same time, such as to read one mailbox. */
export interface Locks {
  /** Takes a lock unless another process holds it. */
  take(name: string): Promise<boolean>;
  release(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Locks of PostgreSQL that live as long as one connection. `onLost` is called when it breaks, with all that was held: another
 * process may have them from then on.
 */
export function openLocks(store: Store, log: Log, onLost: (names: readonly string[]) => void): Locks {
  const held = new Set<string>();
  let connecting: Promise<pg.PoolClient> | null = null;
  let closed = false; // a connection taken after that would never be given back

  const connect = async (): Promise<pg.PoolClient> => {
    const client = await store.pool.connect();
    client.once('error', (error: Error) => {
      connecting = null;
      client.release(error);
      const lost = [...held];
      held.clear();
      if (lost.length > 0) log.warn({ err: error, lost: lost.length }, 'locks were lost with their connection');
      onLost(lost);
    });
    return client;
  };
  const ask = async (question: string, name: string): Promise<boolean> => {
    connecting ??= connect().catch((error: unknown) => {
      connecting = null;
      throw error;
    });
    const client = await connecting;
    const { rows } = await client.query<{ done: boolean }>(`select ${question}(hashtextextended($1, 6)) as done`, [
      name,
    ]);
    return rows[0]?.done === true;
  };
  return {
    async take(name) {
      if (closed) return false;
      if (held.has(name)) return true;
      const taken = await ask('pg_try_advisory_lock', name);
      if (taken) held.add(name);
      return taken;
    },
    async release(name) {
      if (held.delete(name)) await ask('pg_advisory_unlock', name);
    },
    async close() {
      closed = true;
      const client = await connecting?.catch(() => null);
      connecting = null;
      held.clear();
      client?.removeAllListeners('error');
      client?.release(true); // its end frees the locks
    },
  };
}
