import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '#contract/index.ts';
import type { Route } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import { callAs, openApp, openHouse } from '#test/support/house.ts';
import type { Answer, House } from '#test/support/house.ts';
import { ask, canOf, credentials, requestFor, routeKeys } from './requests.ts';
import { openRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { idOf, makeScene, visit } from './scene.ts';
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

const replayed = (answer: Answer): boolean => answer.headers['idempotency-replayed'] === 'true';
const repeatable = routeKeys.filter((key) => key.startsWith('POST ') && canOf(key) !== 'anyone');

test.each(repeatable)('%s: a repeat does nothing and answers the same', async (key) => {
  const asked = requestFor(key, scene);
  const headers = { ...credentials(canOf(key), scene), 'idempotency-key': newId() };
  const first = await ask(house, headers, key, asked);
  expect([first.status, replayed(first)]).toEqual([200, false]);
  const before = await rows.print();
  const second = await ask(house, headers, key, asked);
  expect(await rows.print()).toEqual(before);
  if ((allRoutes[key] as Route).secret === true) {
    expect([second.status, second.body.code]).toEqual([409, 'shown_once']);
  } else {
    expect([second.status, replayed(second)]).toEqual([200, true]);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
  }
});

test('no secret is kept for repeats', async () => {
  const made = await scene.owner.call(
    'POST',
    '/api-keys',
    { name: 'Till', scopes: ['contacts.read'] },
    { 'idempotency-key': 'secret-1' },
  );
  const { rows: kept } = await rows.client.query<{ reply: unknown }>(
    `select reply from repeats where key = 'secret-1'`,
  );
  expect([made.status, kept]).toEqual([200, [{ reply: null }]]);
});

const team = (key: string, body: unknown, who = scene.owner): Promise<Answer> =>
  who.call('POST', '/teams', body, { 'idempotency-key': key });

test('the same key with another body is refused', async () => {
  const key = newId();
  expect((await team(key, { name: newId() })).status).toBe(200);
  const other = await team(key, { name: newId() });
  expect([other.status, other.body.code]).toEqual([422, 'key_reused']);
});

test('many at once with one key are done once, and all get the one answer', async () => {
  const [key, name] = [newId(), newId()];
  const answers = await Promise.all(Array.from({ length: 20 }, () => team(key, { name })));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  expect(new Set(answers.map((answer) => idOf(answer))).size).toBe(1);
  expect(answers.filter((answer) => !replayed(answer))).toHaveLength(1);
});

test('a refused request is not kept: mended, it may come again under its key', async () => {
  const key = newId();
  const refused = await team(key, { name: 'Same', memberIds: [newId()] });
  expect(refused.status).toBe(400);
  expect((await team(key, { name: 'Same', memberIds: [] })).status).toBe(200);
});

test('callers, routes and workspaces do not share keys', async () => {
  const admin = await house.person(scene.workspaceId, 'admin');
  const stranger = await house.workspace('Elsewhere');
  const body = { name: newId() };
  const first = await team('shared', body);
  expect((await team('shared', body, stranger)).status).toBe(200);
  const second = await team('shared', { name: newId() }, admin);
  expect([second.status, replayed(second)]).toEqual([200, false]);
  expect(idOf(second)).not.toBe(idOf(first));
  const note = await scene.owner.call(
    'POST',
    `/conversations/${scene.conversationId}/notes`,
    { clientId: newId(), text: 'x' },
    { 'idempotency-key': 'shared' },
  );
  expect([note.status, replayed(note)]).toEqual([200, false]);
});

test('what was answered is still known after a restart', async () => {
  const [key, body] = [newId(), { name: newId() }];
  const first = await team(key, body);
  const restarted = await openApp(house.database);
  try {
    const headers = { cookie: scene.owner.cookie, 'idempotency-key': key };
    const again = await callAs(restarted, headers, 'POST', '/teams', body);
    expect([again.status, replayed(again), again.body]).toEqual([200, true, first.body]);
  } finally {
    await restarted.close();
  }
});

test('a key is a short text', async () => {
  expect((await team('k'.repeat(200), { name: newId() })).status).toBe(200);
  expect((await team('k'.repeat(201), { name: newId() })).status).toBe(400);
  expect((await team('', { name: newId() })).status).toBe(400);
  const long = await scene.owner.call(
    'POST',
    `/teams?${Array.from({ length: 300 }, newId).join('&')}`,
    { name: newId() },
    { 'idempotency-key': 'long' },
  );
  expect(long.status).toBeLessThan(500);
});

/** Where a sender's own id makes a repeat harmless, even without a key. */
const writers: Record<string, (clientId: string, text: string) => Promise<Answer>> = {
  chat: (clientId, text) => scene.visitor.write(text, clientId),
  reply: (clientId, text) =>
    scene.owner.call('POST', `/conversations/${scene.conversationId}/replies`, { clientId, text, seenSeq: 1000 }),
  note: (clientId, text) =>
    scene.owner.call('POST', `/conversations/${scene.conversationId}/notes`, { clientId, text }),
  'another system': (clientId, text) =>
    scene.owner.call('POST', `/inboxes/${scene.apiInboxId}/messages`, {
      clientId,
      text,
      from: { externalId: 'customer-9' },
    }),
};
test.each(Object.keys(writers))('%s: ten at once under one client id are one message', async (name) => {
  const write = writers[name] as (typeof writers)[string];
  const clientId = newId();
  const answers = await Promise.all(Array.from({ length: 10 }, () => write(clientId, 'once')));
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map((answer) => idOf(answer, 'message'))).size).toBe(1);
  const again = await write(clientId, 'other words');
  expect((again.body['message'] as { text: string }).text).toBe('once');
  const { rows: found } = await rows.client.query('select from messages where client_id = $1', [clientId]);
  expect(found).toHaveLength(1);
});

test('a client id that was used elsewhere is answered, never broken', async () => {
  const other = idOf(await (await visit(house, scene.chatInbox.publicKey)).write('Hello'), 'conversation');
  const clientId = newId();
  const write = (id: string, kind: string) =>
    scene.owner.call('POST', `/conversations/${id}/${kind}`, {
      clientId,
      text: 'x',
      ...(kind === 'replies' ? { seenSeq: 1000 } : {}),
    });
  expect((await write(scene.conversationId, 'notes')).status).toBe(200);
  for (const kind of ['notes', 'replies']) expect((await write(other, kind)).status).toBe(404);
  const second = await scene.owner.call('POST', '/inboxes', { name: 'Second', channel: 'api' });
  const bring = (inboxId: string) =>
    scene.owner.call('POST', `/inboxes/${inboxId}/messages`, {
      clientId,
      text: 'Hi',
      from: { externalId: 'customer-8' },
    });
  const first = await bring(scene.apiInboxId);
  const repeat = await bring(idOf(second));
  expect([repeat.status, idOf(repeat, 'message')]).toEqual([200, idOf(first, 'message')]);
  expect(idOf(repeat, 'conversation')).toBe(idOf(first, 'conversation'));
});
