import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Caught, type Sink } from '#test/support/mail-sink.ts';
import { keep } from '../arrive/keep.ts';
import { takeWaiting } from '../arrive/take.ts';
import { openReaders, type Readers } from '../parse/pool.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';

/** Two houses that both answer by themselves, with the real way in and the real way out between them. */
let house: House;
let sink: Sink;
let left: Desk;
let right: Desk;
let readers: Readers;
beforeAll(async () => {
  readers = openReaders();
  [house, sink] = [await openHouse(), await openSink()];
});
afterAll(async () => {
  await readers.close();
  await sink.close();
  await house.close();
});
beforeEach(async () => {
  sink.reset();
  left = await openDesk(house, sink, { acknowledges: true, trustedServers: ['mx.example'] });
  right = await openDesk(house, sink, { acknowledges: true, trustedServers: ['mx.example'] });
  return () => {
    left.close();
    right.close();
  };
});

/** Each house trusts its mail server, which finds every sender proven: the worst case for whoever answers by itself. */
const proven = (raw: string): string => {
  const host = /^from:.*@([\w.-]+)/im.exec(raw)?.[1] ?? '';
  return `Authentication-Results: mx.example; dmarc=pass header.from=${host}\r\n${raw}`;
};

async function arrive(desk: Desk, raw: string): Promise<void> {
  const { takeTurn, sealKey, log } = house.app.platform;
  const mail = { raw: Buffer.from(proven(raw)), at: new Date().toISOString() };
  await desk.turn((turn) => keep(turn, desk.inboxId, 'smtp', [mail]));
  expect(await takeWaiting({ takeTurn, sealKey, log, readers }, desk.agent.workspaceId, desk.inboxId)).toBe(1);
}

async function postAll(desk: Desk): Promise<void> {
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ id: string }>('select distinct conversation_id as id from outbox'),
  );
  for (const { id } of rows) await desk.post(id);
}

/** Carries mail to and fro until nobody has anything to say, or far too much was said. */
async function converse(pass: (raw: string) => string = (raw) => raw): Promise<readonly Caught[]> {
  for (let seen = 0; seen < 40;) {
    await postAll(left);
    await postAll(right);
    const fresh = sink.mails.slice(seen);
    if (fresh.length === 0) break;
    seen += fresh.length;
    for (const mail of fresh) await arrive(mail.to.includes(left.address) ? left : right, pass(mail.raw));
  }
  return sink.mails;
}

test('two Rapports that face each other say two things: the answer, and that it has come', async () => {
  const { conversationId } = await left.write({ from: { name: 'The other house', address: right.address } });
  await left.answer(conversationId);
  const mails = await converse();
  expect(mails.map(({ to, from }) => [to[0], from === ''])).toEqual([
    [right.address, false],
    [left.address, true],
  ]);
});

test('on a way that takes off every mark and changes every id, counting ends it', async () => {
  const { conversationId } = await left.write({ from: { name: 'The other house', address: right.address } });
  await left.answer(conversationId);
  let count = 0;
  const marks =
    /^(auto-submitted|x-auto-response-suppress|x-rapport-automatic|in-reply-to|references|message-id):.*\r\n([ \t].*\r\n)*/gim;
  const mails = await converse(
    (raw) => `Message-ID: <strange-${String(++count)}@relay.example>\r\n${raw.replace(marks, '')}`,
  );
  const automatic = mails.filter(({ from }) => from === '');
  expect(mails.length - automatic.length).toBe(1);
  for (const address of [left.address, right.address])
    expect(automatic.filter(({ to }) => to.includes(address)).length).toBeLessThanOrEqual(1);
});

test('a machine that answers everything, as a person would, is answered once a day', async () => {
  const robot = (n: number) =>
    `From: Robot <robot@example.test>\r\nTo: ${left.address}\r\nSubject: Ticket ${String(n)}\r\nMessage-ID: <n${String(n)}@example.test>\r\nDate: Sun, 22 Nov 2026 09:00:00 +0000\r\n\r\nWe have your message ${String(n)}.\r\n`;
  for (let n = 0; n < 12; n++) {
    await arrive(left, robot(n));
    await postAll(left);
  }
  expect(sink.mails.map(({ to }) => to)).toEqual([['robot@example.test']]);
});

test('a test of a mailbox comes back, is counted, and becomes no conversation', async () => {
  const asked = await left.agent.call('POST', `/inboxes/${left.inboxId}/mailbox/test`);
  const id = String(asked.body['id']);
  expect([asked.status, asked.body['state'], asked.body['receivedAt']]).toEqual([200, 'waiting', null]);
  await left.deliver(id);
  await arrive(left, sink.mails[0]?.raw ?? '');
  const { body } = await left.agent.call('GET', `/mailbox-tests/${id}`);
  expect([body['state'], typeof body['sentAt'], typeof body['receivedAt']]).toEqual(['sent', 'string', 'string']);
  expect((await left.agent.call('GET', '/conversations?status=any')).body['items']).toEqual([]);
});

test('where answers come to addresses with a plus, a test sends one there, too', async () => {
  const desk = await openDesk(house, sink, { plusReplies: true, trustedServers: ['mx.example'] });
  const asked = await desk.agent.call('POST', `/inboxes/${desk.inboxId}/mailbox/test`);
  const { address } = asked.body['plus'] as { address: string };
  expect(address).toMatch(/^help-\d+\+c-1[a-z2-7]{26}@shop\.example$/);
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ id: string }>(`select id from outbox where kind = 'test'`),
  );
  for (const { id } of rows) await desk.deliver(id);
  const look = async () => (await desk.agent.call('GET', `/mailbox-tests/${String(asked.body['id'])}`)).body;
  const back = (to: string) => sink.mails.find((mail) => mail.to.includes(to))?.raw ?? '';
  await arrive(desk, back(desk.address));
  expect(await look()).toMatchObject({ state: 'sent', plus: { address, state: 'sent', receivedAt: null } });
  await arrive(desk, back(address));
  expect(((await look())['plus'] as { receivedAt: string | null }).receivedAt).not.toBeNull();
  expect((await desk.agent.call('GET', '/conversations?status=any')).body['items']).toEqual([]);
  desk.close();
});
