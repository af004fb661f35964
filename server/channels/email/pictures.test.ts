import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Platform } from '#server/module.ts';
import { openPictures, remotePicture } from './pictures.ts';

const key = Buffer.alloc(32, 7);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
let world: http.Server;
let app: FastifyInstance;
let shut: FastifyInstance;
let origin: string;
let asked: http.IncomingMessage[] = [];
let answer: http.RequestListener;

const house = async (allowPrivate: string[]) => {
  const made = Fastify();
  made.setErrorHandler((_error, _request, reply) => reply.code(404).send());
  openPictures(made, { sealKey: key, config: { allowPrivate } } as unknown as Platform);
  await made.ready();
  return made;
};
beforeAll(async () => {
  world = http.createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  world.listen(0, '127.0.0.1');
  await once(world, 'listening');
  origin = `http://127.0.0.1:${String((world.address() as AddressInfo).port)}`;
  [app, shut] = [await house(['127.0.0.1']), await house([])];
});
afterAll(async () => {
  await app.close();
  await shut.close();
  world.close();
});
beforeEach(() => {
  asked = [];
  answer = (_request, response) => response.end(png);
});

const get = (url: string, by = app) =>
  by.inject({ url, headers: { cookie: 'rapport_session=rs_secret', referer: 'https://desk/' } });

test('a picture comes through this house, and its sender learns nothing of who looks', async () => {
  const got = await get(remotePicture(key, `${origin}/a.png?id=42`, Date.now()));
  expect([got.statusCode, got.headers['content-type'], got.rawPayload]).toEqual([200, 'image/png', png]);
  expect(got.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect(got.headers['x-content-type-options']).toBe('nosniff');
  expect(asked[0]?.headers).not.toHaveProperty('cookie');
  expect(asked[0]?.headers).not.toHaveProperty('referer');
});

test('only addresses that this house made, for an hour', async () => {
  const good = remotePicture(key, `${origin}/a.png`, Date.now());
  const flipped = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
  for (const url of [
    ...[
      flipped,
      remotePicture(Buffer.alloc(32, 8), `${origin}/`, Date.now()),
      remotePicture(key, `${origin}/`, Date.now() - 3_601_000),
    ],
    ...[`/mail-pictures?of=${origin}/`, '/mail-pictures', `/mail-pictures?url=${origin}/`, '/mail-pictures?of=a&of=b'],
  ])
    expect((await get(url)).statusCode, url).toBe(404);
  expect(asked).toEqual([]);
});

test('whatever is no picture does not come through: pages, SVG, scripts called pictures, errors', async () => {
  for (const body of ['<html>', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'alert(1)', '']) {
    answer = (_request, response) => response.setHeader('content-type', 'image/png').end(body);
    expect((await get(remotePicture(key, origin, Date.now()))).statusCode, body).toBe(404);
  }
  answer = (_request, response) => response.writeHead(500).end(png);
  expect((await get(remotePicture(key, origin, Date.now()))).statusCode).toBe(404);
});

test('nothing of this network is fetched', async () => {
  for (const url of [origin, origin.replace('127.0.0.1', 'localhost'), 'http://169.254.169.254/latest/meta-data/'])
    expect((await get(remotePicture(key, url, Date.now()), shut)).statusCode, url).toBe(404);
  expect(asked).toEqual([]);
});
