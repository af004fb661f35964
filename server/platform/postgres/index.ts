import path from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres } from './embedded.ts';
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded.ts';
import { connectExternal } from './external.ts';
import { superuser } from './guard.ts';
import { APP_ROLE, OWNER_ROLE, prepareDatabase } from './roles.ts';

export { APP_ROLE, OWNER_ROLE, prepareDatabase, startEmbeddedPostgres, superuser };
export type { EmbeddedOptions, EmbeddedPostgres };

/** The database that Rapport works on. Whoever opens it stops `embedded` at the end. */
export interface Database {
  /** Migrates, and owns the tables. */
  readonly owner: pg.ClientConfig;
  /** Serves requests, under row-level security. */
  readonly app: pg.ClientConfig;
  /** For the start's message and for `doctor`; holds no password. */
  readonly describe: string;
  readonly embedded: EmbeddedPostgres | null;
}

export interface DatabaseOptions extends Omit<EmbeddedOptions, 'folder'> {
  /** DATABASE_URL; undefined or empty for the embedded server. */
  url: string | undefined;
  /** Rapport's data folder; the embedded server lives in `postgres` below it. */
  folder: string;
  /** Of the database in the embedded server. */
  name?: string;
}

/** @throws SetupError for whatever stands in the way, with what to do about it. */
export async function openDatabase({ url, folder, name = 'rapport', ...rest }: DatabaseOptions): Promise<Database> {
  if (url !== undefined && url !== '') return { ...(await connectExternal(url)), embedded: null };
  const embedded = await startEmbeddedPostgres({ ...rest, folder: path.join(folder, 'postgres') });
  try {
    await prepareDatabase(superuser(embedded.socketDir), name);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  const as = (user: string): pg.ClientConfig => ({ ...superuser(embedded.socketDir), user, database: name });
  const describe = `embedded PostgreSQL ${embedded.version} in ${embedded.folder}`;
  return { owner: as(OWNER_ROLE), app: as(APP_ROLE), describe, embedded };
}
