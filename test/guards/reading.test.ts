import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAs, openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { ask, canOf, credentials, requestFor, routeKeys } from './requests.ts';
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

test('a write shows in the prints of the rows', async () => {
  const before = await rows.print();
  await scene.owner.call('PUT', `/conversations/${scene.conversationId}/assignment`, {
    assigneeId: scene.colleague.agentId,
  });
  const after = await rows.print();
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
    'conversations',
    'events',
    'messages',
  ]);
});

test.each(routeKeys.filter((key) => key.startsWith('GET ')))('%s changes nothing, nor does HEAD', async (key) => {
  const before = await rows.print();
  const headers = credentials(canOf(key), scene);
  for (const asked of [
    requestFor(key, scene),
    { ...requestFor(key, scene), query: key === 'GET /search' ? { q: 'x' } : {} },
  ]) {
    expect((await ask(house, headers, key, asked)).status).toBe(200);
    const [, pattern = ''] = key.split(' ');
    const path = pattern.replace(/:(\w+)/g, (_, slot: string) => asked.params?.[slot] ?? '');
    await house.app.http.inject({ method: 'HEAD', url: `/api/v1${path}`, headers });
  }
  expect(await rows.print()).toEqual(before);
});

test('pages and documents change nothing', async () => {
  const before = await rows.print();
  const page = `/widget/chat/${scene.chatInbox.publicKey}`;
  for (const url of ['/health', '/api/openapi.json', '/api/docs/', page, '/widget/chat/nonsense', '/nothing']) {
    await house.app.http.inject({ url });
  }
  expect(await rows.print()).toEqual(before);
});

test('reading by key notes that the key was used, and nothing else', async () => {
  const before = await rows.print();
  expect((await callAs(house.app, { authorization: `Bearer ${scene.apiKey.key}` }, 'GET', '/contacts')).status).toBe(
    200,
  );
  const after = await rows.print();
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(['api_keys']);
});

test('reading runs where writing is impossible', async () => {
  const { store } = house.app.platform;
  const write = store.inWorkspace(
    scene.workspaceId,
    (tx) => tx.client.query(`update workspaces set name = 'x'`),
    'read',
  );
  await expect(write).rejects.toMatchObject({ code: '25006' });
});
