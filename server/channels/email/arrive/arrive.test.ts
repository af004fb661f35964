import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openLetterbox, openMailInbox, threadsOf, type Letterbox } from '#test/support/mail.ts';

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
  inbox = await openMailInbox(owner);
});
afterAll(async () => {
  await letterbox.close();
  await house.close();
});

const maya = { name: 'Maya Ito', address: 'maya@example.test' };
const take = () => letterbox.take(owner.workspaceId, inbox.id);
const threads = () => threadsOf(owner, inbox.id);

test('a mail becomes a conversation: who, what, when, its files, and the rest folded', async () => {
  const text = 'My parcel has not come and I am really angry.\n\n> earlier words\n> of ours\n';
  await letterbox.send({
    from: maya,
    to: inbox.address,
    subject: 'Where is my parcel?',
    text,
    attachments: [{ filename: 'Rechnung März.pdf', content: Buffer.from('%PDF-1.7 x') }],
  });
  expect(await take()).toBe(1);
  const [thread, ...more] = await threads();
  expect(more).toEqual([]);
  expect(thread?.conversation).toMatchObject({
    ...{ subject: 'Where is my parcel?', status: 'open', channel: 'email', inboxId: inbox.id },
    contact: { name: 'Maya Ito', email: 'maya@example.test' },
    waitingSince: expect.any(String) as string,
    due: { what: 'first_reply', overdue: false },
  });
  const [message] = thread?.messages ?? [];
  expect(message).toMatchObject({
    from: 'customer',
    text: 'My parcel has not come and I am really angry.',
    type: 'message',
  });
  expect(message?.reading).not.toBeNull();
  expect(message?.attachments).toMatchObject([{ name: 'Rechnung März.pdf', type: 'application/pdf', size: 10 }]);
  expect(thread?.mails).toMatchObject([
    {
      ...{ id: message?.id, direction: 'in', subject: 'Where is my parcel?', automatic: null, hasSource: true },
      sender: maya,
      folded: expect.stringContaining('earlier words') as string,
      verdict: { result: 'unchecked' },
    },
  ]);
  const { body } = await owner.call('GET', `/messages/${message?.id ?? ''}/mail`);
  expect(body['source']).toContain('Subject: Where is my parcel?');
});

test('two subjects of one customer are two conversations; an answer goes into its own', async () => {
  const first = await letterbox.send({ from: maya, to: inbox.address, subject: 'One', text: 'The first thing' });
  await letterbox.send({ from: maya, to: inbox.address, subject: 'Two', text: 'Another thing' });
  await take();
  await letterbox.send({
    from: maya,
    to: inbox.address,
    subject: 'Re: One',
    text: 'And?',
    inReplyTo: first,
    references: first,
  });
  await take();
  const [one, two] = (await threads()).toSorted((a, b) => (a.conversation.subject < b.conversation.subject ? -1 : 1));
  expect(one?.messages.map(({ text }) => text)).toEqual(['The first thing', 'And?']);
  expect(two?.messages.map(({ text }) => text)).toEqual(['Another thing']);
  expect(one?.conversation.contact).toEqual(two?.conversation.contact);
});

test('the same mail twice is there once; the same Message-ID with other words is another mail', async () => {
  const mail = (text: string) =>
    `From: maya@example.test\r\nTo: ${inbox.address}\r\nSubject: Hi\r\nMessage-ID: <one@example.test>\r\n\r\n${text}\r\n`;
  const hand = () => letterbox.sendRaw('maya@example.test', inbox.address, mail('Hello'));
  expect([await hand(), await hand()]).toEqual([
    '250 Kept',
    '250 Kept already: this very mail was here before, so nothing is new',
  ]);
  await letterbox.sendRaw('maya@example.test', inbox.address, `Received: by a detour\r\n${mail('Hello')}`);
  await letterbox.sendRaw('maya@example.test', inbox.address, mail('Hello, or rather not'));
  await take();
  const found = await threads();
  expect(found.flatMap(({ messages }) => messages.map(({ text }) => text)).sort()).toEqual([
    'Hello',
    'Hello, or rather not',
  ]);
});

test('one mail to two inboxes is in both', async () => {
  const second = await openMailInbox(owner);
  await letterbox.send({ from: maya, to: [inbox.address, second.address], subject: 'Both', text: 'To all of you' });
  await take();
  await letterbox.take(owner.workspaceId, second.id);
  expect((await threads()).map(({ messages }) => messages.length)).toEqual([1]);
  expect((await threadsOf(owner, second.id)).map(({ messages }) => messages.length)).toEqual([1]);
});

test('who is not here is refused at the door, and so is what is too large', async () => {
  const mail = { from: maya, subject: 'x', text: 'x' };
  await expect(letterbox.send({ ...mail, to: 'nobody@shop.example' })).rejects.toMatchObject({ responseCode: 550 });
  const plus = inbox.address.replace('@', '+anything@');
  await letterbox.send({ ...mail, to: plus });
  expect(await take()).toBe(1);
  const large = { ...mail, to: inbox.address, text: 'x'.repeat(51 * 1024 * 1024) };
  await expect(letterbox.send(large)).rejects.toMatchObject({ responseCode: 552 });
});

test('with the worker running a mail is a conversation within a second or two, without anybody asking', async () => {
  const working = await openHouse({ worker: true });
  const box = await openLetterbox(working);
  const nora = await working.workspace();
  const support = await openMailInbox(nora);
  await box.send({ from: maya, to: support.address, subject: 'Quick', text: 'Hello?' });
  const begun = Date.now();
  let found = await threadsOf(nora, support.id);
  for (; found.length === 0 && Date.now() - begun < 10_000; found = await threadsOf(nora, support.id)) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(found.map(({ conversation }) => conversation.subject)).toEqual(['Quick']);
  expect(Date.now() - begun).toBeLessThan(5_000);
  await box.close();
  await working.close();
});
