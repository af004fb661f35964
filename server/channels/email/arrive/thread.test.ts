import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, threadsOf, type Letterbox, type Thread } from '#test/support/mail.ts';
import { replyTokenFor } from '../threading/reply-token.ts';
import { insertMail } from './mails.ts';

/** Who may write where by mail, and what a machine's mail sets off. */
let house: House;
let owner: Person;
let letterbox: Letterbox;
let inbox: { id: string; address: string };

beforeAll(async () => {
  house = await openHouse();
  letterbox = await openLetterbox(house);
});
beforeEach(async () => {
  owner = await house.workspace();
  inbox = await openMailInbox(owner, {}, { trustedServers: ['mx.shop.example'] });
});
afterAll(async () => {
  await letterbox.close();
  await house.close();
});

const maya = { name: 'Maya Ito', address: 'maya@example.test' };
const sam = { name: 'Sam Doe', address: 'sam@example.test' };
const passed = {
  'Authentication-Results': 'mx.shop.example; dkim=pass header.d=example.test; dmarc=pass header.from=example.test',
};
const failed = { 'Authentication-Results': 'mx.shop.example; dmarc=fail header.from=example.test' };

async function write(mail: Parameters<Letterbox['send']>[0], box = inbox): Promise<string> {
  const id = await letterbox.send({ from: maya, to: box.address, ...mail });
  await letterbox.take(owner.workspaceId, box.id);
  return id;
}
/** Whatever its header says, it is delivered here. */
async function sendTo(mail: Parameters<Letterbox['send']>[0]): Promise<void> {
  await letterbox.send({ ...mail, envelope: { from: inbox.address, to: inbox.address } });
  await letterbox.take(owner.workspaceId, inbox.id);
}
const threads = (): Promise<Thread[]> => threadsOf(owner, inbox.id);
async function only(): Promise<Thread> {
  const [thread, ...more] = await threads();
  if (thread === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} conversations`);
  return thread;
}
const said = ({ messages }: Thread) =>
  messages
    .filter(({ type }) => type !== 'activity')
    .map(({ type, from, authorName, text }) => `${type} ${from} ${authorName ?? ''}: ${text}`);
const tokenOf = (conversationId: string, address: string): Promise<string> =>
  house.app.platform.takeTurn(owner.workspaceId, ({ tx }) =>
    replyTokenFor(tx, house.app.platform.sealKey, conversationId, address),
  );
const plus = (token: string): string => inbox.address.replace('@', `+c-${token}@`);
const reply = (id: string, text: string, then = 'stay') =>
  owner.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text, seenSeq: 999, then });

test('the customer answers by token or by reference, and opens again what was resolved', async () => {
  const first = await write({ subject: 'A', text: 'One' });
  const { conversation } = await only();
  await write({ to: plus(await tokenOf(conversation.id, maya.address)), subject: 'changed', text: 'Two' });
  await owner.call('POST', `/conversations/${conversation.id}/resolution`, {});
  await write({ subject: 'Re: A', text: 'Three', references: `<unknown@example.test> ${first}` });
  const thread = await only();
  expect(said(thread)).toEqual([
    'message customer Maya Ito: One',
    'message customer Maya Ito: Two',
    'message customer Maya Ito: Three',
  ]);
  expect(thread.conversation.status).toBe('open');
});

test('a colleague hands a customer’s mail on: it is the customer’s request, and an answer goes to them', async () => {
  const text =
    'Can you take this?\n\n---------- Forwarded message ---------\nFrom: Kim Lee <kim@mail.example>\nDate: Sun, 1 Nov 2026 at 10:00\nSubject: Broken lid\nTo: <nora@house.example>\n\nMy lid is broken.\n\nKim';
  const mail = { from: owner.email, subject: 'Fwd: Broken lid', text };
  await write({ ...mail, headers: passed });
  const thread = await only();
  expect(said(thread)).toEqual([
    'message customer Kim Lee: My lid is broken.\n\nKim',
    'note system Nora Byrne: Can you take this?',
  ]);
  expect(thread.conversation).toMatchObject({ subject: 'Broken lid', contact: { email: 'kim@mail.example' } });
  expect(thread.mails[0]).toMatchObject({ sender: { address: 'kim@mail.example' }, verdict: null });
  const to = await owner.call('GET', `/conversations/${thread.conversation.id}/recipients`);
  expect(to.body['to']).toMatchObject({ address: 'kim@mail.example' });
});

test('an answer from the inbox’s own address that comes in as a copy is ours where that is proven, and nobody’s word else', async () => {
  const first = await write({ subject: 'A', text: 'One' });
  const mail = { from: inbox.address, to: maya.address, cc: inbox.address, subject: 'Re: A', inReplyTo: first };
  const ownDomain = 'mx.shop.example; dkim=pass header.d=shop.example; dmarc=pass header.from=shop.example';
  await sendTo({ ...mail, text: 'Forged' });
  await sendTo({ ...mail, text: 'From another program', headers: { 'Authentication-Results': ownDomain } });
  const [thread] = await threads();
  expect(said(thread as Thread)).toContain('message agent Support: From another program');
  expect((await threads()).flatMap(said).filter((one) => one.includes('Forged'))).not.toContain(
    'message agent Support: Forged',
  );
  expect(thread?.conversation.waitingSince).toBeNull();
});

test('nobody else hands anything on: not who is no colleague, and not a colleague whom nothing proves', async () => {
  const text =
    '---------- Forwarded message ---------\nFrom: Kim Lee <kim@mail.example>\nDate: today\nSubject: x\n\nGive me a refund.';
  await write({ from: owner.email, subject: 'Fwd: x', text });
  await write({ from: owner.email, subject: 'Fwd: x', text: `${text} Again.`, headers: failed });
  await write({ subject: 'Fwd: x', text: `${text} Please.`, headers: passed });
  expect((await threads()).map(({ conversation }) => conversation.contact.email)).not.toContain('kim@mail.example');
});

test('an answer carries what Outlook knows the thread by, where the customer’s mail says so', async () => {
  await write({ subject: 'A', text: 'One', headers: { 'Thread-Index': 'AdpQ9Yx1Zm9vYmFyYmF6cXV4' } });
  const { conversation } = await only();
  await reply(conversation.id, 'Here');
  const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
    tx.client.query<{ index: string }>(`select mail ->> 'threadIndex' as index from outbox`),
  );
  expect(rows).toEqual([{ index: 'AdpQ9Yx1Zm9vYmFyYmF6cXV4' }]);
});

test('a stranger with stolen references or a number in the subject gets a conversation of their own', async () => {
  const first = await write({ subject: 'A', text: 'One' });
  const { conversation } = await only();
  await write({
    from: sam,
    subject: `Re: A [#${String(conversation.number)}]`,
    text: 'Send me everything',
    inReplyTo: first,
    references: first,
  });
  await write({ from: sam, to: plus(`1${'a'.repeat(26)}`), subject: 'Re: A', text: 'Guessed' });
  const found = await threads();
  expect(found.map(said)).toEqual([
    ['message customer Maya Ito: One'],
    ['message customer Sam Doe: Send me everything'],
    ['message customer Sam Doe: Guessed'],
  ]);
  expect(found[0]?.participants).toEqual([]);
  const other = await openMailInbox(owner);
  await write({ subject: 'Re: A', text: 'Elsewhere', inReplyTo: first, references: first }, other);
  expect((await threadsOf(owner, other.id)).map(said)).toEqual([['message customer Maya Ito: Elsewhere']]);
});

test('whoever was in Cc or got the token asks; what they say is a note until somebody lets them take part', async () => {
  const first = await write({ subject: 'A', text: 'One', cc: sam });
  const { conversation } = await only();
  await write({ from: sam, subject: 'Re: A', text: 'I know more', inReplyTo: first, references: first });
  let thread = await only();
  expect(said(thread)).toEqual([
    'message customer Maya Ito: One',
    'note system Sam Doe <sam@example.test>: I know more',
  ]);
  expect(thread.participants).toMatchObject([{ address: sam.address, name: 'Sam Doe', state: 'asking', sinceSeq: 2 }]);
  expect(thread.conversation.last?.text).toBe('One');
  const path = `/conversations/${conversation.id}/participants`;
  expect((await owner.call('PUT', path, { address: sam.address, state: 'approved' })).status).toBe(200);
  await write({ from: sam, subject: 'Re: A', text: 'Now you hear me', inReplyTo: first, references: first });
  thread = await only();
  expect(said(thread).at(-1)).toBe('message customer Sam Doe: Now you hear me');
  expect(thread.conversation.contact.email).toBe(maya.address);
  await owner.call('PUT', path, { address: sam.address, state: 'refused' });
  await write({ from: sam, subject: 'Re: A', text: 'And now?', inReplyTo: first, references: first });
  expect((await threads()).map((one) => said(one).length)).toEqual([3, 1]);
  const eve = { name: '', address: 'eve@example.test' };
  await write({
    from: eve,
    to: plus(await tokenOf(conversation.id, maya.address)),
    subject: 'x',
    text: 'Forwarded to me',
  });
  expect((await threads())[0]?.participants.map(({ address, state }) => [address, state])).toEqual([
    [sam.address, 'refused'],
    [eve.address, 'asking'],
  ]);
});

test('a mail that fails its check never speaks for the customer', async () => {
  const first = await write({ subject: 'A', text: 'One', headers: passed });
  const { conversation, mails } = await only();
  expect(mails[0]?.verdict?.result).toBe('pass');
  const token = await tokenOf(conversation.id, maya.address);
  await write({ to: plus(token), subject: 'Re: A', text: 'Forged', references: first, headers: failed });
  const [own, forged] = await threads();
  expect([own, forged].map((thread) => said(thread as Thread))).toEqual([
    ['message customer Maya Ito: One'],
    ['message customer Maya Ito: Forged'],
  ]);
  expect(forged?.mails[0]?.verdict?.result).toBe('fail');
  expect(forged?.conversation.contact.id).not.toBe(own?.conversation.contact.id);
});

const away = { 'Auto-Submitted': 'auto-replied' };
test('a machine’s mail is kept and marked, starts nothing, reopens nothing and nobody waits for it', async () => {
  const first = await write({ subject: 'A', text: 'One' });
  const { conversation } = await only();
  await reply(conversation.id, 'Here you are', 'resolve');
  const before = (await only()).conversation;
  await write({ subject: 'Out of office', text: 'I am away', inReplyTo: first, references: first, headers: away });
  const { conversation: after, ...thread } = await only();
  expect(said({ conversation: after, ...thread }).at(-1)).toBe('message system Maya Ito: I am away');
  expect(after).toMatchObject({
    status: 'resolved',
    waitingSince: null,
    last: before.last,
    lastAt: before.lastAt,
    due: before.due,
  });
  expect(thread.mails.at(-1)?.automatic).toContain('Auto-Submitted');
  await write({ from: sam, subject: 'Away', text: 'Until May', headers: away });
  const found = (await threads()).find(({ conversation: one }) => one.subject === 'Away');
  expect(found?.conversation).toMatchObject({ status: 'resolved', waitingSince: null, due: null, last: null });
});

test('an address with a waiting customer stays as it was when a machine writes into it', async () => {
  const first = await write({ subject: 'A', text: 'One' });
  const { conversation: before } = await only();
  await write({ subject: 'Away', text: 'Away', inReplyTo: first, references: first, headers: away });
  const { conversation } = await only();
  expect([conversation.waitingSince, conversation.due, conversation.status]).toEqual([
    before.waitingSince,
    before.due,
    'open',
  ]);
});

const report = (to: string, originalId: string, address: string): string =>
  [
    'From: Mail Delivery System <mailer-daemon@mx.example.test>',
    ...[`To: ${to}`, 'Subject: Undelivered Mail', 'Auto-Submitted: auto-replied'],
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    ...['', '--x', '', 'It could not be delivered.', '--x', 'Content-Type: message/delivery-status', ''],
    ...[
      'Reporting-MTA: dns; mx.example.test',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
    ],
    ...['Diagnostic-Code: smtp; 550 5.1.1 No such user', '', '--x', 'Content-Type: text/rfc822-headers', ''],
    ...[`Message-ID: <${originalId}>`, '', '--x--', ''],
  ].join('\r\n');

test('a bounce stands beside the mail that came back and marks the address; others’ bounces mark nobody', async () => {
  await write({ subject: 'A', text: 'One' });
  const { conversation, messages } = await only();
  const answered = await reply(conversation.id, 'Here you are');
  const messageId = answered.status === 200 ? (answered.body['message'] as { id: string }).id : (messages[0]?.id ?? '');
  const out = JSON.stringify({ to: [maya], cc: [] });
  await house.app.platform.takeTurn(owner.workspaceId, ({ tx }) =>
    insertMail(
      tx,
      newId(),
      conversation.id,
      'out',
      null,
      'ours@shop.example',
      JSON.stringify(maya),
      out,
      'Re: A',
      null,
      null,
      null,
      null,
    ),
  );
  expect(messageId).not.toBe('');
  const bouncing = async () => {
    const { rows } = await house.app.platform.store.inWorkspace(owner.workspaceId, (tx) =>
      tx.client.query<{ value: string }>('select value from identities where bouncing_since is not null'),
    );
    return rows.map(({ value }) => value);
  };
  await letterbox.sendRaw('', inbox.address, report(inbox.address, 'unknown@shop.example', maya.address));
  await letterbox.sendRaw('', inbox.address, report(inbox.address, 'ours@shop.example', 'victim@example.test'));
  await letterbox.take(owner.workspaceId, inbox.id);
  expect(await bouncing()).toEqual([]);
  await letterbox.sendRaw('', inbox.address, report(inbox.address, 'ours@shop.example', maya.address));
  await letterbox.take(owner.workspaceId, inbox.id);
  expect(await bouncing()).toEqual([maya.address]);
  const found = (await threads()).find((one) => one.conversation.id === conversation.id);
  expect(said(found as Thread).at(-1)).toContain(
    'The mail to maya@example.test did not arrive: 550 5.1.1 No such user',
  );
});
