import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionError, describeUrl } from './connection-error.ts';
import { refuseUnfit } from './external-server.ts';
import { connectExternal } from './external.ts';
import { APP_ROLE, OWNER_ROLE, openDatabase, prepareDatabase, startEmbeddedPostgres, superuser } from './index.ts';
import type { EmbeddedPostgres } from './index.ts';

// The embedded server plays the external one, reached through its socket; its users need a password.
let home: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-external-')));
  fs.chmodSync(home, 0o755);
  const hba = path.join(home, 'pg_hba.conf');
  fs.writeFileSync(hba, 'local all postgres trust\nlocal all all scram-sha-256\n');
  server = await startEmbeddedPostgres({ folder: path.join(home, 'pg'), settings: { hba_file: hba } });
});

afterAll(async () => {
  await server.stop();
  fs.rmSync(home, { recursive: true, force: true });
});

async function run<Row extends pg.QueryResultRow>(config: pg.ClientConfig, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const sql of statements) ({ rows } = await client.query<Row>(sql));
    return rows;
  } finally {
    await client.end();
  }
}

const asAdmin = async (...statements: string[]): Promise<pg.QueryResultRow[]> =>
  run(superuser(server.socketDir), ...statements);
const urlFor = (user: string, database: string, password = 'secret'): string =>
  `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(server.socketDir)}`;

/** A user and a database of its own, each test its pair. */
async function makeUser(name: string, rights: string, owns = true): Promise<string> {
  await asAdmin(
    `create role ${name} login password 'secret' ${rights}`,
    `create database ${name} ${owns ? `owner ${name}` : ''}`,
  );
  return urlFor(name, name);
}

const whoIs = async (config: pg.ClientConfig): Promise<string | undefined> =>
  (await run<{ who: string }>(config, 'select current_user as who'))[0]?.who;

/** Two companies' rows under forced row-level security, as the migrations set it up; what the app sees of one of them. */
async function seenByApp({
  owner,
  app,
}: {
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
}): Promise<pg.QueryResultRow[]> {
  await run(
    owner,
    'create table notes (workspace_id int, body text)',
    `insert into notes values (1, 'mine'), (2, 'theirs')`,
    'alter table notes enable row level security',
    'alter table notes force row level security',
    `create policy own on notes using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::int)`,
    `do $$ begin if to_regrole('${APP_ROLE}') is not null then grant select on notes to ${APP_ROLE}; end if; end $$`,
  );
  return run(app, `select set_config('app.workspace_id', '1', false)`, 'select body from notes');
}

describe('the rights of the user in DATABASE_URL', () => {
  test('may create roles: they are made and put on, and the second start finds them', async () => {
    const url = await makeUser('maker', 'createrole');
    const found = await connectExternal(url);
    expect([await whoIs(found.owner), await whoIs(found.app)]).toEqual([OWNER_ROLE, APP_ROLE]);
    expect(await seenByApp(found)).toEqual([{ body: 'mine' }]);
    expect((await connectExternal(url)).app).toEqual(found.app);
  });

  test('superuser: the app does not keep its rights', async () => {
    const found = await connectExternal(await makeUser('boss', 'superuser'));
    expect([await whoIs(found.owner), await whoIs(found.app)]).toEqual([OWNER_ROLE, APP_ROLE]);
    expect(await seenByApp(found)).toEqual([{ body: 'mine' }]);
  });

  test('passes row-level security by: serves by the role that does not', async () => {
    const url = await makeUser('allseeing', 'bypassrls');
    const there = { ...superuser(server.socketDir), database: 'allseeing' };
    await run(there, `grant ${OWNER_ROLE}, ${APP_ROLE} to allseeing`, `grant create on schema public to ${OWNER_ROLE}`);
    await run(there, `grant create on database allseeing to ${OWNER_ROLE}`);
    const found = await connectExternal(url);
    expect(await whoIs(found.app)).toBe(APP_ROLE);
    expect(await seenByApp(found)).toEqual([{ body: 'mine' }]);
  });

  test('a plain owner of the database: refused with the statements that help, and welcome after them', async () => {
    const url = await makeUser('plain', '');
    const refusal = (await connectExternal(url).catch((error: unknown) => error)) as { name: string; hint: string };
    expect(refusal.name).toBe('SetupError');
    const there = { ...superuser(server.socketDir), database: 'plain' };
    await run(there, ...refusal.hint.split('\n').slice(2)); // the roles exist by now
    const found = await connectExternal(url);
    expect([await whoIs(found.owner), await whoIs(found.app)]).toEqual([OWNER_ROLE, APP_ROLE]);
    expect(await seenByApp(found)).toEqual([{ body: 'mine' }]);
    expect(found.describe).toBe(`PostgreSQL ${server.version} at plain@${server.socketDir}/plain`);
  });

  test('options in the URL that would take the role away: refused', async () => {
    const url = await makeUser('fiddler', 'superuser');
    await expect(connectExternal(`${url}&options=-c%20jit=off`)).rejects.toMatchObject({
      hint: 'Leave “options” out of DATABASE_URL.',
    });
  });
});

describe('a server that cannot be used', () => {
  test('wrong password, no such database, nobody there', async () => {
    await makeUser('known', '');
    await expect(connectExternal(urlFor('known', 'known', 'wrong'))).rejects.toThrow(
      'does not accept the user’s password',
    );
    await expect(connectExternal(urlFor('known', 'unknown'))).rejects.toThrow('There is no such database');
    await expect(connectExternal('postgres://u:secret@127.0.0.1:1/rapport')).rejects.toThrow(
      'Nothing answers as PostgreSQL at u@127.0.0.1:1/rapport',
    );
    await expect(connectExternal('postgres://u@/rapport?host=/nowhere')).rejects.toThrow('Nothing answers');
  });

  test('synchronous_commit off for its database', async () => {
    const url = await makeUser('hasty', '');
    await asAdmin('alter database hasty set synchronous_commit = off');
    await expect(connectExternal(url)).rejects.toThrow('runs with synchronous_commit off');
  });

  const fit = {
    number: 150_000,
    version: '15.0',
    encoding: 'UTF8',
    replica: false,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
  };
  test.each([
    [{ number: 140_012, version: '14.12' }, 'is version 14.12; Rapport needs 15'],
    [{ encoding: 'SQL_ASCII' }, 'is encoded in SQL_ASCII'],
    [{ replica: true }, 'is a read-only replica'],
    [{ fsync: 'off' }, 'runs with fsync off'],
    [{ full_page_writes: 'off' }, 'runs with full_page_writes off'],
  ])('%o', (facts, message) => {
    expect(() => refuseUnfit(fit, 'here')).not.toThrow();
    expect(() => refuseUnfit({ ...fit, ...facts }, 'here')).toThrow(message);
  });
});

describe('what a URL and an error say', () => {
  test.each([
    ['postgres://maya:geheim@db.example/rapport', 'maya@db.example:5432/rapport'],
    ['postgresql://maya@db.example:6000/rapport?sslmode=require', 'maya@db.example:6000/rapport'],
    ['postgres://maya@/rapport?host=/run/postgresql', 'maya@/run/postgresql/rapport'],
    ['postgres:///rapport?host=/run/postgresql', '@/run/postgresql/rapport'],
  ])('%s is at %s', (url, where) => expect(describeUrl(url)).toBe(where));

  test.each([
    'localhost:5432/rapport',
    'mysql://a@b/c',
    'postgres://a:p#w@host/rapport',
    'postgres://a@host',
    'nonsense',
  ])('%s is refused as an address', (url) =>
    expect(() => describeUrl(url)).toThrow('DATABASE_URL is not a PostgreSQL address.'),
  );

  test('no message repeats the password', async () => {
    const refused: unknown = await connectExternal('postgres://maya:geheim@127.0.0.1:1/rapport').catch(
      (error: unknown) => error,
    );
    expect(JSON.stringify([String(refused), refused])).not.toContain('geheim');
  });

  test('an unforeseen error keeps its words', () => {
    expect(connectionError(new Error('the moon is full'), 'here').message).toContain('the moon is full');
  });
});

describe('the embedded database', () => {
  test('is prepared once, also by several at the same time', async () => {
    await Promise.all(Array.from({ length: 6 }, async () => prepareDatabase(superuser(server.socketDir), 'at_once')));
    const [found] = await asAdmin(`select pg_get_userbyid(datdba) as owner,
      (select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname like 'rapport%') as strong from pg_database where datname = 'at_once'`);
    expect(found).toEqual({ owner: OWNER_ROLE, strong: false });
  });

  test('opens with an owner, an app and a description', async () => {
    const folder = path.join(home, 'data');
    const opened = await openDatabase({ url: undefined, folder, settings: { fsync: 'off' } });
    try {
      expect(opened.describe).toBe(`embedded PostgreSQL ${server.version} in ${folder}/postgres`);
      expect(await seenByApp(opened)).toEqual([{ body: 'mine' }]);
      const url = `postgres://postgres@/rapport?host=${encodeURIComponent(opened.embedded?.socketDir ?? '')}`;
      await expect(openDatabase({ url, folder })).rejects.toThrow('runs with fsync off');
    } finally {
      await opened.embedded?.stop();
    }
  });
});
