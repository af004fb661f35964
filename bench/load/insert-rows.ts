import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { serve } from './serve.ts';
import { textAt } from './words.ts';

/** The limit of `ingest`: a transaction that inserts two rows and nothing else, through the same driver. */
export interface InsertPlan {
  readonly database: pg.ClientConfig;
  readonly clients: number;
  readonly transactions: number;
}

serve(async ({ database, clients, transactions }: InsertPlan): Promise<{ perSecond: number }> => {
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

/** As the server's own turns go: what can be asked together is asked together, then the commit. */
async function insert(client: pg.PoolClient, n: number): Promise<void> {
  const id = randomUUID();
  await Promise.all([
    client.query('begin'),
    client.query({ name: 'one', text: 'insert into bench.conversations values ($1, $2)', values: [id, n] }),
    client.query({
      name: 'two',
      text: 'insert into bench.messages values ($1, $2, $3)',
      values: [id, randomUUID(), textAt(n)],
    }),
  ]);
  await client.query('commit');
}
