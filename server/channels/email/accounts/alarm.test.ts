import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openMailInbox } from '#test/support/mail.ts';
import { openAlarm } from './alarm.ts';
import { openTokens } from './tokens.ts';

let house: House;
let owner: Person;
let sink: SMTPServer;
const mails: { to: string[]; text: string }[] = [];

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
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
afterAll(async () => {
  await new Promise((done) => sink.close(() => done(null)));
  await house.close();
});

test('a mailbox that is more than ten minutes behind is told of once, on the screen and by another inbox', async () => {
  const { port } = sink.server.address() as AddressInfo;
  const imap = { host: '127.0.0.1', port: 1, security: 'none', user: 'x' };
  const late = await openMailInbox(owner, { imap, secrets: { imapPassword: 'x' } });
  await openMailInbox(owner, { smtp: { host: '127.0.0.1', port, security: 'none', user: '' } });
  const { store, takeTurn, sealKey, log } = house.app.platform;
  const alarm = openAlarm({ store, takeTurn, sealKey, log, tokens: openTokens() });
  const set = (sql: string) =>
    store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query(`update mail_accounts set ${sql} where inbox_id = '${late.id}'`),
    );
  const events = async () => {
    const { rows } = await store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query<{ agents: { health: { behindMinutes: number } } }>(
        `select agents from events where name = 'mailbox.lagging'`,
      ),
    );
    return rows.map(({ agents }) => agents.health.behindMinutes);
  };
  await set(`checked_at = now() - interval '9 minutes'`);
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[], 0]);
  await set(`checked_at = now() - interval '11 minutes', last_error = 'connection refused'`);
  await alarm.look();
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[11], 1]);
  expect(mails[0]?.to).toEqual([owner.email]);
  expect(mails[0]?.text).toMatch(/Auto-Submitted: auto-generated/);
  expect(mails[0]?.text).toContain('connection refused');
  await set('checked_at = now(), alerted_at = alerted_at');
  await alarm.look();
  await set(`checked_at = now() - interval '12 minutes'`);
  await alarm.look();
  expect([await events(), mails.length]).toEqual([[11, 12], 2]);
  await alarm.close();
});
