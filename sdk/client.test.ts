import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { Problem } from './problem.ts';

type Sent = readonly [url: string, init: RequestInit];

function clientAnswering(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const call = createClient({
    base: 'https://help.example.com',
    headers: () => ({ authorization: 'Bearer t' }),
    fetch: (url, init) => {
      sent.push([url as string, init ?? {}]);
      return Promise.resolve(answer());
    },
  });
  return { call, sent };
}

test('a call carries body, headers and its idempotency key', async () => {
  const { call, sent } = clientAnswering(() => Response.json({ ok: true }));
  const body = { clientId: 'client-1', text: 'Hello' };
  await call('POST /widget/messages', { body, idempotencyKey: 'key-1' });
  const [url, init] = sent[0] as Sent;
  expect(url).toBe('https://help.example.com/api/v1/widget/messages');
  expect(init.method).toBe('POST');
  expect(init.body).toBe(JSON.stringify(body));
  expect(init.headers).toEqual({
    'content-type': 'application/json',
    'idempotency-key': 'key-1',
    authorization: 'Bearer t',
  });
});

test('a file goes as it is', async () => {
  const { call, sent } = clientAnswering(() => Response.json({}));
  const body = new Uint8Array([1, 2, 3]);
  await call('POST /files', { query: { name: 'a b.txt' }, body });
  const [url, init] = sent[0] as Sent;
  expect(url).toBe('https://help.example.com/api/v1/files?name=a+b.txt');
  expect(init.body).toBe(body);
  expect(init.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
});

test('a read carries no body and no content type', async () => {
  const { call, sent } = clientAnswering(() => Response.json({}));
  await call('GET /widget/visit');
  const [, init] = sent[0] as Sent;
  expect(init).not.toHaveProperty('body');
  expect(init.headers).toEqual({ authorization: 'Bearer t' });
});

test('a refusal becomes a problem with code, fields and the rest', async () => {
  const body = { code: 'reply.stale', detail: 'Read on first.', errors: [{ path: 'text', message: 'no' }], newer: 2 };
  const { call } = clientAnswering(() => Response.json(body, { status: 409 }));
  const problem = await call('GET /widget/visit').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 409, code: 'reply.stale', message: 'Read on first.', fields: body.errors });
  expect((problem as Problem).more['newer']).toBe(2);
});

test('an answer that is no JSON is still a problem with its status', async () => {
  const { call } = clientAnswering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(call('GET /widget/visit')).rejects.toMatchObject({ status: 502, code: 'unknown' });
});

test('a server that is not reached is a problem with status 0', async () => {
  const { call } = clientAnswering(() => Promise.reject(new TypeError('fetch failed')));
  await expect(call('GET /widget/visit')).rejects.toMatchObject({ status: 0, code: 'network.unreachable' });
});
