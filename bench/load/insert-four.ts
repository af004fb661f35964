import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { serve } from './serve.ts';

/** The limit of `ledger`: a transaction that inserts four rows and nothing else, through the same driver. */
export interface FourPlan {
  readonly database: pg.ClientConfig;
  readonly clients: number;
  readonly transactions: number;
}

serve(async ({ database, clients, transactions }: FourPlan): Promise<{ perSecond: number }> => {
  const pool = new pg.Pool({ ...database, max: clients, pipeline: true });
  const own = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
  for (const client of own) await insert(client, 0); // connected and prepared before the clock runs
  const begun = performance.now();
  let next = 0;
  await Promise.all(
    own.map(async (client) => {
      for (let n = next++; n < transactions; n = next++) await insert(client, n);
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  for (const client of own) client.release();
  await pool.end();
  return { perSecond: transactions / seconds };
});

async function insert(client: pg.PoolClient, n: number): Promise<void> {
  const rows = [0, 1, 2, 3].map(() =>
    client.query({ name: 'row', text: 'insert into bench.entries values ($1, $2)', values: [randomUUID(), n] }),
  );
  await Promise.all([client.query('begin'), ...rows]);
  await client.query('commit');
}
