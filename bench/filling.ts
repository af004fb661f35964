import pg from 'pg';

/** Rows that a bench makes up, by one insert … select for each table. */
export interface Filling {
  readonly workspaceId: string;
  /** What is written to: analysed at the end, and without its indexes until then. */
  readonly tables: readonly string[];
  /** `$1` is the workspace; a text uses as many of the values as it names. */
  readonly inserts: readonly string[];
  /** From `$2` on. */
  readonly values: readonly unknown[];
  /** Indexes that nothing here asks and that would take longer than all the rest. */
  readonly leftOff?: readonly string[];
}

/** Fills empty tables. Indexes are taken off and put back, and foreign keys are not asked: what goes in is consistent. */
export async function fillTables(database: pg.ClientConfig, filling: Filling): Promise<void> {
  const { workspaceId, tables, inserts, leftOff = [] } = filling;
  const values = [workspaceId, ...filling.values];
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
    );
    const indexes = await takeOffIndexes(client, tables);
    await client.query('select set_config($1, $2, false)', ['app.workspace_id', workspaceId]);
    for (const text of inserts) await client.query({ text, values: values.slice(0, used(text)) });
    for (const { name, definition } of indexes) if (!leftOff.includes(name)) await client.query(definition);
    for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.end();
  }
}

/** Those that serve no constraint. */
async function takeOffIndexes(
  client: pg.Client,
  tables: readonly string[],
): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables.map((table) => `public.${table}`)],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}

/** How many parameters a text names. */
const used = (text: string): number => Math.max(...[...text.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));

/** The id of the n-th row of a kind, as SQL: the same in every table that names it. */
export const rowId = (kind: string, n = 'n'): string =>
  `(lpad(to_hex(${n}), 12, '0') || '7000800000${kind}' || lpad(to_hex(${n}::bigint * 7919 % 16777216), 8, '0'))::uuid`;

/** A series `n` from one to the count, which is `$2`. */
export const series = 'generate_series(1, $2::int) n';
