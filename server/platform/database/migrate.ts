import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const folder = path.join(import.meta.dirname, '../../migrations');
const lock = 7_120_002;

/**
 * Brings the schema up to date, forward only, each numbered file in a transaction of its own. Safe when several start
 * at once. Returns how many files the schema stands on.
 */
export async function migrate(
  owner: pg.ClientConfig,
  onProgress: (step: string) => void = () => undefined,
): Promise<number> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined); // a query under way fails with the same
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map((row) => row.name));
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
    const due = files.filter((name) => !done.has(name));
    if (due.length > 0) await prepareQueue(owner);
    for (const name of due) {
      onProgress(`schema ${name.slice(0, -4)}`);
      await apply(client, name);
    }
    await forgetForeignNumbers(client);
    return files.length;
  } finally {
    await client.end();
  }
}

async function prepareQueue(owner: pg.ClientConfig): Promise<void> {
  const ignored = () => undefined; // a lost connection fails the query that was on it
  const pool = new pg.Pool({ ...owner, max: 2 })
    .on('error', ignored)
    .on('connect', (client) => void client.on('error', ignored));
  await runMigrations({ pgPool: pool }).finally(() => pool.end());
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(path.join(folder, name), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('grant select, insert, update, delete on all tables in schema public to rapport_app');
    await client.query('call app.close_tables()');
    await client.query('revoke all on migrations from rapport_app');
    await client.query('grant execute on function app.workspace to rapport_app');
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** A restored database starts counting transactions anew: events from its former life go to the very beginning. */
async function forgetForeignNumbers(client: pg.Client): Promise<void> {
  await client.query(`update events set xid = '0'::xid8 where xid > pg_snapshot_xmax(pg_current_snapshot())`);
}
