import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statements } from '#server/platform/database/statement.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

/** The second wall: what the database itself refuses, should a query ever forget its workspace. */
let house: House;
let rows: Rows;
let app: pg.Client;
let ours: Scene;
let theirs: Scene;
let walled: string[];
/** What the app may not do to some tables, whatever their rows. */
let closed: Record<string, string>;

/** Tables of the whole installation; they hold nothing of any workspace. */
const common = ['follower_reach', 'login_failures', 'migrations', 'smtp_doors', 'workers'];

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  app = new pg.Client(house.database.app);
  await app.connect();
  ours = await makeScene(house, 'Ours');
  theirs = await makeScene(house, 'Theirs');
  for (const scene of [ours, theirs]) await whatNightsWrite(scene.workspaceId);
  const taken = await rows.client.query<{ name: string; rights: string }>('select name, rights from app.closed');
  closed = Object.fromEntries(taken.rows.map(({ name, rights }) => [name, rights]));
  walled = (await rows.tables()).filter((name) => !common.includes(name) && name !== 'workspaces');
});
afterAll(async () => {
  await app.end();
  await rows.close();
  await house.close();
});

/** Rows that jobs write, out of many days. */
async function whatNightsWrite(workspaceId: string): Promise<void> {
  await rows.client.query(
    `insert into adaptations (workspace_id, id, shifts, examples, agreed_before, agreed_after) values ($1, gen_random_uuid(), '{}', 40, 0.6, 0.7)`,
    [workspaceId],
  );
  await rows.client.query(
    `insert into topic_follow_ups select workspace_id, id, id, 60, 12, now() from topics where workspace_id = $1`,
    [workspaceId],
  );
  await rows.client.query(`insert into follower_places values ($1, 'test', '1', 1)`, [workspaceId]);
  await rows.client.query(`insert into reading_tallies values ($1, current_date - 1, 'anger', 'en', 12, 1)`, [
    workspaceId,
  ]);
}

const standIn = (workspaceId: string): Promise<unknown> =>
  app.query(`select set_config('app.workspace_id', $1, false)`, [workspaceId]);
const count = async (sql: string): Promise<number> => (await app.query(sql)).rowCount ?? 0;

test('every table has the wall, and leads its key with the workspace', async () => {
  const { rows: found } = await rows.client.query<{ name: string; wall: boolean; policy: string; key: string }>(
    `select c.relname as name, c.relrowsecurity as wall,
       (select string_agg(p.polname || ' ' || pg_get_expr(p.polqual, c.oid) || ' ' || pg_get_expr(p.polwithcheck, c.oid), ',')
        from pg_policy p where p.polrelid = c.oid) as policy,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  const wall = (column: string) => `workspace_wall (${column} = app.workspace()) (${column} = app.workspace())`;
  for (const { name, ...table } of found.filter((one) => !common.includes(one.name))) {
    const column = name === 'workspaces' ? 'id' : 'workspace_id';
    expect({ name, ...table }).toEqual({ name, wall: true, policy: wall(column), key: column });
  }
  expect(found.length).toBeGreaterThan(common.length + 15);
});

test('the app’s role owns nothing, passes no wall, and writes no history anew', async () => {
  const { rows: role } = await rows.client.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = r.oid) as tables,
       (select count(*)::int from pg_proc where proowner = r.oid) as functions,
       (select count(*)::int from pg_auth_members where member = r.oid) as memberships
     from pg_roles r where rolname = 'rapport_app'`,
  );
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  expect(role).toEqual([{ ...none, tables: 0, functions: 0, memberships: 0 }]);
  await standIn(ours.workspaceId);
  for (const sql of [
    'update events set name = name',
    'delete from events',
    'truncate messages',
    'select * from migrations',
    'alter table messages disable row level security',
    'drop policy workspace_wall on messages',
    'create table mine (id int)',
  ]) {
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: '42501' });
  }
});

test('what is taken from the app stays taken from it', async () => {
  expect(Object.keys(closed)).toContain('transfers');
  for (const [name, rights] of Object.entries(closed)) {
    for (const right of rights.split(', ')) {
      const { rows: found } = await rows.client.query<{ may: boolean }>(
        `select has_table_privilege('rapport_app', $1, $2) as may`,
        [name, right],
      );
      expect([name, right, found[0]?.may]).toEqual([name, right, false]);
    }
  }
});

test('only the app’s own workspace is there: to read, to change, to add to', async () => {
  for (const table of walled) {
    const theirRows = `from "${table}" where workspace_id = '${theirs.workspaceId}'`;
    await standIn(theirs.workspaceId);
    expect(await count(`select ${theirRows}`), `${table} holds something to guard`).toBeGreaterThan(0);
    await standIn('');
    expect(await count(`select from "${table}"`), `${table} without a workspace`).toBe(0);
    await standIn(ours.workspaceId);
    expect(await count(`select ${theirRows}`), table).toBe(0);
    expect(await count(`select from "${table}" where workspace_id <> '${ours.workspaceId}'`), table).toBe(0);
    if (!(table in closed)) {
      expect(await count(`delete ${theirRows}`), table).toBe(0);
      const move = `update "${table}" set workspace_id = '${theirs.workspaceId}'`;
      await expect(app.query(move), `${table}: rows do not move`).rejects.toMatchObject({ code: '42501' });
    }
  }
});

test('the functions that look past the wall say nothing of others', async () => {
  await standIn(ours.workspaceId);
  const search = (word: string) => count(`select * from app.search(to_tsquery('simple', '${word}'), 100)`);
  expect(await search('furious')).toBeGreaterThan(0);
  const { rows: found } = await app.query<{ id: string }>(
    `select conversation_id as id from app.search(to_tsquery('simple', 'furious'), 100)`,
  );
  expect(found.map((hit) => hit.id)).toContain(ours.conversationId);
  expect(found.map((hit) => hit.id)).not.toContain(theirs.conversationId);
  await standIn('');
  expect(await search('furious')).toBe(0);
  await expect(app.query('select app.next_number()')).rejects.toThrow();
});

test('functions that act as the owner are few, and fix where they look', async () => {
  const { rows: found } = await rows.client.query<{ name: string; config: string[] | null; open: boolean }>(
    `select proname as name, proconfig as config, has_function_privilege('public', oid, 'execute') as open
     from pg_proc where prosecdef and pronamespace = 'app'::regnamespace order by 1`,
  );
  const names = [
    ...[
      'add_job',
      'erase_traces',
      'find_companies',
      'find_contacts',
      'forget_feelings',
      'is_empty',
      'mailbox_of',
      'mailboxes',
      'move_value',
      'next_number',
      'open_numbers',
      'rename_holder',
      'sample_workspace',
      'search',
    ],
    'workspaces_of',
  ];
  expect(found.map((one) => one.name)).toEqual(names);
  for (const { name, config, open } of found) {
    expect([name, open, config?.[0]]).toEqual([name, false, expect.stringMatching(/^search_path=.*pg_temp$/)]);
  }
});

test('every statement of the product names its workspace and stands on the schema', async () => {
  expect(statements.size).toBeGreaterThan(60);
  let number = 0;
  for (const [name, text] of statements) {
    expect(text, `${name} begins with its workspace`).toMatch(/\$1\b/);
    await expect(app.query(`prepare s${String(++number)} as ${text}`), name).resolves.toBeDefined();
  }
});
