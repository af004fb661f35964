import type pg from 'pg';
import { setupError } from '../setup-error.ts';
import { APP_ROLE, makeRoles, OWNER_ROLE } from './roles.ts';

interface Rights {
  readonly who: string;
  readonly superuser: boolean;
  readonly makes_roles: boolean;
  readonly has_roles: boolean;
  readonly database: string;
}

/**
 * Makes sure that the user of DATABASE_URL can put on the two roles between which row-level security stands; makes them
 * where it may.
 * @throws SetupError with the statements that a superuser runs once, where it may not.
 */
export async function takeRoles(client: pg.Client, where: string): Promise<void> {
  const rights = await readRights(client);
  try {
    if (!rights.has_roles) await giveRoles(client, rights);
    await client.query(`begin; set local role ${APP_ROLE}; set local role ${OWNER_ROLE}; rollback`);
    await letOwnerCreate(client, rights);
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    throw missingRoles(client, rights, where);
  }
}

async function readRights(client: pg.Client): Promise<Rights> {
  const { rows } = await client.query<Rights>(
    `select current_user as who, r.rolsuper as superuser, r.rolcreaterole as makes_roles, current_database() as database,
       coalesce((select count(*) = 2 and bool_and(pg_has_role(oid, 'member')) from pg_roles where rolname in ($1, $2)), false) as has_roles
     from pg_roles r where r.rolname = current_user`,
    [OWNER_ROLE, APP_ROLE],
  );
  const [rights] = rows;
  if (rights === undefined) throw new Error('current_user has no row in pg_roles');
  return rights;
}

async function giveRoles(client: pg.Client, { superuser, who }: Rights): Promise<void> {
  await makeRoles(client, 'nologin');
  if (!superuser) await client.query(`grant ${OWNER_ROLE}, ${APP_ROLE} to ${client.escapeIdentifier(who)}`);
}

async function letOwnerCreate(client: pg.Client, { database }: Rights): Promise<void> {
  const { rows } = await client.query<{ can: boolean }>(
    `select has_database_privilege($1, current_database(), 'create') and has_schema_privilege($1, 'public', 'create') as can`,
    [OWNER_ROLE],
  );
  if (rows[0]?.can === true) return;
  const name = client.escapeIdentifier(database);
  await client.query(`grant create, connect, temporary on database ${name} to ${OWNER_ROLE}`);
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
}

function missingRoles(client: pg.Client, { who, database }: Rights, where: string): Error {
  const statements = [
    `create role ${OWNER_ROLE} nologin; create role ${APP_ROLE} nologin;`,
    `grant ${OWNER_ROLE}, ${APP_ROLE} to ${client.escapeIdentifier(who)};`,
    `grant create, connect, temporary on database ${client.escapeIdentifier(database)} to ${OWNER_ROLE};`,
    `grant usage, create on schema public to ${OWNER_ROLE};`,
  ];
  return setupError(
    `The user ${who} cannot take the two roles that keep workspaces apart at ${where}.`,
    `Run once as a superuser in that database, leaving out what exists:\n${statements.join('\n')}`,
  );
}
