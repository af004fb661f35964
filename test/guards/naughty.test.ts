import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '#contract/index.ts';
import type { RouteKey } from '#contract/index.ts';
import type { Route } from '#contract/define.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House } from '#test/support/house.ts';
import { leavesOf, replaced } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { ask, canOf, credentials, requestFor, routeKeys } from './requests.ts';
import { idOf, makeScene, visit } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let scene: Scene;
beforeAll(async () => {
  house = await openHouse();
  scene = await makeScene(house);
});
afterAll(() => house.close());

/** Passwords cost a tenth of a second each. */
const slow = new Set<RouteKey>(['PUT /me/password', 'POST /setup', 'POST /session', 'POST /invitations/acceptance']);
const moments = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  '2026-02-30T00:00:00Z',
];
const numbers = [-1, 1.5, 2 ** 31, 2 ** 53, 1e308, -0];

/** Nasty values of the same type, or of the same meaning. */
function nastyFor(key: RouteKey, { path, value }: Leaf): readonly unknown[] {
  if (typeof value === 'number') return numbers;
  if (typeof value !== 'string') return [];
  if (path.at(-1) === 'until' || path.at(-1) === 'dueAt' || path.at(-1) === 'at')
    return [...moments, ...naughtyStrings];
  return slow.has(key) ? naughtyStrings.slice(0, 4) : naughtyStrings;
}

const send = (key: RouteKey, asked: ReturnType<typeof requestFor>): Promise<Answer> =>
  ask(house, credentials(canOf(key), scene), key, asked);

test.each(routeKeys.filter((key) => !key.startsWith('DELETE')))('%s never breaks', async (key) => {
  const broken: string[] = [];
  const { params: _, ...given } = requestFor(key, scene);
  for (const leaf of leavesOf(given)) {
    for (const value of nastyFor(key, leaf)) {
      const asked = replaced(requestFor(key, scene), leaf.path, value);
      const { status } = await send(key, asked);
      if (status >= 500) broken.push(`${leaf.path.join('.')} ${JSON.stringify(value).slice(0, 60)}: ${String(status)}`);
    }
  }
  expect(broken).toEqual([]);
});

/** Fields that no good request needs. */
const rare: readonly [key: RouteKey, path: readonly string[]][] = [
  ['POST /inboxes/:id/messages', ['body', 'subject']],
  ['POST /inboxes/:id/messages', ['body', 'from', 'name']],
  ['POST /inboxes/:id/messages', ['body', 'from', 'email']],
  ['POST /inboxes/:id/messages', ['body', 'at']],
  ['POST /widget/visits', ['body', 'timeZone']],
  ['POST /widget/visits', ['body', 'language']],
  ['POST /widget/visits', ['body', 'token']],
  ['POST /widget/visits', ['body', 'identity']],
  ['PATCH /widget/visitor', ['body', 'email']],
  ['PATCH /contacts/:id', ['body', 'name']],
  ['PATCH /contacts/:id', ['body', 'timeZone']],
  ['PATCH /conversations/:id', ['body', 'subject']],
  ['PATCH /inboxes/:id', ['body', 'settings', 'title']],
  ['PATCH /workspace', ['body', 'timeZone']],
  ['POST /api-keys', ['body', 'expiresAt']],
  ['POST /conversations/:id/replies', ['body', 'at']],
  ['GET /conversations', ['query', 'tag']],
  ['GET /conversations', ['query', 'cursor']],
  ['GET /contacts', ['query', 'cursor']],
  ['GET /search', ['query', 'cursor']],
  ['GET /inboxes/:id/outgoing', ['query', 'cursor']],
];
test.each(rare)('%s never breaks at %s', async (key, path) => {
  const broken: string[] = [];
  for (const value of [...naughtyStrings, ...moments, ...cursors]) {
    const asked = requestFor(key, scene);
    const settings = path[1] === 'settings' ? { params: { id: scene.chatInbox.id }, body: { settings: {} } } : asked;
    const from =
      key === 'POST /inboxes/:id/messages' ? replaced(asked, ['body', 'from', 'externalId'], newId()) : settings;
    const { status } = await send(key, replaced(from, path, value));
    if (status >= 500) broken.push(`${JSON.stringify(value).slice(0, 60)}: ${String(status)}`);
  }
  expect(broken).toEqual([]);
});

/** Cursors of other lists, and made-up ones. */
const cursors = [
  ['nonsense', 'more'],
  ['2026-01-01', 'x'],
  ['infinity', newId()],
  ['2026-01-01T00:00:00Z', newId()],
  ['\u0000', newId()],
  ['-1'],
  ['1e3'],
  ['99999999999999999999'],
  ['NaN'],
  [],
].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));

test('numbers in addresses are bounded', async () => {
  for (const key of routeKeys.filter((route) => (allRoutes[route] as Route).query !== undefined)) {
    for (const name of ['before', 'after', 'limit']) {
      for (const value of [...numbers, 'x', '', '1e400']) {
        const asked = requestFor(key, scene);
        const { status } = await send(key, { ...asked, query: { ...asked.query, [name]: value } });
        expect([200, 400], `${key} ${name}=${String(value)}`).toContain(status);
      }
    }
  }
});

test('what customers and agents write comes back as it was written', async () => {
  for (const text of naughtyStrings) {
    const customer = await visit(house, scene.chatInbox.publicKey);
    const sent = await customer.write(text);
    const storable = text.trim() !== '' && !text.includes('\u0000');
    expect([JSON.stringify(text), sent.status]).toEqual([JSON.stringify(text), storable ? 200 : 400]);
    if (!storable) continue;
    const shown = await scene.owner.call('GET', `/conversations/${idOf(sent, 'conversation')}`);
    const [message] = shown.body['messages'] as { text: string }[];
    expect(message?.text).toBe(text.toWellFormed());
    expect((sent.body['message'] as { text: string }).text).toBe(text.toWellFormed());
  }
});
