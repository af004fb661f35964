import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '#contract/index.ts';
import type { RouteKey } from '#contract/index.ts';
import type { Route } from '#contract/define.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House } from '#test/support/house.ts';
import { leavesOf, objectsOf, replaced } from './leaves.ts';
import { ask, canOf, credentials, requestFor, routeKeys } from './requests.ts';
import type { Asked } from './requests.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let rows: Rows;
let scene: Scene;
beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  scene = await makeScene(house);
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const withBody = routeKeys.filter((key) => (allRoutes[key] as Route).body !== undefined);
const send = (key: RouteKey, asked: Asked): Promise<Answer> => ask(house, credentials(canOf(key), scene), key, asked);
const fields = (answer: Answer): string[] =>
  (answer.body['errors'] as { path: string }[] | undefined)?.map((error) => error.path) ?? [];

/** Every error says what it is in the same way. */
function expectProblem(answer: Answer, status: number, code: string): void {
  const { type, title, detail } = answer.body;
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect([type, title, detail]).toEqual([expect.stringContaining(code), expect.any(String), expect.any(String)]);
  expect(answer.body['status']).toBe(status);
}

test.each(withBody)('%s: a field that is not known is named and refused, at every depth', async (key) => {
  const asked = requestFor(key, scene);
  for (const path of objectsOf(asked.body)) {
    const answer = await send(key, replaced(asked, ['body', ...path, 'surprise'], 1));
    expectProblem(answer, 400, 'invalid');
    expect(fields(answer)).toEqual([[...path, 'surprise'].join('.')]);
  }
});

test.each(withBody)('%s: no column of any table can be slipped in', async (key) => {
  const { rows: columns } = await rows.client.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const known = Object.keys(((allRoutes[key] as Route).body as unknown as { shape: object }).shape);
  const slipped = [...new Set(columns.flatMap(({ name }) => [name, camel(name)]))].filter(
    (name) => !known.includes(name),
  );
  const asked = requestFor(key, scene);
  const body = { ...Object.fromEntries(slipped.map((name) => [name, 'x'])), ...(asked.body as object) };
  const answer = await send(key, { ...asked, body });
  expectProblem(answer, 400, 'invalid');
  expect(fields(answer).sort()).toEqual(slipped.sort());
});

test.each(withBody)('%s: a value of the wrong type is named and refused', async (key) => {
  const asked = requestFor(key, scene);
  for (const { path } of leavesOf(asked.body)) {
    if (path.length === 0) continue;
    const answer = await send(key, replaced(asked, ['body', ...path], { wrong: [true] }));
    expectProblem(answer, 400, 'invalid');
    expect(fields(answer)[0]).toBe(path.join('.'));
  }
  for (const body of [[], 'text', 7, true]) expectProblem(await send(key, { ...asked, body }), 400, 'invalid');
});

async function sendRaw(key: RouteKey, payload: string, type = 'application/json'): Promise<Answer> {
  const [method = '', pattern = ''] = key.split(' ');
  const { params = {} } = requestFor(key, scene);
  const answer = await house.app.http.inject({
    method: method as 'POST',
    url: `/api/v1${pattern.replace(/:(\w+)/g, (_, slot: string) => params[slot] ?? '')}`,
    headers: { ...credentials(canOf(key), scene), 'content-type': type },
    payload,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

test.each(withBody)('%s: too large, torn or other than JSON', async (key) => {
  const limit = (allRoutes[key] as Route).bodyLimit ?? 256 * 1024;
  expectProblem(await sendRaw(key, JSON.stringify('x'.repeat(limit - 1))), 413, 'too_large');
  expect((await sendRaw(key, JSON.stringify('x'.repeat(limit - 2)))).status).toBe(400);
  for (const torn of ['{"text": "half', '{', '', '\u0000', 'text=hello']) {
    expectProblem(await sendRaw(key, torn), 400, 'invalid');
  }
  expectProblem(await sendRaw(key, 'text=hello', 'application/x-www-form-urlencoded'), 415, 'media_type');
  expectProblem(await sendRaw(key, '{}', 'text/plain'), 415, 'media_type');
});

test.each(withBody)('%s: keys that reach for the prototype are refused and change nothing', async (key) => {
  const body = JSON.stringify(requestFor(key, scene).body ?? {}).slice(1);
  const rest = body === '}' ? body : `,${body}`;
  for (const evil of [
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"prototype":{"polluted":1}',
  ]) {
    expectProblem(await sendRaw(key, `{${evil}${rest}`), 400, 'invalid');
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

const withQuery = routeKeys.filter((key) => (allRoutes[key] as Route).query !== undefined);
test.each(withQuery)('%s: a question that is not known is refused', async (key) => {
  const asked = requestFor(key, scene);
  for (const name of ['surprise', '__proto__', 'constructor', 'limit[]', '$where']) {
    const query = { ...asked.query } as Record<string, unknown>;
    Object.defineProperty(query, name, { value: '1', enumerable: true });
    const answer = await send(key, { ...asked, query });
    if (name === '__proto__' && answer.status === 200) continue; // the parser drops it before anybody sees it
    expectProblem(answer, 400, 'invalid');
  }
});

const withId = routeKeys.filter((key) => /\/:id\b/.test(key));
test.each(withId)('%s: what is no id is refused', async (key) => {
  const asked = requestFor(key, scene);
  for (const id of ['1', 'null', '..', `' or 1=1`, '%00', '00000000-0000-0000-0000-00000000000g']) {
    const params = { ...asked.params, id };
    expect([400, 404]).toContain((await send(key, { ...asked, params })).status);
  }
});

test('an address that is not there says so in the same way', async () => {
  for (const [method, path] of [
    ['GET', '/nothing'],
    ['POST', '/nothing'],
    ['DELETE', '/workspace'],
    ['GET', '/conversations/%'],
  ] as const) {
    const answer = await scene.owner.call(method, path);
    expect([400, 404]).toContain(answer.status);
    expectProblem(answer, answer.status, answer.status === 404 ? 'not_found' : 'invalid');
  }
});
