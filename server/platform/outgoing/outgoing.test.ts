import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isPublic } from './address.ts';
import { openOutgoing } from './outgoing.ts';

/** A server on this machine: nobody may reach it but who is allowed to. */
let server: http.Server;
let port: number;
let asked = 0;
let answer: http.RequestListener;
beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((done) => server.close(done)));
afterEach(() => {
  asked = 0;
});

const here = () => `http://127.0.0.1:${String(port)}/`;
const allowed = openOutgoing(['127.0.0.1']);
const closed = openOutgoing();

test.each([
  ...[
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...['100.64.0.1', '100.127.255.255', '192.0.0.8', '198.18.0.1', '203.0.113.9', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', '::127.0.0.1', '', 'localhost', '1.2.3'],
])('%s is not public', (address) => expect(isPublic(address)).toBe(false));

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '2606:4700::1111',
  '2a00:1450:4001::200e',
])('%s is public', (address) => expect(isPublic(address)).toBe(true));

test('this machine is reached by nobody who is not allowed to, however its address is written', async () => {
  answer = (_request, response) => response.end('secret');
  expect((await allowed(here())).body.toString()).toBe('secret');
  asked = 0;
  const at = String(port);
  for (const url of [
    ...[
      here(),
      `http://localhost:${at}/`,
      `http://127.1:${at}/`,
      `http://2130706433:${at}/`,
      `http://0x7f000001:${at}/`,
    ],
    ...[`http://0177.0.0.1:${at}/`, `http://[::1]:${at}/`, `http://[::ffff:127.0.0.1]:${at}/`, `http://0:${at}/`],
    ...[
      `http://127.0.0.1.:${at}/`,
      `http://①②⑦.0.0.1:${at}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://[fd00:ec2::254]/',
    ],
  ])
    await expect(closed(url), url).rejects.toThrow(/not of the public Internet|ENOTFOUND/);
  expect(asked).toBe(0);
});

test('a name that leads here is refused, also where only one of its addresses does', async () => {
  answer = (_request, response) => response.end('secret');
  const leading = (...addresses: string[]) =>
    openOutgoing([], (_name, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
  for (const addresses of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['::ffff:7f00:1'], []])
    await expect(leading(...addresses)(`http://evil.example:${String(port)}/`)).rejects.toThrow(
      'not of the public Internet',
    );
  expect(asked).toBe(0);
});

test('a redirect is judged like the first address; without leave it is not followed', async () => {
  answer = (request, response) => {
    if (request.url === '/') response.writeHead(302, { location: '/there' }).end();
    else response.end('there');
  };
  await expect(allowed(here())).rejects.toThrow('sends us elsewhere');
  expect((await allowed(here(), { limits: { redirects: 1 } })).body.toString()).toBe('there');
  for (const location of [
    `http://localhost:${String(port)}/x`,
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'http://a:b@1.1.1.1/',
  ]) {
    answer = (_request, response) => response.writeHead(302, { location }).end();
    await expect(allowed(here(), { limits: { redirects: 3 } }), location).rejects.toThrow();
  }
  answer = (_request, response) => response.writeHead(302, { location: '/' }).end();
  asked = 0;
  await expect(allowed(here(), { limits: { redirects: 3 } })).rejects.toThrow('sends us elsewhere');
  expect(asked).toBe(4);
});

test.each([
  'file:///etc/passwd',
  'ftp://1.1.1.1/',
  'gopher://1.1.1.1/',
  'data:text/plain,x',
  'http://u:p@1.1.1.1/',
  'nothing',
])('%s is not fetched', async (url) => expect(closed(url)).rejects.toThrow(/only http|password|no address/));

test('an answer that is too large or too slow is dropped', async () => {
  answer = (_request, response) => {
    response.write(Buffer.alloc(2_000));
    response.end();
  };
  await expect(allowed(here(), { limits: { mostBytes: 1_000 } })).rejects.toThrow('too large');
  answer = (_request, response) => {
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  };
  const begun = Date.now();
  await expect(allowed(here(), { limits: { deadlineMs: 300 } })).rejects.toThrow('too long');
  expect(Date.now() - begun).toBeLessThan(2_000);
});

test('a form is posted; nothing is told of who asks', async () => {
  answer = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => response.end(JSON.stringify({ method: request.method, headers: request.headers, body })));
  };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { body } = await allowed(here(), { method: 'POST', headers, body: 'a=b' });
  const said = JSON.parse(body.toString()) as { method: string; body: string; headers: Record<string, string> };
  expect([said.method, said.body]).toEqual(['POST', 'a=b']);
  expect(Object.keys(said.headers).sort()).toEqual([
    'accept-encoding',
    'connection',
    'content-length',
    'content-type',
    'host',
    'user-agent',
  ]);
});
