import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

let house: House;
let scene: Scene;
beforeAll(async () => {
  house = await openHouse();
  scene = await makeScene(house);
});
afterAll(() => house.close());

async function headersOf(url: string): Promise<Record<string, string>> {
  const { headers } = await house.app.http.inject({ url, headers: { cookie: scene.owner.cookie } });
  return headers as Record<string, string>;
}
const ancestors = async (key: string): Promise<string | undefined> =>
  /frame-ancestors ([^;]*)/.exec((await headersOf(`/widget/chat/${key}`))['content-security-policy'] ?? '')?.[1];

test.each(['/api/v1/session', '/api/v1/nothing', '/api/openapi.json', '/health'])(
  '%s says how it may be used',
  async (url) => {
    const headers = await headersOf(url);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['referrer-policy']).toBeDefined();
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(headers).not.toHaveProperty(name);
  },
);

test('limits are told with every answer of the API', async () => {
  expect(Object.keys(await headersOf('/api/v1/session'))).toEqual(
    expect.arrayContaining(['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']),
  );
});

test('the chat may be framed by the sites of its inbox only, and by nobody where its key is wrong', async () => {
  const { id, publicKey } = scene.chatInbox;
  expect(await ancestors(publicKey)).toBe("'self'");
  const allow = (allowedOrigins: string[]) =>
    scene.owner.call('PATCH', `/inboxes/${id}`, { settings: { allowedOrigins } });
  expect((await allow(['https://shop.example/some/page', 'http://localhost:8080'])).status).toBe(200);
  expect(await ancestors(publicKey)).toBe("'self' https://shop.example http://localhost:8080");
  for (const bad of [
    '*',
    'shop.example',
    'javascript:alert(1)',
    'https://a.example; script-src *',
    'data:text/html,x',
    '',
  ]) {
    expect([bad, (await allow([bad])).status]).toEqual([bad, 400]);
  }
  for (const key of ['nonsense', `${publicKey}x`, '%00', 'a.b'])
    expect([key, await ancestors(key)]).toEqual([key, "'none'"]);
});
