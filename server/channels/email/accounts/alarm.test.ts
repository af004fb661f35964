import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openMailInbox } from '#test/support/mail.ts';
import { openOutgoing } from '#server/platform/outgoing/outgoing.ts';
import { signatureOf } from '../doors/signature.ts';
import { openAlarm } from './alarm.ts';
import { openTokens } from './tokens.ts';

let house: House;
let owner: Person;
let listener: http.Server;
const heard: { headers: http.IncomingHttpHeaders; body: string }[] = [];
let sink: SMTPServer;
const mails: { to: string[]; text: string }[] = [];

beforeAll(async () => {
  house = await openHouse();
  listener = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          mails.push({
            to: envelope.rcptTo.map(({ address }) => address),
            text: Buffer.concat(chunks).toString().replaceAll('=\r\n', ''),
          });
          answer();
        });
    },
  });
  sink.listen(0, '127.0.0.1');
  await once(sink.server, 'listening');
});
beforeEach(async () => {
  owner = await house.workspace();
  mails.length = heard.length = 0;
});
afterAll(async () => {
  await new Promise((done) => listener.close(done));
  await new Promise((done) => sink.close(() => done(null)));
  await house.close();
});

const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;
const imap = { host: '127.0.0.1', port: 1, security: 'none', user: 'x' };
const dead = { host: '127.0.0.1', port: 1, security: 'none', user: '' };
const alive = () => ({ host: '127.0.0.1', port: portOf(sink.server), security: 'none', user: '' });

function open() {
  const { store, takeTurn, sealKey, log } = house.app.platform;
  const quiet = { ...log, warn: () => undefined } as unknown as typeof log;
  return openAlarm({ store, takeTurn, sealKey, log: quiet, tokens: openTokens(), fetch: openOutgoing(['127.0.0.1']) });
}
const ask = async <Row>(sql: string): Promise<Row[]> => {
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) => tx.client.query(sql));
  return rows as Row[];
};
const set = (inboxId: string, sql: string) => ask(`update mail_accounts set ${sql} where inbox_id = '${inboxId}'`);
const events = async () => {
  const rows = await ask<{ agents: { health: { behindMinutes: number } } }>(
    `select agents from events where name = 'mailbox.lagging' order by at`,
  );
  return rows.map(({ agents }) => agents.health.behindMinutes);
};
const healthOf = async (inboxId: string) => {
  const { body } = await owner.call('GET', '/mailboxes');
  return (body['items'] as { id: string; health: { unheard: boolean } }[]).find(({ id }) => id === inboxId)?.health;
};

test('a mailbox that is more than ten minutes behind is told of once, on the screen and by another inbox', async () => {
  const late = await openMailInbox(owner, { imap, secrets: { imapPassword: 'x' } });
  await openMailInbox(owner, { smtp: alive() });
  const alarm = open();
  await set(late.id, `checked_at = now() - interval '9 minutes'`);
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[], 0]);
  await set(late.id, `checked_at = now() - interval '11 minutes', last_error = 'connection refused'`);
  await alarm.look();
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[11], 1]);
  expect(mails[0]?.to).toEqual([owner.email]);
  expect(mails[0]?.text).toMatch(/Auto-Submitted: auto-generated/);
  expect(mails[0]?.text).toContain('connection refused');
  await set(late.id, 'checked_at = now(), alerted_at = alerted_at');
  await alarm.look();
  await set(late.id, `checked_at = now() - interval '12 minutes'`);
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[11, 12], 2]);
  await alarm.close();
});

test('where a server does not take the word, the next one carries it, in the end that of the inbox itself', async () => {
  const late = await openMailInbox(owner, { imap, smtp: alive(), secrets: { imapPassword: 'x' } });
  await openMailInbox(owner, { smtp: dead });
  const alarm = open();
  await set(late.id, `checked_at = now() - interval '11 minutes'`);
  await alarm.look();
  expect(mails.map(({ text }) => /^From: (\S+)/m.exec(text)?.[1])).toEqual([late.address]);
  await alarm.close();
});

test('where nobody is reached it is tried again after five minutes, and the mailbox says so until then', async () => {
  const late = await openMailInbox(owner, { imap, secrets: { imapPassword: 'x' } });
  const other = await openMailInbox(owner, { smtp: dead });
  const alarm = open();
  await set(late.id, `checked_at = now() - interval '11 minutes'`);
  await alarm.look();
  expect(await healthOf(late.id)).toMatchObject({ unheard: true });
  await owner.call('PUT', `/inboxes/${other.id}/mailbox`, { address: other.address, smtp: alive() });
  await alarm.look();
  expect(mails).toEqual([]);
  await set(late.id, `alarm_next_at = now()`);
  await alarm.look();
  await alarm.look();
  expect([mails.length, await events()]).toEqual([1, [11]]);
  expect(await healthOf(late.id)).toMatchObject({ unheard: false });
  await alarm.close();
});

test('a webhook is told where mail reaches nobody, and can prove from whom it is', async () => {
  const alarmWebhook = `http://127.0.0.1:${String(portOf(listener))}/pager`;
  const late = await openMailInbox(owner, { imap, smtp: dead, secrets: { imapPassword: 'x' } }, { alarmWebhook });
  const alarm = open();
  await set(late.id, `checked_at = now() - interval '11 minutes', last_error = 'connection refused'`);
  await alarm.look();
  await alarm.look();
  expect([heard.length, mails.length]).toEqual([1, 0]);
  const { headers, body } = heard[0] ?? { headers: {}, body: '' };
  expect(JSON.parse(body)).toMatchObject({
    ...{ event: 'mailbox.lagging', inboxId: late.id, address: late.address },
    ...{ behindMinutes: 11, lastError: 'connection refused' },
  });
  const { secret } = (await owner.call('GET', `/inboxes/${late.id}/secret`)).body as { secret: string };
  const stamp = String(headers['x-rapport-timestamp']);
  expect(headers['x-rapport-signature']).toBe(signatureOf(secret, stamp, Buffer.from(body)));
  expect(await healthOf(late.id)).toMatchObject({ unheard: false });
  await alarm.close();
});
