import pg from 'pg';
import { setupError } from '../setup-error.ts';
import { connectionError, describeUrl } from './connection-error.ts';
import { takeRoles } from './external-roles.ts';
import { readFacts, refuseUnfit } from './external-server.ts';
import { APP_ROLE, OWNER_ROLE } from './roles.ts';

/** How to connect to a PostgreSQL of one's own: to migrate, and to serve. */
export interface External {
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  /** Without the password: `PostgreSQL 16.2 at maya@db.example:5432/rapport`. */
  readonly describe: string;
}

/**
 * Checks the PostgreSQL behind DATABASE_URL. Both connections log in as its user and put on a role at once, by the
 * startup option `-c role=…`: `rapport_owner` migrates, `rapport_app` serves under row-level security. The roles are made
 * here when the user may create roles.
 * @throws SetupError when the server cannot be reached, is too old, would lose data, or leaves no safe way.
 */
export async function connectExternal(url: string): Promise<External> {
  const where = describeUrl(url);
  const config = { connectionString: url, connectionTimeoutMillis: 10_000 };
  const client = await connect(config, where);
  try {
    const facts = await readFacts(client);
    refuseUnfit(facts, where);
    await takeRoles(client, where);
    const as = (role: string): pg.ClientConfig => ({ ...config, options: `-c role=${role}` });
    const found = { owner: as(OWNER_ROLE), app: as(APP_ROLE), describe: `PostgreSQL ${facts.version} at ${where}` };
    await proveRole(found.app, where);
    return found;
  } finally {
    await client.end();
  }
}

async function connect(config: pg.ClientConfig, where: string): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined); // a query under way fails with the same
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw connectionError(error, where);
  }
}

/** `options` in the URL would take the place of ours, and the wall between companies would be gone without a word. */
async function proveRole(app: pg.ClientConfig, where: string): Promise<void> {
  const client = await connect(app, where);
  try {
    const { rows } = await client.query<{ who: string; bypasses: boolean }>(
      'select current_user as who, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
    );
    if (rows[0]?.who === APP_ROLE && !rows[0].bypasses) return;
    throw rows[0]?.who === APP_ROLE
      ? setupError(
          `The role ${APP_ROLE} passes row-level security by.`,
          `Run as a superuser: alter role ${APP_ROLE} nosuperuser nobypassrls.`,
        )
      : setupError(
          `The connection to ${where} does not take the role ${APP_ROLE}.`,
          'Leave “options” out of DATABASE_URL.',
        );
  } finally {
    await client.end();
  }
}
