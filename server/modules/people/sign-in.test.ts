import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { callAs, openApp, openHouse, password } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import type { App } from '#server/app.ts';
import { openRows } from '#test/guards/rows.ts';
import type { Rows } from '#test/guards/rows.ts';

let house: House;
let rows: Rows;
let owner: Person;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  owner = await house.workspace();
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const signIn = (
  email: string,
  given: string,
  headers: Record<string, string> = {},
  app: App = house.app,
): Promise<Answer> => callAs(app, headers, 'POST', '/session', { email, password: given });
const someone = async (): Promise<string> => (await house.person(owner.workspaceId, 'agent')).email;
/** Attempts count per address as well; each test begins with a clean one. */
const forgetAttempts = (): Promise<unknown> => rows.client.query('delete from login_failures');

test('known and unknown accounts get the same answer', async () => {
  await forgetAttempts();
  const [known, unknown] = [
    await signIn(await someone(), 'a wrong password'),
    await signIn('nobody@example.test', 'a wrong password'),
  ];
  expect([known.status, known.body.code]).toEqual([401, 'wrong_credentials']);
  expect(unknown.body).toEqual(known.body);
  expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort());
});

test('attempts at accounts that do not exist are counted too', async () => {
  await forgetAttempts();
  await signIn(`${newId()}@example.test`, 'a wrong password');
  expect((await rows.client.query('select from login_failures')).rowCount).toBe(2); // the account and the address
});

test('ten attempts per account in a quarter of an hour, wherever they come from and however many at once', async () => {
  await forgetAttempts();
  const email = await someone();
  await forgetAttempts();
  const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(email, 'a wrong password')));
  const judged = answers.filter((answer) => answer.status !== 429);
  expect(judged.length).toBeLessThanOrEqual(10);
  const right = await signIn(email, password);
  expect([right.status, right.body.code, right.headers['retry-after']]).toEqual([429, 'too_many_attempts', '900']);
});

test('one after another: exactly ten are judged, a restart forgets nothing, a quarter of an hour does', async () => {
  const email = await someone();
  await forgetAttempts();
  const statuses = [];
  for (let i = 0; i < 12; i++) statuses.push((await signIn(email.toUpperCase(), 'a wrong password')).status);
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
  const restarted = await openApp(house.database);
  expect((await signIn(email, password, {}, restarted)).status).toBe(429);
  await restarted.close();
  await rows.client.query(`update login_failures set at = at - interval '15 minutes'`);
  expect((await signIn(email, password)).status).toBe(200);
});

test('success forgives what came before', async () => {
  const email = await someone();
  await forgetAttempts();
  for (let i = 0; i < 9; i++) await signIn(email, 'a wrong password');
  expect((await signIn(email, password)).status).toBe(200);
  for (let i = 0; i < 9; i++) expect((await signIn(email, 'a wrong password')).status).toBe(401);
});

test('one address cannot try account after account', async () => {
  await forgetAttempts();
  const next = (): Promise<Answer> => signIn(`${newId()}@example.test`, 'a wrong password');
  await next();
  await next();
  const both = `select subject from login_failures group by subject having count(*) = 2`;
  await rows.client.query(
    `insert into login_failures (subject) select subject from (${both}) as place, generate_series(1, 97)`,
  );
  expect([(await next()).status, (await next()).status]).toEqual([401, 429]);
});

test('a forwarded address counts only from a proxy that we know', async () => {
  await forgetAttempts();
  const forged = [
    'x-forwarded-for',
    'forwarded',
    'x-real-ip',
    'client-ip',
    'x-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
  ];
  const headers = Object.fromEntries(forged.map((name) => [name, '203.0.113.9']));
  const lying = { ...headers, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const email = await someone();
  const signed = await signIn(email, password, lying);
  const addressOf = async (): Promise<string | undefined> =>
    (await rows.client.query<{ address: string }>('select address from sessions order by created_at desc limit 1'))
      .rows[0]?.address;
  expect([signed.status, await addressOf()]).toEqual([200, '127.0.0.1']);
  expect(String(signed.headers['set-cookie'])).not.toContain('Secure');
  const proxied = await openApp(house.database, { proxies: ['127.0.0.1'] });
  const believed = await signIn(email, password, lying, proxied);
  expect([believed.status, await addressOf()]).toEqual([200, '203.0.113.9']);
  expect(String(believed.headers['set-cookie'])).toContain('Secure');
  await proxied.close();
  const elsewhere = await openApp(house.database, { proxies: ['10.0.0.0/8'] });
  await signIn(email, password, lying, elsewhere);
  expect(await addressOf()).toBe('127.0.0.1');
  await elsewhere.close();
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  await forgetAttempts();
  const cookie = String((await signIn(owner.email, password)).headers['set-cookie']);
  expect(cookie).toMatch(/^rapport_session=rs_[\w-]{22}_[\w-]{32};/);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
});

test('a foreign page cannot act for a signed-in agent', async () => {
  const rename = (origin: string) =>
    owner.call('PATCH', '/workspace', { name: 'Pwned' }, { origin, host: 'help.example.test' });
  for (const origin of ['https://evil.example', 'null', 'https://help.example.test.evil.example', 'file://']) {
    const answer = await rename(origin);
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign_origin']);
  }
  expect((await rename('https://help.example.test')).status).toBe(200);
});

test('setup works once, also for many at once', async () => {
  const empty = await openHouse();
  const first = { workspace: 'Lark', name: 'Ann', password, timeZone: 'UTC', sample: false };
  const open = async () => (await callAs(empty.app, {}, 'GET', '/setup')).body['open'];
  expect(await open()).toBe(true);
  const tries = Array.from({ length: 5 }, (_, i) =>
    callAs(empty.app, {}, 'POST', '/setup', { ...first, email: `ann${String(i)}@example.test` }),
  );
  const statuses = (await Promise.all(tries)).map((answer) => answer.status);
  expect([statuses.sort(), await open()]).toEqual([[200, 409, 409, 409, 409], false]);
  await empty.close();
});
