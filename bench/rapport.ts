import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { superuser } from '#server/platform/postgres/index.ts';
import { livePostmaster, running, signal, within } from '#server/platform/postgres/processes.ts';
import type { Stage } from './stage.ts';

/** A Rapport of the bench's own: the real program in its own process on its own data folder. */
export interface Rapport {
  readonly url: string;
  readonly pid: number;
  /** The database as its superuser, for laying out data and for reading what is really there. */
  readonly database: pg.ClientConfig;
  /** The server processes of its PostgreSQL. */
  postgres(): number[];
  /** In good order, as Ctrl-C does. */
  stop(): Promise<void>;
  /** `kill -9` of the server, and of the database with it where asked. */
  kill(also: 'server' | 'server and database'): Promise<void>;
}

const program = path.join(import.meta.dirname, '../scripts/start.ts');
const longestStartMs = 120_000;

/** A folder that the database's own account can enter, removed at the end. */
export function dataFolder(stage: Pick<Stage, 'atEnd'>): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'rapport-bench-'));
  fs.chmodSync(folder, 0o755);
  stage.atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts the program as `npm start` does, on any free port, with production's durable settings. */
export async function startRapport(
  stage: Pick<Stage, 'atEnd'>,
  folder: string,
  flags: readonly string[] = [],
): Promise<Rapport> {
  const log = fs.openSync(path.join(folder, 'server.log'), 'a');
  const child = spawn(process.execPath, [...flags, program], {
    env: { ...process.env, ...environment, RAPPORT_DATA: folder },
    stdio: ['ignore', 'pipe', log],
    detached: true, // Ctrl-C reaches the bench alone, which then stops this in good order
  });
  fs.closeSync(log);
  const data = path.join(folder, 'postgres/pgdata');
  const stop = (): Promise<void> => end(child, data);
  stage.atEnd(stop);
  const url = await address(child, folder);
  return {
    url,
    pid: child.pid ?? 0,
    database: { ...superuser(path.join(folder, 'postgres/run')), database: 'rapport' },
    postgres: () => running(data),
    stop,
    async kill(also) {
      child.kill('SIGKILL');
      if (also === 'server and database') for (const pid of running(data)) signal(pid, 'SIGKILL');
      await within(10_000, () => hasEnded(child) && (also === 'server' || running(data).length === 0));
    },
  };
}

const environment = {
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: '',
  RAPPORT_RATE_PER_MINUTE: '10000000',
  RAPPORT_BUILT: '1',
  NO_COLOR: '1',
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function address(child: ChildProcess, folder: string): Promise<string> {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const found = (): string | undefined => / at (http:\S+)/.exec(said)?.[1];
  await within(longestStartMs, () => found() !== undefined || hasEnded(child));
  const url = found();
  if (url !== undefined) return url;
  throw new Error(
    `Rapport did not start:\n${said}${fs.readFileSync(path.join(folder, 'server.log'), 'utf8').slice(-2000)}`,
  );
}

async function end(child: ChildProcess, data: string): Promise<void> {
  child.kill('SIGTERM');
  if (!(await within(30_000, () => hasEnded(child)))) child.kill('SIGKILL');
  const left = livePostmaster(data); // a killed server leaves its database running
  if (left === null) return;
  signal(left, 'SIGQUIT');
  await within(10_000, () => running(data).length === 0);
}
