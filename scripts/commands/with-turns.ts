import { readConfig } from '#server/platform/config.ts';
import { openStore } from '#server/platform/database/database.ts';
import { openPool } from '#server/platform/database/pool.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';
import { openTurns, type TakeTurn } from '#server/platform/turn.ts';
import { besideRunning } from './beside.ts';

/** The database past the wall between workspaces. */
interface Owner {
  readonly query: (text: string) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** Works on the database of a stopped installation, beside a running one, or at DATABASE_URL. @throws SetupError */
export async function withTurns(work: (owner: Owner, takeTurn: TakeTurn) => Promise<void>): Promise<void> {
  const config = readConfig();
  const running = config.databaseUrl === undefined ? besideRunning(config) : null;
  const database = running ?? (await openDatabase({ url: config.databaseUrl, folder: config.folder }));
  const log = openLog('error');
  const store = openStore(database.app, log);
  const pool = openPool({ ...database.owner, max: 1 }, log, 'the database connection was lost');
  try {
    await work(
      pool,
      openTurns(store, () => undefined),
    );
  } finally {
    await Promise.all([store.close(), pool.end()]);
    await database.embedded?.stop();
  }
}
