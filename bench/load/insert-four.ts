import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bare, type BarePlan } from './bare.ts';
import { serve } from './serve.ts';

/** The limit of `ledger`: four rows. */
serve((plan: BarePlan) => bare(plan, insert));

async function insert(client: pg.PoolClient, n: number): Promise<void> {
  const rows = [0, 1, 2, 3].map(() =>
    client.query({ name: 'row', text: 'insert into bench.entries values ($1, $2)', values: [randomUUID(), n] }),
  );
  await Promise.all([client.query('begin'), ...rows]);
  await client.query('commit');
}
