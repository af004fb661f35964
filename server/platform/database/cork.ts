import type { Writable } from 'node:stream';
import type pg from 'pg';

/** pg writes each query by itself. Held back until the tick ends, what is asked together goes out in one write. */
export function corkEachTick(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  let held = false;
  client.query = ((...given: unknown[]) => {
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(() => {
        held = false;
        stream.uncork();
      });
    }
    return ask(...given);
  }) as typeof client.query;
}
