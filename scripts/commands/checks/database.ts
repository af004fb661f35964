import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Config } from '#server/platform/config.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';
import { isSetupError } from '#server/platform/setup-error.ts';
import { besideRunning } from '../beside.ts';
import { embeddedFolder } from '../running.ts';
import { bad, good, note, type Finding } from './finding.ts';

const migrations = path.join(import.meta.dirname, '../../../server/migrations');

/** The database: whether it answers, keeps what it is given, and holds this version's schema. */
export async function checkDatabase(config: Config): Promise<readonly Finding[]> {
  if (config.databaseUrl === undefined && embeddedFolder(config) === null) {
    return [note('database', 'There is no database yet.', 'The first start makes it.')];
  }
  try {
    return await withOwner(config, async (ask, describe) => [
      good('database', describe),
      await settings(ask),
      await schema(ask),
      await workspace(ask),
    ]);
  } catch (error) {
    if (!isSetupError(error)) throw error;
    return [bad('database', error.message, error.hint)];
  }
}

type Ask = <R extends pg.QueryResultRow>(text: string) => Promise<R[]>;

/** Asks the embedded database of a running Rapport through its socket; otherwise opens the database for the moment. */
async function withOwner<T>(config: Config, work: (ask: Ask, describe: string) => Promise<T>): Promise<T> {
  const alive = config.databaseUrl === undefined ? besideRunning(config) : null;
  const database = alive ?? (await openDatabase({ url: config.databaseUrl, folder: config.folder }));
  const client = new pg.Client(database.owner);
  try {
    await client.connect();
    return await work(async (text) => (await client.query(text)).rows as never, database.describe);
  } finally {
    await client.end();
    await database.embedded?.stop();
  }
}

async function settings(ask: Ask): Promise<Finding> {
  const rows = await ask<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version') order by name`,
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  const version = rows.find(({ name }) => name === 'server_version')?.setting ?? 'unknown';
  return off.length === 0
    ? good('keeping', `PostgreSQL ${version} writes through to the disk.`)
    : bad('keeping', `${off.join(', ')} is off: what was confirmed could be lost.`, 'Switch it on in the server.');
}

async function schema(ask: Ask): Promise<Finding> {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql'));
  const [there] = await ask<{ there: boolean }>(`select to_regclass('public.migrations') is not null as there`);
  const done =
    there?.there === true ? (await ask<{ name: string }>('select name from migrations')).map((row) => row.name) : [];
  const missing = files.filter((name) => !done.includes(name));
  const newer = done.filter((name) => !files.includes(name));
  if (newer.length > 0)
    return bad(
      'schema',
      `It is newer than this Rapport: ${newer.join(', ')}.`,
      'Start the version that you had before, or a newer one.',
    );
  if (missing.length > 0)
    return note(
      'schema',
      `${String(missing.length)} migrations wait.`,
      'The next start applies them, or do it now: npm run rapport -- migrate',
    );
  return good('schema', `Up to date: ${String(done.length)} migrations.`);
}

async function workspace(ask: Ask): Promise<Finding> {
  const [there] = await ask<{ there: boolean }>(`select to_regprocedure('app.is_empty()') is not null as there`);
  const [found] = there?.there === true ? await ask<{ empty: boolean }>('select app.is_empty() as empty') : [];
  return found?.empty === false
    ? good('workspace', 'Set up.')
    : note('workspace', 'Nobody has set it up yet.', 'Open it in a browser, or: npm run rapport -- help setup');
}
