import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import type { Automatic } from '../automatic/automatic.ts';
import { acknowledge, type Request } from './acknowledge.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';

let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { acknowledges: true });
});
afterAll(async () => {
  desk.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

const person: Automatic = { kind: null, reasons: [], hints: [] };
let count = 0;

async function request(address = `someone-${String(++count)}@example.test`, change: Partial<Request> = {}) {
  const from = { name: 'Maya Lind', address };
  const subject = 'BUY NOW https://evil.example';
  const written = await desk.write({
    from,
    subject,
    text: 'visit https://evil.example',
    headerId: `r${String(++count)}@example.test`,
  });
  const asked: Request = {
    ...{ ...written, inboxId: desk.inboxId, mail: { from, replyTo: [] }, automatic: person, proven: true },
    ...change,
  };
  const said = await desk.turn((turn) => acknowledge(turn, house.app.platform.sealKey, asked));
  return { ...written, said, address };
}

test('whoever writes first hears when a person answers; nothing of theirs stands in it', async () => {
  const { conversationId, address } = await request();
  const [row] = await desk.outbox(conversationId);
  expect(Date.parse(row?.sendAt ?? '') - Date.parse(row?.createdAt ?? '')).toBeGreaterThan(25_000);
  await desk.post(conversationId);
  const [caught] = sink.mails;
  expect([caught?.from, caught?.to]).toEqual(['', [address]]);
  const mail = await PostalMime.parse(caught?.raw ?? '');
  expect(mail.subject).toBe('We have your message – Lark & Kettle');
  expect(mail.text).toMatch(
    /^Hello Maya,\n\nthank you, we have your message\. A person will answer you by \w{3}, \d+ \w{3} \d{4} at \d\d:\d\d \(Europe\/Dublin\)\./,
  );
  expect(caught?.raw).not.toContain('evil.example');
  const said = new Map(mail.headers.map(({ key, value }) => [key, value]));
  expect([said.get('auto-submitted'), said.get('x-auto-response-suppress')]).toEqual(['auto-replied', 'All']);
  expect((await desk.look(conversationId)).conversation.waitingSince).not.toBeNull();
});

test('it is needless when somebody answers first', async () => {
  const { conversationId } = await request();
  await desk.answer(conversationId);
  const rows = await desk.post(conversationId);
  expect(rows.map(({ kind, state, lastAnswer }) => [kind, state, state === 'cancelled' ? lastAnswer : ''])).toEqual([
    ['acknowledgement', 'cancelled', 'Somebody answered first'],
    ['reply', 'sent', ''],
  ]);
  expect(sink.mails).toHaveLength(1);
});

test('nobody unproven, no machine, no list, no address of ours and no address that bounces is written to', async () => {
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ address: string }>('select address from mail_accounts'),
  );
  await desk.turn(async ({ tx, workspaceId }) => {
    await tx.client.query(
      `insert into contacts (workspace_id, id) values ('${workspaceId}', '01900000-0000-7000-8000-000000000001')`,
    );
    await tx.client.query(
      `insert into identities (workspace_id, contact_id, kind, value, verified, bouncing_since) values ('${workspaceId}', '01900000-0000-7000-8000-000000000001', 'email', 'gone@example.test', false, now())`,
    );
  });
  const silent = await Promise.all([
    request(undefined, { proven: false }),
    request(undefined, { automatic: { kind: 'list', reasons: ['List-Id'], hints: [] } }),
    request(undefined, { automatic: { kind: null, reasons: [], hints: ['Subject: Out of office'] } }),
    request('no-reply@example.test'),
    request('mailer-daemon@example.test'),
    request(rows[0]?.address ?? ''),
    request('gone@example.test'),
    request(undefined, { mail: { from: null, replyTo: [] } }),
  ]);
  expect(silent.map(({ said }) => said)).toEqual(silent.map(() => false));
  expect((await request()).said).toBe(true);
});

test('an inbox that is not told to says nothing', async () => {
  const other = await openDesk(house, sink);
  const from = { name: 'Maya', address: 'maya@example.test' };
  const written = await other.write({ from });
  const asked = { ...written, inboxId: other.inboxId, mail: { from, replyTo: [] }, automatic: person, proven: true };
  expect(await other.turn((turn) => acknowledge(turn, house.app.platform.sealKey, asked))).toBe(false);
  other.close();
});

test('one address hears once a day, however many requests come, and however many at once', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => request('victim@example.test')));
  expect(many.filter(({ said }) => said)).toHaveLength(1);
  expect((await request('Victim@example.test')).said).toBe(false);
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update outbox set created_at = now() - interval '25 hours' where recipient = 'victim@example.test'`,
    ),
  );
  expect((await request('victim@example.test')).said).toBe(true);
});

test('a machine that hides what it is gets three automatic mails a day at most, for thirty days', async () => {
  let sent = 0;
  for (let day = 0; day < 30; day++) {
    let today = 0;
    for (let i = 0; i < 8; i++) if ((await request('robot@example.test')).said) today++;
    expect(today).toBeLessThanOrEqual(3);
    sent += today;
    await desk.turn(({ tx }) =>
      tx.client.query(`update outbox set created_at = created_at - interval '24 hours 1 minute'`),
    );
  }
  expect(sent).toBe(30);
}, 120_000);
