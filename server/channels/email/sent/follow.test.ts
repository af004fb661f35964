import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { mailPassword, startDovecot, type Dovecot } from '#test/support/dovecot.ts';
import { openHouse, type House, type Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, threadsOf, type Letterbox } from '#test/support/mail.ts';
import { openTokens } from '../accounts/tokens.ts';
import { usualPace } from '../imap/connect.ts';
import { openWatch, type Watch } from '../imap/watch.ts';

/** What colleagues write by other programs, in a real mailbox. */
let house: House;
let dovecot: Dovecot;
let letterbox: Letterbox;
let owner: Person;
let inbox: { id: string; address: string };
let watch: Watch;
let user = '';
let users = 0;
const maya = 'maya@example.test';

beforeAll(async () => {
  [house, dovecot] = await Promise.all([openHouse(), startDovecot()]);
  letterbox = await openLetterbox(house);
});
afterAll(async () => {
  await letterbox.close();
  await Promise.all([house.close(), dovecot.close()]);
});
beforeEach(async () => {
  user = `writes${String(++users)}`;
  await program((client) => client.mailboxCreate('Sent'));
  await open({ readsSent: true });
});
afterEach(() => watch.close());

async function open(settings: Record<string, unknown>): Promise<void> {
  owner = await house.workspace();
  const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none', user };
  inbox = await openMailInbox(owner, { imap, secrets: { imapPassword: mailPassword } }, settings);
  const { store, log, takeTurn, sealKey } = house.app.platform;
  const pace = { ...usualPace, pollMs: 200, firstPauseMs: 20, longestPauseMs: 100 };
  watch = openWatch({ store, log, takeTurn, sealKey, tokens: openTokens(), pace });
}
async function program<T>(work: (client: Awaited<ReturnType<Dovecot['open']>>) => Promise<T>): Promise<T> {
  const client = await dovecot.open(user);
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}
const threads = async () => {
  await letterbox.take(owner.workspaceId, inbox.id);
  return threadsOf(owner, inbox.id);
};
/** Maya’s, oldest first, without those by which the tests know that everything was looked at. */
const mayas = async () => (await threads()).filter(({ conversation }) => conversation.contact.email === maya);
/** Looks until something is so, or long enough that it will not be. */
async function once<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (let round = 0; ; round++) {
    const found = await look();
    if (isSo(found) || round > 150) return found;
    await sleep(50);
  }
}
/** Everything that was there by now has been looked at: another customer’s mail that came after it is in. */
async function settled(): Promise<void> {
  const mark = `mark-${newId()}`;
  for (let round = 0; round < 2; round++) {
    await dovecot.deliver(
      user,
      letter({ from: 'mark@example.test', to: inbox.address, id: `${mark}${String(round)}@x`, text: mark }),
    );
    await once(threads, (all) => all.filter(({ messages }) => messages[0]?.text === mark).length > round);
  }
}

interface Letter {
  readonly from: string;
  readonly to: string;
  readonly id: string;
  readonly text: string;
  readonly more?: string;
  readonly date?: Date;
}
const letter = ({ from, to, id, text, more = '', date = new Date() }: Letter): string =>
  `From: ${from}\r\nTo: ${to}\r\nSubject: My parcel\r\nMessage-ID: <${id}>\r\n${more}Date: ${date.toUTCString()}\r\n\r\n${text}\r\n`;

/** A customer writes, and it is a conversation. */
async function asked(id = `asked.${newId()}@example.test`) {
  await dovecot.deliver(user, letter({ from: `Maya <${maya}>`, to: inbox.address, id, text: 'Where is it?' }));
  const found = await once(threads, (all) => all.some(({ messages }) => messages[0]?.text === 'Where is it?'));
  expect(found.map(({ conversation }) => conversation.waitingSince !== null)).toEqual([true]);
  return id;
}
/** A mail program has sent a mail and put it into the Sent folder. */
const sent = (mail: Letter) => program((client) => client.append('Sent', Buffer.from(letter(mail)), ['\\Seen']));

test('an answer by another program stands in its conversation, by whoever has its address, and settles what was owed', async () => {
  const id = await asked();
  const more = `In-Reply-To: <${id}>\r\nReferences: <${id}>\r\n`;
  const text = `It left today.\r\n\r\nOn Sun, 1 Nov 2026 at 10:00, Maya <${maya}> wrote:\r\n> Where is it?`;
  await sent({ from: `Somebody <${owner.email}>`, to: maya, id: 'a1@phone.example', text, more });
  const [thread] = await once(threads, ([one]) => (one?.messages.length ?? 0) > 1);
  expect(thread?.messages.map((one) => [one.from, one.authorId === owner.agentId, one.authorName, one.text])).toEqual([
    ['customer', false, 'Maya', 'Where is it?'],
    ['agent', true, 'Nora Byrne', 'It left today.'],
  ]);
  expect(thread?.conversation).toMatchObject({ status: 'open', waitingSince: null, due: null });
  expect(thread?.conversation.assigneeId).toBe(owner.agentId);
  expect(thread?.mails[1]).toMatchObject({ direction: 'out', hasSource: true, to: [{ address: maya }], verdict: null });
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query<{ state: string }>('select state from promises'),
  );
  expect(rows).toEqual([{ state: 'kept' }]);
  const { rows: outbox } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query('select 1 from outbox'),
  );
  expect(outbox).toEqual([]); // nothing goes out because of it
  await settled();
  expect((await mayas())[0]?.messages).toHaveLength(2);
});

test('one that nobody’s own address stands on is the mailbox’s; whoever wrote after it waits on', async () => {
  const id = await asked();
  const before = Date.now();
  await sleep(1_100); // servers keep whole seconds
  await dovecot.deliver(
    user,
    letter({ from: maya, to: inbox.address, id: 'second@x', text: 'And the bill?', more: `In-Reply-To: <${id}>\r\n` }),
  );
  const twice = await once(threads, ([one]) => one?.messages.length === 2);
  await program((client) =>
    client.append(
      'Sent',
      Buffer.from(
        letter({ from: inbox.address, to: maya, id: 'a2@x', text: 'Soon.', more: `In-Reply-To: <${id}>\r\n` }),
      ),
      [],
      new Date(before),
    ),
  );
  const [thread] = await once(threads, ([one]) => one?.messages.length === 3);
  const [, second, third] = thread?.messages ?? [];
  expect(third).toMatchObject({ from: 'agent', authorId: null, authorName: 'Support', text: 'Soon.' });
  expect(thread?.conversation.waitingSince).toBe(second?.at);
  expect(thread?.conversation.due?.what).toBe('next_reply');
  expect(thread?.conversation.last?.text).toBe(twice[0]?.conversation.last?.text);
});

test('what went out from here is known by its Message-ID, or by its date where that was changed, and is never doubled', async () => {
  const question = await asked();
  const [thread] = await threads();
  const id = thread?.conversation.id ?? '';
  const answered = await owner.call('POST', `/conversations/${id}/replies`, {
    ...{ clientId: newId(), text: 'From here.', seenSeq: 1, then: 'stay' },
  });
  expect(answered.status).toBe(200);
  const { id: headerId, at } = await house.app.platform.store.inWorkspace(owner.workspaceId, async (tx) => {
    const { rows } = await tx.client.query<{ id: string; at: string }>(
      `select mail ->> 'messageId' as id, created_at::text as at from outbox`,
    );
    return rows[0] ?? { id: '', at: '' };
  });
  const more = `In-Reply-To: <${question}>\r\n`;
  await sent({ from: inbox.address, to: maya, id: 'changed@x', text: 'From here.', more, date: new Date(at) });
  await sent({ from: inbox.address, to: maya, id: headerId, text: 'From here.' });
  await sent({ from: inbox.address, to: maya, id: headerId, text: 'From here, by a server that adds a line.' });
  await settled();
  expect((await mayas())[0]?.messages.map(({ text }) => text)).toEqual(['Where is it?', 'From here.']);
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query(`select 1 from raw_mails where source = 'sent'`),
  );
  expect(rows).toEqual([]);
});

test('what concerns no customer is not kept, what a machine wrote neither; a known customer may be written to first', async () => {
  await asked();
  await sent({ from: inbox.address, to: 'dentist@elsewhere.example', id: 'p1@x', text: 'Private.' });
  await sent({ from: inbox.address, to: maya, id: 'p2@x', text: 'Away.', more: 'Auto-Submitted: auto-replied\r\n' });
  await sent({ from: 'stranger@elsewhere.example', to: maya, id: 'p3@x', text: 'Not from us.' });
  await sent({ from: inbox.address, to: maya, id: 'p4@x', text: 'Something new for you.' });
  const all = await once(threads, (found) => found.length > 1);
  await settled();
  expect(await mayas()).toHaveLength(2);
  expect(all[1]?.messages.map(({ text, from }) => [from, text])).toEqual([['agent', 'Something new for you.']]);
  expect(all[1]?.conversation).toMatchObject({
    status: 'waiting',
    waitingSince: null,
    due: null,
    contact: { email: maya },
  });
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query(`select message_id from raw_mails where source = 'sent'`),
  );
  expect(rows).toEqual([{ message_id: 'p4@x' }]);
  // The customer answers it, and that goes on there.
  await dovecot.deliver(
    user,
    letter({ from: maya, to: inbox.address, id: 'back@x', text: 'Thank you', more: 'In-Reply-To: <p4@x>\r\n' }),
  );
  const answered = await once(threads, (found) => found.some(({ messages }) => messages.at(-1)?.text === 'Thank you'));
  expect(answered.find(({ messages }) => messages.at(-1)?.text === 'Thank you')?.conversation.id).toBe(
    all[1]?.conversation.id,
  );
});

test('what is written about a conversation to somebody else is a note, and answers nobody', async () => {
  const id = await asked();
  await sent({
    ...{ from: inbox.address, to: 'supplier@elsewhere.example', id: 'n1@x' },
    ...{ text: 'Where is parcel 7?', more: `References: <${id}>\r\n` },
  });
  const [thread] = await once(threads, ([one]) => one?.messages.length === 2);
  expect(thread?.messages[1]).toMatchObject({ type: 'note', text: 'Where is parcel 7?' });
  expect(thread?.messages[1]?.authorName).toContain('supplier@elsewhere.example');
  expect(thread?.conversation.waitingSince).not.toBeNull();
});

test('a Sent folder that cannot be read is told of, and holds the mailbox up in nothing', async () => {
  await program((client) => client.mailboxDelete('Sent'));
  const health = async () => {
    const { body } = await owner.call('GET', '/mailboxes');
    return (body['items'] as { health: { state: string; sentError: string | null } }[])[0]?.health;
  };
  const told = await once(health, (one) => one?.sentError != null);
  expect(told).toMatchObject({ sentError: 'The mailbox has no Sent folder that can be recognised.' });
  const id = await asked();
  expect(await once(health, (one) => one?.state === 'reading')).toMatchObject({ state: 'reading' });
  await program((client) => client.mailboxCreate('Sent'));
  await sent({ from: inbox.address, to: maya, id: 'late@x', text: 'Found.', more: `In-Reply-To: <${id}>\r\n` });
  await once(threads, ([one]) => one?.messages.length === 2);
  expect(await once(health, (one) => one?.sentError === null)).toMatchObject({ sentError: null });
});

test('a mailbox that begins anew has both folders looked at again, and doubles nothing', async () => {
  const id = await asked();
  const answer = { from: inbox.address, to: maya, id: 'again@x', text: 'Once.', more: `In-Reply-To: <${id}>\r\n` };
  await sent(answer);
  await once(threads, ([one]) => one?.messages.length === 2);
  dovecot.forget(user);
  await program((client) => client.mailboxCreate('Sent'));
  await sent(answer);
  await sent({ ...answer, id: 'more@x', text: 'Twice.' });
  const [thread] = await once(threads, ([one]) => one?.messages.length === 3);
  await settled();
  expect(thread?.messages.map(({ text }) => text)).toEqual(['Where is it?', 'Once.', 'Twice.']);
  expect((await mayas())[0]?.messages).toHaveLength(3);
});

test('nothing is read there unless the inbox is told to', async () => {
  await watch.close();
  user = `keeps${String(++users)}`;
  await program((client) => client.mailboxCreate('Sent'));
  await open({});
  const id = await asked();
  await sent({ from: inbox.address, to: maya, id: 'a9@x', text: 'Unseen.', more: `In-Reply-To: <${id}>\r\n` });
  await settled();
  expect((await mayas())[0]?.messages).toHaveLength(1);
});
