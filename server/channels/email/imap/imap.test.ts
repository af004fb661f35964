import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTokens } from '#server/channels/email/accounts/tokens.ts';
import { findAccount } from '#server/channels/email/accounts/store.ts';
import { mailPassword, startDovecot, type Dovecot } from '#test/support/dovecot.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, type Letterbox } from '#test/support/mail.ts';
import { usualPace, type Pace } from './connect.ts';
import { openWatch, type Watch } from './watch.ts';

let house: House;
let owner: Person;
let dovecot: Dovecot;
let letterbox: Letterbox;
let inbox: { id: string; address: string };
let user: string;
const watches: Watch[] = [];

beforeAll(async () => {
  [house, dovecot] = await Promise.all([openHouse(), startDovecot()]);
  letterbox = await openLetterbox(house);
});
let users = 0;
beforeEach(async () => {
  owner = await house.workspace();
  user = `support${String(++users)}`;
});
afterEach(() => endWatching());
afterAll(async () => {
  await letterbox.close();
  await dovecot.close();
  await house.close();
});

const quick: Pace = {
  ...usualPace,
  pollMs: 500,
  firstPauseMs: 50,
  longestPauseMs: 400,
  connectMs: 2_000,
  openMs: 2_000,
  fetchMs: 5_000,
};

const mailboxOf = (name: string, more: Record<string, unknown> = {}) => ({
  imap: { host: '127.0.0.1', port: dovecot.port, security: 'none', user: name },
  secrets: { imapPassword: mailPassword },
  ...more,
});
const connectInbox = async (more: Record<string, unknown> = {}) =>
  (inbox = await openMailInbox(owner, mailboxOf(user, more)));

function watch(pace: Pace = quick): Watch {
  const { store, log, takeTurn, sealKey } = house.app.platform;
  const opened = openWatch({ store, log, takeTurn, sealKey, tokens: openTokens(), pace });
  watches.push(opened);
  return opened;
}
const endWatching = () => Promise.all(watches.splice(0).map((one) => one.close()));

const mail = (n: number, more = ''): string =>
  `From: Customer ${String(n)} <customer${String(n)}@example.test>\r\nTo: support@shop.example\r\nSubject: Question ${String(n)}\r\nMessage-ID: <${String(n)}.${user}@example.test>\r\n${more}\r\nThis is question ${String(n)}.\r\n`;
const mails = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => mail(from + i));

const account = () =>
  house.app.platform.takeTurn(owner.workspaceId, async ({ tx }) => {
    const [row] = await findAccount(tx, inbox.id);
    if (row === undefined) throw new Error('no account');
    return row;
  });
/** Takes in what has come, until there are so many conversations. */
async function until(count: number, ms = 20_000): Promise<number[]> {
  const end = Date.now() + ms;
  for (;;) {
    await sleep(50);
    await letterbox.take(owner.workspaceId, inbox.id);
    const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query<{ n: number }>(
        `select substring(c.subject from '\\d+')::int as n from conversations c where c.inbox_id = '${inbox.id}' order by 1`,
      ),
    );
    if (rows.length >= count || Date.now() > end) return rows.map(({ n }) => n);
  }
}
async function eventually(what: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('not in time');
    await sleep(50);
  }
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('mail of a real server becomes conversations, once each, and the mailbox stays as it was', async () => {
  await dovecot.deliver(user, ...mails(1, 3));
  await connectInbox({ backfillDays: 1 });
  watch();
  expect(await until(3)).toEqual([1, 2, 3]);
  await dovecot.deliver(user, ...mails(4, 6));
  expect(await until(6)).toEqual([1, 2, 3, 4, 5, 6]);
  const client = await dovecot.open(user);
  await client.mailboxOpen('INBOX', { readOnly: true });
  const flags = (await client.fetchAll('1:*', { flags: true })).map((one) =>
    [...(one.flags ?? [])].filter((flag) => flag !== '\\Recent'),
  );
  await client.logout();
  expect(flags).toEqual(upTo(6).map(() => []));
  const { body } = await owner.call('GET', '/mailboxes');
  expect(body['items']).toMatchObject([
    { id: inbox.id, keeps: ['imap'], health: { state: 'reading', behindMinutes: 0, backlog: 0, lastError: null } },
  ]);
  expect(JSON.stringify(body)).not.toContain(mailPassword);
});

test('what was there before stays outside unless it is asked for; then it comes, and nothing twice', async () => {
  const client = await dovecot.open(user);
  await client.append('INBOX', Buffer.from(mail(1)), [], new Date(Date.now() - 40 * 86_400_000));
  await client.append('INBOX', Buffer.from(mail(2)), [], new Date(Date.now() - 5 * 86_400_000));
  await client.logout();
  await connectInbox();
  const watching = watch();
  await eventually(async () => (await account()).checkedAt !== null);
  await dovecot.deliver(user, mail(3));
  expect(await until(1)).toEqual([3]);
  expect((await owner.call('POST', `/inboxes/${inbox.id}/mailbox/backfill`, { days: 7 })).status).toBe(200);
  await watching.look();
  expect(await until(2)).toEqual([2, 3]);
  await eventually(async () => !(await account()).rescan && (await account()).rescanUntil === null);
  expect(await until(2)).toEqual([2, 3]);
  // Of what is older than the mailbox nobody is told, and nothing is owed for it.
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query(
      `select c.status, c.waiting_since is null as rests, (select count(*)::int from promises p where p.conversation_id = c.id) as promises,
         (select count(*)::int from events e where e.conversation_id = c.id) as events
       from conversations c where c.inbox_id = $1 order by c.subject`,
      [inbox.id],
    ),
  );
  expect(rows).toEqual([
    { status: 'resolved', rests: true, promises: 0, events: 0 },
    { status: 'open', rests: false, promises: 1, events: 1 },
  ]);
});

test('an outage, another program that reads and flags, and a mailbox that begins anew lose and double nothing', async () => {
  await connectInbox();
  watch();
  await dovecot.deliver(user, ...mails(1, 5));
  expect(await until(5)).toEqual(upTo(5));
  await dovecot.stop();
  await eventually(async () => (await account()).failures > 0);
  expect((await account()).lastError).not.toBe('');
  await dovecot.again();
  await dovecot.deliver(user, ...mails(6, 9));
  const client = await dovecot.open(user);
  await client.mailboxOpen('INBOX');
  await client.messageFlagsAdd('1:*', ['\\Seen', '\\Flagged']);
  await client.messageDelete('1');
  await client.logout();
  expect(await until(9)).toEqual(upTo(9));
  await eventually(async () => (await account()).failures === 0);
  const before = (await account()).uidValidity;
  await dovecot.stop();
  dovecot.forget(user);
  await sleep(1_100); // Dovecot counts UIDVALIDITY by seconds
  await dovecot.again();
  await dovecot.deliver(user, ...mails(3, 12));
  expect(await until(12)).toEqual(upTo(12));
  await eventually(async () => (await account()).uidValidity !== before && (await account()).rescanUntil === null);
  expect(await until(12)).toEqual(upTo(12));
}, 60_000);

test('of two processes one reads a mailbox; when it ends, the other goes on', async () => {
  await connectInbox();
  const [first, second] = [watch(), watch()];
  await Promise.all([first.look(), second.look()]);
  await dovecot.deliver(user, mail(1));
  expect(await until(1)).toEqual([1]);
  await first.close();
  await second.look();
  await dovecot.deliver(user, mail(2));
  expect(await until(2)).toEqual([1, 2]);
});

test('a mailbox that refuses is no concern of the others, and says so', async () => {
  await connectInbox({ secrets: { imapPassword: 'wrong' } });
  const wrong = inbox;
  watch();
  user = `${user}x`;
  const good = await connectInbox();
  await dovecot.deliver(user, mail(1));
  expect(await until(1)).toEqual([1]);
  inbox = wrong;
  await eventually(async () => (await account()).failures > 1);
  const { body } = await owner.call('GET', '/mailboxes');
  const found = (body['items'] as { id: string; health: { state: string; lastError: string } }[]).map(
    ({ id, health }) => [id, health.state, health.lastError] as const,
  );
  expect(found.find(([id]) => id === wrong.id)).toEqual([
    wrong.id,
    'failing',
    expect.stringContaining('refused the sign-in'),
  ]);
  expect(found.find(([id]) => id === good.id)?.[1]).toBe('reading');
  const trial = await owner.call('POST', `/inboxes/${wrong.id}/mailbox/trial`);
  expect(trial.body).toMatchObject({ imap: { works: false }, smtp: null });
  expect((await owner.call('POST', `/inboxes/${good.id}/mailbox/trial`)).body).toMatchObject({ imap: { works: true } });
});
