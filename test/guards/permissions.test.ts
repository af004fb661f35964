import { afterAll, beforeAll, expect, test } from 'vitest';
import { allPermissions, holds, roleNames } from '#contract/permissions.ts';
import type { Permission } from '#contract/permissions.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { closed, crawl, denied, expected } from './crawl.ts';
import { canOf, routeKeys } from './requests.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let scene: Scene;

beforeAll(async () => {
  house = await openHouse();
  scene = await makeScene(house);
});
afterAll(() => house.close());

/** What answers without any sign-in. Whoever adds to this list says why in the route's sentence. */
const forAnyone = [
  'GET /setup',
  'POST /invitations/acceptance',
  'POST /invitations/lookup',
  'POST /session',
  'POST /setup',
  'POST /widget/visits',
];
const pages = [
  '/api/docs',
  '/api/docs/',
  '/api/docs/*',
  '/api/docs/json',
  '/api/docs/static/index.html',
  '/api/docs/static/swagger-initializer.js',
  '/api/docs/yaml',
  '/api/openapi.json',
  '/cards/:token',
  '/files/:token',
  '/health',
  '/mail-consent',
  '/mail-pages',
  '/mail-pictures',
  '/mail/:key',
  '/gesture/:token',
  '/review/:token',
  '/survey/:token',
  '/widget/chat/:key',
  '/widget/*',
  '*',
];
const sockets = ['/api/v1/live', '/api/v1/widget/live'];

test('every address is in the contract, or is a page or a socket that we know of', () => {
  const known = new Set(routeKeys.map((key) => `/api/v1${key.split(' ')[1] ?? ''}`));
  const others = addresses().filter((address) => !known.has(address) && !sockets.includes(address));
  expect(new Set(others)).toEqual(new Set(pages.filter((page) => addresses().includes(page))));
  expect(addresses()).toEqual(expect.arrayContaining([...known]));
});

/** The addresses that the server listens to, read from its own tree. */
function addresses(): string[] {
  const above: string[] = [];
  return house.app.http
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line);
      if (found === null) return [];
      const depth = (found[1]?.length ?? 0) / 4;
      above.length = depth;
      above.push(found[2] ?? '');
      return found[3] === undefined ? [] : [above.join('')];
    });
}

test('anonymous callers reach the allow-list and nothing else', async () => {
  expect(routeKeys.filter((key) => canOf(key) === 'anyone').sort()).toEqual(forAnyone);
  expect(await crawl(house, scene, {})).toEqual(expected(() => closed));
});

test.each([
  ['a made-up key', { authorization: 'Bearer rk_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['an empty key', { authorization: 'Bearer ' }],
  ['another scheme', { authorization: 'Basic b3duZXI6cGFzc3dvcmQ=' }],
  ['a made-up session', { cookie: 'rapport_session=rs_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['no session', { cookie: 'rapport_session=null' }],
])('%s opens nothing', async (_name, headers) => {
  expect(await crawl(house, scene, headers)).toEqual(expected(() => closed));
});

test('a session opens nothing outside its cookie', async () => {
  const token = scene.owner.cookie.split('=')[1] ?? '';
  expect(await crawl(house, scene, { authorization: `Bearer ${token}` })).toEqual(expected(() => closed));
});

test.each(roleNames)('%s reaches what the role holds', async (role) => {
  const person = await house.person(scene.workspaceId, role);
  const judge = (can: string): string => {
    if (can === 'visitor') return closed;
    return can === 'self' || holds(role, can as Permission) ? 'may' : denied;
  };
  expect(await crawl(house, scene, { cookie: person.cookie })).toEqual(expected(judge));
});

test('visitors reach the chat and nothing else', async () => {
  const headers = { authorization: `Bearer ${scene.visitor.token}` };
  expect(await crawl(house, scene, headers)).toEqual(expected((can) => (can === 'visitor' ? 'may' : closed)));
});

test('every permission is asked for by a route, or decides what is seen', () => {
  const asked = new Set<string>([...routeKeys.map(canOf), 'conversations.readAll', 'conversations.backdate']);
  expect(allPermissions.filter((permission) => !asked.has(permission))).toEqual([]);
});
