import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeJwt } from 'jose';
import { openHttp } from '#server/platform/http/http.ts';
import { callAs, openHouse, type House } from '#test/support/house.ts';
import { customers } from './cast/index.ts';
import { openDemo } from './demo.ts';
import { openShop } from './shop.ts';

let house: House;
let http: Awaited<ReturnType<typeof openHttp>>;

beforeAll(async () => {
  house = await openHouse();
  const { platform } = house.app;
  http = await openHttp(platform.config, platform.log);
  openShop(http, platform);
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await house.close();
});

const get = (url: string) => http.inject({ method: 'GET', url });

test('before there is a workspace, the shop sends to the first page and signs nobody in', async () => {
  const page = await get('/demo');
  expect([page.statusCode, page.headers.location]).toEqual([302, '/setup']);
  expect((await get('/demo/identity')).statusCode).toBe(404);
});

test('a workspace of somebody’s own has no shop', async () => {
  await house.workspace();
  expect((await get('/demo')).statusCode).toBe(404);
  expect((await get('/demo/identity')).statusCode).toBe(404);
});

/** In one installation with others: the shop is the sample's. */
test('the sample has one: with the key of its chat, without a secret, with nothing inline', async () => {
  const sample = await openHouse();
  await openDemo(sample.app.platform, () => undefined);
  const own = await openHttp(sample.app.platform.config, sample.app.platform.log);
  openShop(own, sample.app.platform);
  const page = await own.inject({ method: 'GET', url: '/demo' });
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(
    /<script>|<script(?![^>]*src=)|<style|style="| on[a-z]+="|\{\{|rs_|rk_|kettle-on-the-quay|@/,
  );
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  const inbox = /data-inbox="([^"]+)"/.exec(page.body)?.[1];

  const identity = await own.inject({ method: 'GET', url: '/demo/identity' });
  expect(identity.headers['cache-control']).toBe('no-store');
  const { sub, exp = 0 } = decodeJwt(identity.body);
  expect(sub).toBe(customers.maya.account);
  expect(exp - Date.now() / 1000).toBeLessThanOrEqual(600);
  const visit = await callAs(sample.app, {}, 'POST', '/widget/visits', { inbox, identity: identity.body });
  expect(visit.status).toBe(200);
  expect((visit.body['messages'] as { text: string }[]).at(-1)?.text).toContain('third time');

  for (const [file, type] of [
    ['shop.css', 'text/css'],
    ['shop.js', 'application/javascript'],
    ['fonts/newsreader-latin-wght-normal.woff2', 'font/woff2'],
  ] as const) {
    const found = await own.inject({ method: 'GET', url: `/demo/${file}` });
    expect([file, found.statusCode, String(found.headers['content-type']).split(';')[0]]).toEqual([file, 200, type]);
  }
  expect((await own.inject({ method: 'GET', url: '/demo/shop.html' })).statusCode).toBe(404);
  await own.close();
  await sample.close();
});
