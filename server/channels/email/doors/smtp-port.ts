import type { Store } from '#server/platform/database/database.ts';
import type { Log } from '#server/platform/log.ts';

const everyMs = 30_000;

/** Lets every process know where this one takes mail, until it is ended. */
export function announcePort({ store, log }: { readonly store: Store; readonly log: Log }, port: number) {
  const say = (): Promise<unknown> =>
    store.pool
      .query('insert into smtp_doors (port) values ($1) on conflict (port) do update set seen_at = now()', [port])
      .catch((error: unknown) => {
        log.debug({ err: error as Error }, 'that the SMTP port is open could not be written down');
      });
  let busy = say();
  const timer = setInterval(() => {
    busy = say();
  }, everyMs);
  return {
    async close(): Promise<void> {
      clearInterval(timer);
      await busy;
      await store.pool.query('delete from smtp_doors where port = $1', [port]).catch(() => undefined);
    },
  };
}

/** The port at which some process of the installation takes mail; null where none has said so lately. */
export async function openPort({ pool }: Pick<Store, 'pool'>): Promise<number | null> {
  const { rows } = await pool.query<{ port: number }>(
    `select port from smtp_doors where seen_at > now() - interval '90 seconds' order by port limit 1`,
  );
  return rows[0]?.port ?? null;
}
