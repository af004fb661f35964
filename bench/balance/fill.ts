import pg from 'pg';
import { fillTables, rowId as id, series } from '../filling.ts';

const bad = '(n + i) % 4 = 0';
const at = `(now() - ((n * 13 + i * 37) % 330) * interval '1 day' - i * interval '1 hour')`;

/** Six moments each, every fourth bad, of which most are closed; one customer in twenty waits in the recovery queue. */
const inserts: readonly string[] = [
  `insert into contacts (workspace_id, id, name, created_at)
   select $1::uuid, ${id('c0')}, 'Customer ' || n, now() - interval '2 years' from ${series}`,
  `insert into moments (workspace_id, id, contact_id, kind, sign, magnitude, at, opened_at, resolved_at, source, source_id)
   select $1::uuid, ${id('d0', '(n * 6 + i)')}, ${id('c0')}, case when ${bad} then 'reopened' else 'promise_kept' end,
     case when ${bad} then -1 else 1 end, case when ${bad} then 0.5 else 0.2 end, ${at}, case when ${bad} then ${at} end,
     case when ${bad} and n % 20 <> 0 then ${at} + interval '1 day' end, 'bench', ${id('d0', '(n * 6 + i)')}
   from ${series} cross join generate_series(1, 6) i`,
  `insert into recoveries (workspace_id, id, contact_id, state, since, entered_at)
   select $1::uuid, ${id('f0')}, ${id('c0')}, case when n % 40 = 0 then 'resolved' else 'open' end, now() - n * interval '3 minutes' , now() - n * interval '1 minute'
   from ${series} where n % 20 = 0`,
];

/** So many customers and what they lived through. */
export const fill = (database: pg.ClientConfig, workspaceId: string, count: number): Promise<void> =>
  fillTables(database, { workspaceId, tables: ['contacts', 'moments', 'recoveries'], inserts, values: [count] });

/** The bare limit: one update of each row of a million balances, in seconds. */
export async function bareUpdate(database: pg.ClientConfig, workspaceId: string): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  const start = performance.now();
  await client
    .query('update balances set as_of = now() where workspace_id = $1', [workspaceId])
    .finally(() => client.end());
  return (performance.now() - start) / 1000;
}
