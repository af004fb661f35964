import pg from 'pg';

/** Transactions that insert rows and do nothing else, through the same driver as the server. */
export interface BarePlan {
  readonly database: pg.ClientConfig;
  readonly clients: number;
  readonly transactions: number;
}

/** How many of them a second; connected and prepared before the clock runs. */
export async function bare(
  { database, clients, transactions }: BarePlan,
  insert: (client: pg.PoolClient, n: number) => Promise<void>,
): Promise<{ perSecond: number }> {
  const pool = new pg.Pool({ ...database, max: clients, pipeline: true });
  const own = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
  for (const client of own) await insert(client, 0);
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
}
