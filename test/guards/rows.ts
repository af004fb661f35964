import pg from 'pg';

export interface Rows {
  /** Every table of the product. */
  tables(): Promise<string[]>;
  /** A print of every row of every table, with the transaction that wrote it; of one workspace, or of all. */
  print(workspaceId?: string): Promise<Record<string, string>>;
  readonly client: pg.Client;
  close(): Promise<void>;
}

const named = `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id') as walled
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;

/** Looks at the rows from outside, past the app and past the wall. */
export async function openRows(owner: pg.ClientConfig): Promise<Rows> {
  const client = new pg.Client(owner);
  await client.connect();
  const known = (await client.query<{ name: string; walled: boolean }>(named)).rows;
  return {
    client,
    tables: () => Promise.resolve(known.map((table) => table.name)),
    async print(workspaceId) {
      const prints: Record<string, string> = {};
      for (const { name, walled } of known) {
        if (workspaceId !== undefined && !walled) continue;
        const where = workspaceId === undefined ? '' : `where t.workspace_id = '${workspaceId}'`;
        const row = `md5(t::text || t.xmin::text)`;
        const sql = `select count(*) || ' ' || coalesce(md5(string_agg(${row}, '' order by ${row})), '') as print from "${name}" t ${where}`;
        prints[name] = (await client.query<{ print: string }>(sql)).rows[0]?.print ?? '';
      }
      return prints;
    },
    close: () => client.end(),
  };
}
