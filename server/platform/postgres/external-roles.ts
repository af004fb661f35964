import type pg from 'pg';
import { setupError } from '../setup-error.ts';
import { APP_ROLE, makeRoles, OWNER_ROLE } from './roles.ts';

interface Rights {
  who: string;
  superuser: boolean;
  bypasses: boolean;
  makes_roles: boolean;
  has_roles: boolean;
  owns_tables: boolean;
  may_create: boolean;
}

/** @returns true for the way of roles, false for the plain owner. */
export async function chooseRoles(client: pg.Client, where: string): Promise<boolean> {
  const rights = await readRights(client);
  const safe = !rights.superuser && !rights.bypasses;
  if (safe && rights.owns_tables) return false;
  if (rights.has_roles || rights.superuser || rights.makes_roles) {
    if (await takeRoles(client, rights)) return true;
  }
  if (safe && rights.may_create) return false;
  throw setupError(
    safe
      ? `The user ${rights.who} may not make tables in the database at ${where}.`
      : `The user ${rights.who} passes row-level security by, so that one company could see another’s data.`,
    safe
      ? `Run as a superuser: alter database ${client.escapeIdentifier(client.database ?? '')} owner to ${client.escapeIdentifier(rights.who)}.`
      : `Give it the right to create roles, or run as a superuser: alter role ${client.escapeIdentifier(rights.who)} nosuperuser nobypassrls.`,
  );
}

async function readRights(client: pg.Client): Promise<Rights> {
  const { rows } = await client.query<Rights>(
    `select current_user as who, r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcreaterole as makes_roles,
       coalesce((select count(*) = 2 and bool_and(pg_has_role(oid, 'member')) from pg_roles where rolname in ($1, $2)), false) as has_roles,
       exists (select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = r.oid) as owns_tables,
       has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as may_create
     from pg_roles r where r.rolname = current_user`,
    [OWNER_ROLE, APP_ROLE],
  );
  const [rights] = rows;
  if (rights === undefined) throw new Error('current_user has no row in pg_roles');
  return rights;
}

/** Makes the roles where they are missing, puts them within the user's reach and lets the owner's make tables. */
async function takeRoles(client: pg.Client, rights: Rights): Promise<boolean> {
  try {
    if (!rights.has_roles) {
      await makeRoles(client, 'nologin');
      if (!rights.superuser)
        await client.query(`grant ${OWNER_ROLE}, ${APP_ROLE} to ${client.escapeIdentifier(rights.who)}`);
    }
    await client.query(`begin; set local role ${APP_ROLE}; set local role ${OWNER_ROLE}; rollback`);
    await letOwnerCreate(client);
    return true;
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code === '42501') return false; // not allowed after all: the plain way may still do
    throw error;
  }
}

async function letOwnerCreate(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ can: boolean; database: string }>(
    `select has_database_privilege($1, current_database(), 'create') and has_schema_privilege($1, 'public', 'create') as can,
       current_database() as database`,
    [OWNER_ROLE],
  );
  const [found] = rows;
  if (found === undefined || found.can) return;
  await client.query(
    `grant create, connect, temporary on database ${client.escapeIdentifier(found.database)} to ${OWNER_ROLE}`,
  );
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
}
