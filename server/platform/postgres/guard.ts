import { createHash } from 'node:crypto';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { setupError } from '../setup-error.ts';
import type { SetupError } from '../setup-error.ts';
import { within } from './processes.ts';

const SESSION_LOCK = 7_120_001;

/**
 * One Rapport per data folder, also while it starts: holds an abstract socket name, which the kernel frees however we
 * end. It answers with our process number. Elsewhere than on Linux the lock of the session stands alone.
 * @returns how to let go.
 * @throws SetupError when another process holds it.
 */
export async function holdFolder(data: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => undefined;
  const name = `\0rapport-${createHash('sha256').update(data).digest('hex').slice(0, 32)}`;
  const guard = net.createServer((caller) => caller.on('error', () => undefined).end(String(process.pid))).unref();
  try {
    await new Promise<void>((resolve, reject) => {
      guard.once('error', reject).listen({ path: name }, resolve);
    });
  } catch {
    throw taken(data, await askHolder(name));
  }
  return () => guard.close();
}

/**
 * The same once more inside the database, where a process in another container meets it too. The backend of a Rapport
 * that was killed a moment ago may take a while to notice: hence the patience.
 */
export async function holdSession(socketDir: string, data: string): Promise<pg.Client> {
  const client = new pg.Client({ ...superuser(socketDir), application_name: 'rapport-guard' });
  client.on('error', () => undefined); // the 'end' that follows is listened to by who keeps the session
  await client.connect();
  try {
    await refuseForeign(client, data);
    if (await within(3000, async () => lock(client))) return client;
    throw taken(data, null);
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** How the server's superuser connects, whatever PG* variables the environment holds. */
export function superuser(socketDir: string): pg.ClientConfig {
  return { host: socketDir, port: 5432, user: 'postgres', database: 'postgres', ssl: false };
}

async function lock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [SESSION_LOCK]);
  return rows[0]?.mine === true;
}

async function refuseForeign(client: pg.Client, data: string): Promise<void> {
  const { rows } = await client.query<{ data: string }>(`select current_setting('data_directory') as data`);
  if (rows[0]?.data === data) return;
  throw setupError(`The socket of ${data} answers for another database.`, 'Stop the PostgreSQL that listens there.');
}

async function askHolder(name: string): Promise<string | null> {
  const answer = new Promise<string | null>((resolve) => {
    const caller = net.connect({ path: name }).setEncoding('utf8').unref();
    caller.once('data', (pid: string) => resolve(pid)).once('error', () => resolve(null));
  });
  return Promise.race([answer, sleep(1000, null)]);
}

function taken(data: string, pid: string | null): SetupError {
  return setupError(
    `Another Rapport${pid === null ? '' : ` (process ${pid})`} is using the database in ${data}.`,
    'Stop that one first, or give this one a folder of its own with RAPPORT_DATA.',
  );
}
