import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { ask, canOf, credentials, requestFor, routeKeys } from './requests.ts';
import type { Asked } from './requests.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let rows: Rows;
let ours: Scene;
let theirs: Scene;

beforeAll(async () => {
  house = await openHouse();
  rows = await openRows(house.database.owner);
  ours = await makeScene(house, 'Ours');
  theirs = await makeScene(house, 'Theirs');
});
afterAll(async () => {
  await rows.close();
  await house.close();
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Ids that the caller makes up belong to nobody. */
const callersOwn = new Set(['clientId', 'externalId', 'callId']);
const isCallersOwn = (path: readonly string[]): boolean =>
  callersOwn.has(path.at(-1) ?? '') || (path[0] === 'body' && path.at(-1) === 'id');

/** Where in a request an id stands, such as `params.id` or `body.memberIds.0`. */
function slotsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return uuid.test(value) && !isCallersOwn(path) ? [[...path]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => slotsOf(inner, [...path, key]));
}
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
function put(asked: Asked, path: readonly string[], id: string): Asked {
  const copy = structuredClone(asked);
  (at(copy, path.slice(0, -1)) as Record<string, string>)[path.at(-1) ?? ''] = id;
  return copy;
}

/** A scene of made-up ids, only to find out where ids stand before any test runs. */
const shape: Scene = new Proxy({} as Scene, {
  get: (_, name) => (/^id$|Id$/.test(String(name)) ? newId() : shape),
});
const matrix = routeKeys.flatMap((key) =>
  slotsOf(requestFor(key, shape)).map((slot) => [`${key} ${slot.join('.')}`, key, slot] as const),
);

test('every route with an id in its address is in the matrix', () => {
  const walked = new Set(matrix.map(([, key]) => key));
  expect(routeKeys.filter((key) => key.includes('/:') && !walked.has(key))).toEqual([]);
});

/** Two answers a moment apart say two moments. */
const untimed = <T>(answer: T): T =>
  JSON.parse(JSON.stringify(answer).replace(/(\dT\d\d:\d\d):\d\d\.\d{3}Z/g, '$1')) as T;

test.each(matrix)('%s: somebody else’s is as if it were not there', async (_name, key, slot) => {
  const headers = credentials(canOf(key), ours);
  const own = requestFor(key, ours);
  const before = await rows.print(theirs.workspaceId);
  const foreign = await ask(house, headers, key, put(own, slot, String(at(requestFor(key, theirs), slot))));
  const random = await ask(house, headers, key, put(own, slot, newId()));
  expect(foreign.status).toBe({ params: 404, body: 400, query: 200 }[slot[0] ?? '']);
  expect(untimed(foreign)).toEqual({ ...untimed(random), headers: expect.anything() as unknown });
  if (slot[0] === 'query' && 'next' in foreign.body) expect(foreign.body['items']).toEqual([]);
  expect(await rows.print(theirs.workspaceId)).toEqual(before);
});

test('the same ids work for those whose they are', async () => {
  const refused: string[] = [];
  for (const key of routeKeys.filter((route) => route.startsWith('GET ') && canOf(route) !== 'anyone')) {
    const { status } = await ask(house, credentials(canOf(key), theirs), key, requestFor(key, theirs));
    if (status !== 200) refused.push(`${key} ${String(status)}`);
  }
  expect(refused).toEqual([]);
});
