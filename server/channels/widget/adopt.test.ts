import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAs, openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
let inbox: { id: string; publicKey: string };
let secret: string;

beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
  [inbox] = (await nora.call('GET', '/inboxes')).body['items'] as [typeof inbox];
  secret = String((await nora.call('GET', `/inboxes/${inbox.id}/secret`)).body['secret']);
});
afterAll(() => house.close());

const sign = (sub: string): Promise<string> =>
  new SignJWT({ name: 'Maya Lindqvist' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(secret));
const arrive = async (token: string | null, identity: string | null) =>
  (await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inbox.publicKey, token, identity })).body;
const write = (token: unknown, text: string) =>
  callAs(house.app, { authorization: `Bearer ${String(token)}` }, 'POST', '/widget/messages', {
    clientId: `id-${text}-long`,
    text,
  });

test('what an anonymous visitor wrote goes on in the same thread once they have signed in', async () => {
  const { token } = await arrive(null, null);
  const { id } = (await write(token, 'Is it me?')).body['conversation'] as { id: string };
  const known = await arrive(String(token), await sign('maya'));
  expect((known['conversation'] as { id: string }).id).toBe(id);
  const { conversation } = (await nora.call('GET', `/conversations/${id}`)).body as {
    conversation: { contact: { name: string } };
  };
  expect(conversation.contact.name).toBe('Maya Lindqvist');
});

test('an unresolved conversation of their own keeps the anonymous one apart', async () => {
  const identity = await sign('tom');
  const own = await arrive(null, identity);
  const first = (await write(own['token'], 'My own thread')).body['conversation'] as { id: string };
  const { token } = await arrive(null, null);
  const other = (await write(token, 'Anonymous thread')).body['conversation'] as { id: string };
  const known = await arrive(String(token), identity);
  expect(other.id).not.toBe(first.id);
  expect((known['conversation'] as { id: string }).id).toBe(first.id);
});

test('another customer’s identity does not take over a visit: they get one of their own', async () => {
  const ruth = await arrive(null, await sign('ruth'));
  await write(ruth['token'], 'Only mine to read');
  const grace = await arrive(String(ruth['token']), await sign('grace'));
  expect(grace['token']).not.toBe(ruth['token']);
  expect(grace['conversation']).toBeNull();
});
