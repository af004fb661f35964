import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailPassword, startDovecot, type Dovecot } from '#test/support/dovecot.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { sealed } from '../accounts/secrets.ts';
import { openTokens } from '../accounts/tokens.ts';
import { fileSent } from './file.ts';
import { fileJob } from './plan.ts';

let house: House;
let sink: Sink;
let dovecot: Dovecot;
let desk: Desk;
let user: string;
let users = 0;
beforeAll(async () => {
  [house, sink, dovecot] = await Promise.all([openHouse(), openSink(), startDovecot()]);
});
afterAll(async () => {
  await Promise.all([sink.close(), dovecot.close()]);
  await house.close();
});
beforeEach(() => {
  sink.reset();
  user = `sent${String(++users)}`;
});

async function openKeeping(keepsSent: boolean): Promise<void> {
  desk = await openDesk(house, sink, { undoSeconds: 0, keepsSent });
  const imap = JSON.stringify({ host: '127.0.0.1', port: dovecot.port, security: 'none', user, signIn: 'password' });
  const secrets = sealed(house.app.platform.sealKey, desk.inboxId, {
    imapPassword: mailPassword,
    smtpPassword: 'right',
  });
  await desk.turn(({ tx }) =>
    tx.client.query('update mail_accounts set imap = $1, secrets = $2 where inbox_id = $3', [
      imap,
      secrets,
      desk.inboxId,
    ]),
  );
}
const file = async (conversationId: string) => {
  const { store, takeTurn, sealKey } = house.app.platform;
  for (const { id } of await desk.outbox(conversationId))
    await fileSent({ store, takeTurn, sealKey, tokens: openTokens() }, desk.agent.workspaceId, id, desk.inboxId);
};
async function inFolder(name: string): Promise<{ source: string; seen: boolean }[]> {
  const client = await dovecot.open(user);
  await client.mailboxOpen(name, { readOnly: true });
  const found = await client.fetchAll('1:*', { source: true, flags: true }).catch(() => []);
  await client.logout();
  return found.map(({ source, flags }) => ({
    source: source?.toString() ?? '',
    seen: flags?.has('\\Seen') === true,
  }));
}

test('what went out lies in the Sent folder, read, byte for byte, and once however often it is asked for', async () => {
  await openKeeping(true);
  const { conversationId } = await desk.write();
  await desk.answer(conversationId, { delivery: { cc: ['boss@house.example'], bcc: [], quote: true } });
  await desk.post(conversationId);
  const { rows } = await desk.jobs(fileJob);
  expect(rows).toHaveLength(1); // one copy, not one for each who got it
  await file(conversationId);
  await file(conversationId);
  const copies = await inFolder('Sent');
  expect(copies.map(({ seen }) => seen)).toEqual([true]);
  const customers = sink.mails.find(({ to }) => !to.includes('boss@house.example'));
  expect(copies[0]?.source.trimEnd()).toBe(customers?.raw.trimEnd());
  desk.close();
});

test('a copy that the provider has put there itself stays alone', async () => {
  await openKeeping(true);
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  await desk.post(conversationId);
  const client = await dovecot.open(user);
  await client.mailboxCreate('Sent Messages');
  await client.append('Sent Messages', Buffer.from(sink.mails[0]?.raw ?? ''));
  await client.logout();
  await file(conversationId);
  expect(await inFolder('Sent Messages')).toHaveLength(1);
  desk.close();
});

test('without being told to, nothing is put anywhere', async () => {
  await openKeeping(false);
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  await desk.post(conversationId);
  const ours = (await desk.outbox(conversationId))[0]?.mail.messageId ?? '';
  expect((await desk.jobs(fileJob)).rows.map(({ key }) => key)).not.toContain(`${fileJob}:${ours}`);
  desk.close();
});
