import pg from 'pg';

/** Owns the tables and migrates them. */
export const OWNER_ROLE = 'rapport_owner';
/** Serves requests: under row-level security, and never able to pass it by. */
export const APP_ROLE = 'rapport_app';

const BOOTSTRAP_LOCK = 7_120_002;
/** Somebody else made the same role or database a moment earlier. */
const MADE_MEANWHILE = new Set(['42710', '42P04', '23505']);

/**
 * Makes the roles and the database `name`, owned by the owner role. Running it twice, or two at once, changes nothing.
 * @param admin a connection as superuser to the database `postgres`.
 */
export async function prepareDatabase(admin: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(admin);
  client.on('error', () => undefined); // a query under way fails with the same
  await client.connect();
  try {
    await makeRoles(client, 'login');
    if (!(await exists(client, 'select from pg_database where datname = $1', name))) {
      await tolerant(client, `create database ${client.escapeIdentifier(name)} owner ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
}

/** @param login `nologin` where they are only put on by another user, with SET ROLE. */
export async function makeRoles(client: pg.Client, login: 'login' | 'nologin'): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
  try {
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      if (await exists(client, 'select from pg_roles where rolname = $1', role)) continue;
      await tolerant(client, `create role ${role} ${login} nosuperuser nobypassrls nocreatedb nocreaterole`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [BOOTSTRAP_LOCK]);
  }
}

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [name]);
  return rowCount === 1;
}

async function tolerant(client: pg.Client, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (!MADE_MEANWHILE.has((error as { code?: string }).code ?? '')) throw error;
  }
}
