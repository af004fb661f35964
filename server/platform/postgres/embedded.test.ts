import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres, superuser } from './index.ts';
import type { EmbeddedPostgres } from './index.ts';
import { running, signal, within } from './processes.ts';

const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const FIXTURE = path.join(import.meta.dirname, 'rapport.fixture.ts');
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

function newFolder(inside = os.tmpdir()): string {
  const folder = fs.mkdtempSync(path.join(inside, 'rapport-pg-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return fs.realpathSync(folder);
}

async function startHere(
  folder: string,
  more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, settings: FAST, ...more });
  servers.push(server);
  return server;
}

type Told = { step?: string; pid?: number; message?: string; crash?: string };

/** Another Rapport, as a process of its own. */
function startThere(folder: string, settings: Record<string, string> = FAST) {
  const child = spawn(process.execPath, [FIXTURE, folder, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const told: Told[] = [];
  createInterface(child.stdout).on('line', (line) => told.push(JSON.parse(line) as Told));
  const hears = async (what: (line: Told) => boolean): Promise<Told> => {
    await within(20_000, () => told.some(what));
    return told.find(what) ?? { crash: `heard only ${JSON.stringify(told)}` };
  };
  return {
    child,
    hears,
    ends: async () => hears(({ pid, message, crash }) => (pid ?? message ?? crash) !== undefined),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client(superuser(server.socketDir));
  client.on('error', () => undefined); // a query under way fails with the same
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(async () => {
  for (const folder of folders) {
    const data = path.join(folder, 'pgdata');
    for (const pid of running(data)) signal(pid, 'SIGQUIT');
    await within(5000, () => running(data).length === 0);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

describe('a first start', () => {
  test('makes a durable database with checksums that no network reaches, and stops without a trace', async () => {
    const folder = newFolder();
    const steps: string[] = [];
    const server = await startHere(folder, { settings: {}, onProgress: (step) => steps.push(step) });
    const [settings] = await ask<Record<string, string>>(
      server,
      `select current_setting('fsync') || current_setting('full_page_writes') || current_setting('synchronous_commit') as durable,
         current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens, version()`,
    );
    expect(settings).toMatchObject({ durable: 'ononon', checksums: 'on', listens: '' });
    expect(settings?.['version']).toContain(`PostgreSQL ${server.version}`);
    expect(server).toMatchObject({ folder, adopted: false });
    expect(steps).toEqual([
      'Copying PostgreSQL beside the data, once (60 MB)',
      'Making the database',
      'Starting PostgreSQL',
    ]);
    if (isRoot) expect(fs.statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    await server.stop();
    expect(running(path.join(folder, 'pgdata'))).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'pgdata', 'postmaster.pid'))).toBe(false);
  });

  test('that is killed inside initdb leaves nothing half made', async () => {
    const folder = newFolder();
    const { child } = startThere(folder);
    const scratch = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith('pgdata.init-'));
    expect(
      await within(20_000, () => scratch().some((name) => fs.existsSync(path.join(folder, name, 'PG_VERSION')))),
    ).toBe(true);
    await kill(child);
    expect(fs.existsSync(path.join(folder, 'pgdata'))).toBe(false);
    const server = await startHere(folder);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(fs.existsSync(path.join(folder, 'pgdata', 'PG_VERSION'))).toBe(true);
  });

  test('of two at once succeeds for exactly one', async () => {
    const folder = newFolder();
    const outcomes = await Promise.all([startThere(folder).ends(), startThere(folder).ends()]);
    expect(outcomes.filter(({ pid }) => pid !== undefined)).toHaveLength(1);
    expect(outcomes.filter(({ message }) => message?.startsWith('Another Rapport') === true)).toHaveLength(1);
  });
});

describe('a later start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newFolder();
    const server = await startHere(folder);
    await ask(server, 'create table kept as select 42 as answer');
    await server.stop();
  });
  const keeps = async (server: EmbeddedPostgres): Promise<void> => {
    expect(await ask(server, 'select answer from kept')).toEqual([{ answer: 42 }]);
  };

  test('finds what was stored', async () => keeps(await startHere(folder)));

  test('beside a running one is refused with its process number, and the first goes on', async () => {
    const first = startThere(folder);
    const { pid } = await first.ends();
    await expect(startHere(folder)).rejects.toMatchObject({
      name: 'SetupError',
      message: `Another Rapport (process ${first.child.pid ?? 0}) is using the database in ${folder}/pgdata.`,
    });
    expect(running(path.join(folder, 'pgdata'))).toContain(pid);
    await kill(first.child);
  });

  test('takes over the database of a Rapport that was killed', async () => {
    const first = startThere(folder);
    const { pid } = await first.ends();
    await kill(first.child);
    const server = await startHere(folder);
    expect(server).toMatchObject({ adopted: true, pid });
    await keeps(server);
    await server.stop();
    expect(running(path.join(folder, 'pgdata'))).toEqual([]);
  });

  test('with other settings does not take it over, but starts its own', async () => {
    const first = startThere(folder, { ...FAST, max_connections: '30' });
    const { pid } = await first.ends();
    await kill(first.child);
    const server = await startHere(folder);
    expect(server.adopted).toBe(false);
    expect(server.pid).not.toBe(pid);
    expect(await ask(server, 'show max_connections')).toEqual([{ max_connections: '60' }]);
    await keeps(server);
  });

  test('recovers when Rapport and PostgreSQL were both killed', async () => {
    const first = startThere(folder, {});
    const { pid = 0 } = await first.ends();
    await kill(first.child);
    process.kill(pid, 'SIGKILL');
    const server = await startHere(folder);
    expect(server.adopted).toBe(false);
    await keeps(server);
  });

  test.each([
    ['pid file', (lock: { pidFile: string }) => lock.pidFile],
    ['socket lock', (lock: { socketLock: string }) => lock.socketLock],
  ])('is not held up by a stale %s with the number of somebody else’s process', async (_, which) => {
    const bystander = spawn('sleep', ['60'], isRoot ? { uid: fs.statSync(path.join(folder, 'pgdata')).uid } : {});
    children.push(bystander);
    const locks = {
      pidFile: path.join(folder, 'pgdata', 'postmaster.pid'),
      socketLock: path.join(folder, 'run', '.s.PGSQL.5432.lock'),
    };
    const lines = [
      bystander.pid,
      path.join(folder, 'pgdata'),
      1_700_000_000,
      5432,
      path.join(folder, 'run'),
      '',
      '1 2',
      'ready   ',
      '',
    ];
    fs.writeFileSync(which(locks), lines.join('\n'));
    const server = await startHere(folder);
    expect(server.adopted).toBe(false);
    expect(bystander.exitCode).toBeNull();
    await keeps(server);
  });

  test.each(['SIGKILL', 'SIGQUIT'] as const)('brings PostgreSQL back after its %s while Rapport runs', async (blow) => {
    const onLost = vi.fn();
    const server = await startHere(folder, { onLost });
    const before = server.pid;
    process.kill(before, blow);
    expect(await within(20_000, () => server.pid !== before)).toBe(true);
    await keeps(server);
    expect(onLost).not.toHaveBeenCalled();
  });

  test('takes its lock again after one backend crashed and the server reset itself', async () => {
    const onLost = vi.fn();
    const server = await startHere(folder, { onLost });
    const holder = `select pid from pg_locks where locktype = 'advisory'`;
    const [before] = await ask<{ pid: number }>(server, holder);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    const heldAgain = async (): Promise<boolean> => {
      const rows = await ask<{ pid: number }>(server, holder).catch(() => []);
      return rows.some(({ pid }) => pid !== before?.pid);
    };
    expect(await within(20_000, heldAgain)).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
    await keeps(server);
  });

  test('is refused while a PostgreSQL that is out of sight answers on its socket', async () => {
    const socket = path.join(folder, 'run', '.s.PGSQL.5432');
    const code = `require('node:net').createServer().listen(${JSON.stringify(socket)}, () => console.log('up'))`;
    fs.rmSync(socket, { force: true });
    const stranger = spawn(process.execPath, ['-e', code]);
    children.push(stranger);
    await once(stranger.stdout, 'data');
    await expect(startHere(folder)).rejects.toThrow('Another PostgreSQL is running');
    await kill(stranger);
    await keeps(await startHere(folder));
  });

  test('shows the last words of a PostgreSQL that does not start', async () => {
    const lines = startHere(folder, { settings: { ...FAST, shared_buffers: 'plenty' } });
    await expect(lines).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining('"shared_buffers": "plenty"') as string,
    });
    await keeps(await startHere(folder));
  });
});

describe('the folder', () => {
  test('may be deeper than a socket’s path may be long', async () => {
    const deep = path.join(newFolder(), 'a-rather-long-name-of-a-folder/'.repeat(5));
    const server = await startHere(deep);
    expect(server.folder).toBe(path.resolve(deep));
    expect(server.socketDir.startsWith('/tmp/rapport-')).toBe(true);
    expect(fs.statSync(server.socketDir).mode & 0o777).toBe(0o700);
    await server.stop();
    folders.push(server.socketDir);
  });

  test.runIf(isRoot)(
    'moves aside where the account cannot enter, says so, and is found again after the project moved',
    async () => {
      const home = newFolder();
      fs.chmodSync(home, 0o700); // as /root is
      const fallbackFolder = path.join(newFolder(), 'lib');
      const steps: string[] = [];
      const wanted = path.join(home, 'project', 'data');
      const first = await startHere(wanted, { fallbackFolder, onProgress: (step) => steps.push(step) });
      expect(path.dirname(first.folder)).toBe(fallbackFolder);
      expect(steps[0]).toMatch(`The database is kept in ${first.folder}, because the account `);
      expect(fs.readlinkSync(wanted)).toBe(first.folder);
      await ask(first, 'create table kept as select 42 as answer');
      await first.stop();
      fs.renameSync(path.join(home, 'project'), path.join(home, 'renamed'));
      const second = await startHere(path.join(home, 'renamed', 'data'), { fallbackFolder });
      expect(second.folder).toBe(first.folder);
      expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
    },
  );

  test.runIf(isRoot)('is passable for the account under a strict umask', async () => {
    const before = process.umask(0o077);
    try {
      const folder = path.join(newFolder(), 'fresh', 'data');
      expect((await startHere(folder, { fallbackFolder: '/nowhere' })).folder).toBe(folder);
    } finally {
      process.umask(before);
    }
  });

  test('that cannot be written to is refused with advice', async () => {
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, '');
    await expect(startHere(path.join(file, 'data'))).rejects.toMatchObject({
      name: 'SetupError',
      message: `Rapport cannot write to its data folder ${file}/data.`,
      hint: expect.stringContaining('RAPPORT_DATA') as string,
    });
  });

  test('on a full disk is refused before anything is copied', async () => {
    const folder = newFolder();
    const disk = vi
      .spyOn(fs, 'statfsSync')
      .mockReturnValue(Object.assign(fs.statfsSync(folder), { bsize: 4096, bavail: 256 }));
    try {
      await expect(startHere(folder)).rejects.toThrow(/The disk is full\.\nNo space left on device: 1 MB free/);
    } finally {
      disk.mockRestore();
    }
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('with the data of another major version is refused', async () => {
    const folder = newFolder();
    fs.mkdirSync(path.join(folder, 'pgdata'));
    fs.writeFileSync(path.join(folder, 'pgdata', 'PG_VERSION'), '12\n');
    await expect(startHere(folder)).rejects.toThrow('was made by PostgreSQL 12');
  });

  test('with foreign files in place of the database is left alone', async () => {
    const folder = newFolder();
    fs.mkdirSync(path.join(folder, 'pgdata'));
    fs.writeFileSync(path.join(folder, 'pgdata', 'letter.txt'), 'mine');
    await expect(startHere(folder)).rejects.toThrow('holds files, but no database');
    expect(fs.readFileSync(path.join(folder, 'pgdata', 'letter.txt'), 'utf8')).toBe('mine');
  });
});
