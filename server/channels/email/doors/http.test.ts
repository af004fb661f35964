import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, threadsOf, type Letterbox } from '#test/support/mail.ts';
import { signatureOf } from './signature.ts';

let house: House;
let owner: Person;
let letterbox: Letterbox;
let inbox: { id: string; address: string };
let key: string;
let secret: string;
beforeAll(async () => {
  house = await openHouse();
  letterbox = await openLetterbox(house);
  owner = await house.workspace();
  inbox = await openMailInbox(owner);
  const { body } = await owner.call('GET', '/inboxes');
  key = (body['items'] as { id: string; publicKey: string }[]).find(({ id }) => id === inbox.id)?.publicKey ?? '';
  secret = String((await owner.call('GET', `/inboxes/${inbox.id}/secret`)).body['secret']);
});
afterAll(async () => {
  await letterbox.close();
  await house.close();
});

const raw = Buffer.from('From: maya@example.test\r\nSubject: Hi\r\n\r\nBy webh\xf6\xf6k\r\n', 'latin1');
const now = (): string => String(Math.floor(Date.now() / 1000));
async function post(stamp: string, signature: string, body = raw, to = key): Promise<[number, unknown]> {
  const headers = { 'content-type': 'message/rfc822', 'x-rapport-timestamp': stamp, 'x-rapport-signature': signature };
  const answer = await house.app.http.inject({ method: 'POST', url: `/mail/${to}`, headers, payload: body });
  return [answer.statusCode, answer.json<{ kept?: number }>().kept];
}

test('a signed mail is taken, a repeat changes nothing', async () => {
  const stamp = now();
  expect(await post(stamp, signatureOf(secret, stamp, raw))).toEqual([200, 1]);
  expect(await post(stamp, `sha256=${signatureOf(secret, stamp, raw)}`)).toEqual([200, 0]);
  await letterbox.take(owner.workspaceId, inbox.id);
  const [thread] = await threadsOf(owner, inbox.id);
  expect(thread?.messages.map(({ text }) => text)).toEqual(['By webhöök']);
});

test('a wrong signature, another mail under it, an old or a coming moment, another inbox: nothing is taken', async () => {
  const stamp = now();
  const good = signatureOf(secret, stamp, raw);
  expect(
    (
      await post(
        stamp,
        good.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      )
    )[0],
  ).toBe(401);
  expect((await post(stamp, ''))[0]).toBe(401);
  expect((await post(stamp, good, Buffer.concat([raw, Buffer.from('!')])))[0]).toBe(401);
  for (const off of [-360, 360]) {
    const moved = String(Number(stamp) + off);
    expect((await post(moved, signatureOf(secret, moved, raw)))[0]).toBe(401);
  }
  const other = await openMailInbox(owner);
  const { body } = await owner.call('GET', '/inboxes');
  const items = body['items'] as { id: string; channel: string; publicKey: string }[];
  expect((await post(stamp, good, raw, items.find(({ id }) => id === other.id)?.publicKey))[0]).toBe(401);
  expect((await post(stamp, good, raw, items.find(({ channel }) => channel === 'widget')?.publicKey))[0]).toBe(401);
  expect((await post(stamp, good, raw, 'nonsense'))[0]).toBe(404);
});
