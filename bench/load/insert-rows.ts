import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bare, type BarePlan } from './bare.ts';
import { serve } from './serve.ts';
import { textAt } from './words.ts';

/** The limit of `ingest`: two rows. */
serve((plan: BarePlan) => bare(plan, insert));

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
