import path from 'node:path';
import type pg from 'pg';
import type { Config } from '#server/platform/config.ts';
import { accountFor } from '#server/platform/postgres/account.ts';
import { APP_ROLE, OWNER_ROLE, superuser } from '#server/platform/postgres/index.ts';
import { livePostmaster } from '#server/platform/postgres/processes.ts';
import { makeSocketFolder } from '#server/platform/postgres/socket.ts';
import { embeddedFolder } from './running.ts';

/** The embedded database of a Rapport that runs, by its socket; null where none runs. */
export function besideRunning(
  config: Config,
): { owner: pg.ClientConfig; app: pg.ClientConfig; describe: string; embedded: null } | null {
  const base = embeddedFolder(config) ?? '';
  const data = path.join(base, 'pgdata');
  if (livePostmaster(data) === null) return null;
  const socketDir = makeSocketFolder({ base, data, as: accountFor(data) });
  const as = (user: string): pg.ClientConfig => ({ ...superuser(socketDir), user, database: 'rapport' });
  return { owner: as(OWNER_ROLE), app: as(APP_ROLE), describe: `embedded PostgreSQL in ${base}`, embedded: null };
}
