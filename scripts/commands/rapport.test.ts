import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { listen } from '#server/listen.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';

const script = path.join(import.meta.dirname, '../rapport.ts');
const password = 'kettle-on-the-quay';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-cli-'));
  folders.push(folder);
  return path.join(folder, 'data');
}

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function rapport(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, DATABASE_URL: '', NO_COLOR: '1', ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

const asked = ['setup', '--workspace', 'Lark & Kettle', '--email', 'Nora@Lark.example', '--password-stdin'];
const lost = ['password', '--email', 'Nora@Lark.example', '--password-stdin'];

test('it says what there is, and each command what it takes', async () => {
  const all = await rapport([]);
  expect(all.code).toBe(0);
  for (const name of ['help', 'setup', 'migrate', 'doctor'])
    expect(all.out).toMatch(new RegExp(`^ {2}${name} +[A-Z].+\\.$`, 'm'));
  expect((await rapport(['help', 'setup'])).out).toContain('--password-stdin');
  expect((await rapport(['setup', '--help'])).out).toContain('--password-stdin');
});

test.each([
  ['a command that is none', ['polish'], '', 'There is no command “polish”.'],
  ['an option that is none', ['setup', '--colour'], '', "Unknown option '--colour'."],
  ['nothing said', ['setup'], '', '--workspace and --email are needed.'],
  ['no password asked for', asked.slice(0, -1), '', 'The password comes from standard input'],
  ['a short password', asked, 'kettle\n', 'The password is too short'],
  ['no mail address', asked.with(4, 'nora'), password, '--email is not a mail address.'],
  ['a zone that is none', [...asked, '--time-zone', 'Mars/One'], password, '--time-zone is not a time zone'],
  ['a new password for nobody named', ['password'], '', '--email and --password-stdin are needed.'],
  ['a new password that is short', [...lost], 'kettle', 'The password needs 10 to 200 characters'],
  ['nothing to train', ['train'], '', 'Say what to train: emotion.'],
  ['training without data', ['train', 'emotion'], '', 'Name the folder of the corpora with --data.'],
  ['a port that is none', ['doctor'], '', 'PORT is kettle'],
])('%s is refused in a sentence, without touching anything', async (_name, args, input, sentence) => {
  const folder = newFolder();
  const env = { RAPPORT_DATA: folder, PORT: args[0] === 'doctor' ? 'kettle' : '4999' };
  const { code, out, err } = await rapport(args, { input, env });
  expect(code).toBe(1);
  expect(out + err).toContain(sentence);
  expect(out + err).not.toMatch(/\n\s+at /);
  expect(err).not.toContain('Making the database');
});

test('a stopped installation: doctor, setup with the sample, once; migrate has nothing to do', async () => {
  const env = { RAPPORT_DATA: newFolder(), PORT: '4998' };
  const before = await rapport(['doctor', '--json'], { env });
  const found = JSON.parse(before.out) as { name: string; state: string; todo: string | null }[];
  expect(found.map(({ name }) => name)).toEqual(['settings', 'folder', 'disk', 'build', 'server', 'database']);
  expect(found.filter(({ state, todo }) => state !== 'good' && todo === null)).toEqual([]);

  const made = await rapport([...asked, '--sample', '--json'], { input: `${password}\n`, env });
  expect([made.code, made.err.includes('Filling the sample shop')]).toEqual([0, true]);
  const address = 'http://localhost:4998';
  expect(JSON.parse(made.out)).toEqual({
    workspace: 'Lark & Kettle',
    email: 'nora@lark.example',
    sample: true,
    address,
  });

  const again = await rapport(asked, { input: password, env });
  expect([again.code, again.err.includes('set up already')]).toEqual([1, true]);

  const renewed = await rapport(lost, { input: 'another kettle, another quay', env });
  expect([renewed.code, renewed.out]).toEqual([0, expect.stringContaining('nora@lark.example has a new password')]);
  const nobody = await rapport(lost.with(2, 'noah@lark.example'), { input: password, env });
  expect([nobody.code, nobody.err.includes('Nobody signs in as noah@lark.example')]).toEqual([1, true]);

  const adapted = await rapport(['train', 'emotion', '--adapt', '--json'], { env });
  const lesson = { workspace: 'Lark & Kettle', corrections: 0, fewest: 30, adaptation: null };
  expect([adapted.code, JSON.parse(adapted.out)]).toEqual([0, [lesson]]);

  const migrated = JSON.parse((await rapport(['migrate', '--json'], { env })).out) as {
    migrations: number;
    applied: string[];
  };
  expect(migrated.migrations).toBe(readdirSync(path.join(import.meta.dirname, '../../server/migrations')).length);
  expect(migrated.applied).toEqual([]);

  const after = await rapport(['doctor'], { env });
  expect(after.code).toBe(0);
  expect(after.out).toMatch(/✓ schema +Up to date/);
  expect(after.out).toMatch(/✓ workspace +Set up/);
});

test('a running installation: setup goes through it, doctor asks beside it, what needs it stopped says so', async () => {
  const folder = newFolder();
  const database = await openDatabase({ url: undefined, folder });
  await migrate(database.owner);
  const log = openLog('error');
  const config = {
    port: 0,
    host: '127.0.0.1',
    folder,
    databaseUrl: undefined,
    proxies: [],
    ratePerMinute: 10_000,
    secret: 'of tests',
    smtp: null,
    allowPrivate: [],
    logLevel: 'error',
  };
  const app = await buildApp({ config, log, database, pages: false, worker: false });
  const port = new URL(await listen(app.http, config)).port;
  const env = { RAPPORT_DATA: folder, HOST: '127.0.0.1', PORT: port };
  try {
    const elsewhere = await rapport(asked, { input: password, env: { ...env, PORT: '4997' } });
    expect([elsewhere.code, elsewhere.err.includes('If it listens on another port, name it')]).toEqual([1, true]);
    const made = await rapport(asked, { input: password, env });
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringContaining(`Sign in at http://127.0.0.1:${port} as nora@lark.example.`),
    ]);
    const again = await rapport(asked, { input: password, env });
    expect([again.code, again.err.includes('set up already')]).toEqual([1, true]);
    const doctor = await rapport(['doctor'], { env });
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringMatching(/✓ server +Runs at/)]);
    const holds = await rapport(lost, { input: password, env });
    expect([holds.code, holds.err]).toEqual([1, expect.stringContaining('Stop it, run this again')]);
    const learns = await rapport(['train', 'emotion', '--adapt'], { env });
    expect([learns.code, learns.err]).toEqual([1, expect.stringContaining('Let it learn there')]);
    const stopped = await rapport(['migrate'], { env });
    expect([stopped.code, stopped.err.includes('is using the database')]).toEqual([1, true]);
    const signIn = {
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'nora@lark.example', password },
    } as const;
    expect((await app.http.inject(signIn)).statusCode).toBe(200);
  } finally {
    await app.close();
    await database.embedded?.stop();
  }
});
