import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { customersMark } from '#server/modules/conversations/index.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { chatInboxOf, visit } from '#test/guards/scene.ts';
import { keep } from '../arrive/keep.ts';
import { takeWaiting } from '../arrive/take.ts';
import { findThread } from '../arrive/thread.ts';
import { openReaders, type Readers } from '../parse/pool.ts';
import { pointersOf } from '../threading/pointers.ts';
import { continueByMail } from './continue.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';

let house: House;
let sink: Sink;
let desk: Desk;
let readers: Readers;
beforeAll(async () => {
  readers = openReaders();
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { continuesChats: true, continueMinutes: 10 });
});
afterAll(async () => {
  await readers.close();
  desk.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

let count = 0;

/** Somebody writes in the chat and leaves an address; the conversation’s id. */
async function chat(email: string | null = `visitor-${String(++count)}@example.test`) {
  const inbox = await chatInboxOf(desk.agent);
  const visitor = await visit(house, inbox.publicKey);
  if (email !== null) await visitor.call('PATCH', '/widget/visitor', { name: 'Maya', email });
  const written = await visitor.write('Is anybody there?');
  const conversationId = (written.body['conversation'] as { id: string }).id;
  const [row] = await desk.turn(
    async ({ tx }) =>
      (
        await tx.client.query<{ contact_id: string }>(
          `select contact_id from conversations where id = '${conversationId}'`,
        )
      ).rows,
  );
  return { conversationId, visitor, inboxId: inbox.id, contactId: row?.contact_id ?? '', email };
}
const jobs = async (id: string) =>
  (
    await desk.turn(({ tx }) =>
      tx.client.query<{ state: string }>(
        `select state from outbox where conversation_id = '${id}' and kind = 'continuation'`,
      ),
    )
  ).rows.length;
const carryOn = (id: string) => desk.turn((turn) => continueByMail(turn, house.app.platform.sealKey, id, desk.inboxId));

test('answers that nobody read go out as one mail; an answer to it stands in the chat', async () => {
  const { conversationId, email, contactId } = await chat();
  await desk.answer(conversationId, { text: 'Yes, here.' });
  await desk.answer(conversationId, { text: 'Your parcel comes on Friday.' });
  await carryOn(conversationId);
  await desk.post(conversationId);
  expect(sink.mails.map(({ to }) => to)).toEqual([[email]]);
  const mail = await PostalMime.parse(sink.mails[0]?.raw ?? '');
  expect(mail.subject).toBe('Your chat with Lark & Kettle');
  expect(mail.text).toContain('Yes, here.\n\nYour parcel comes on Friday.');
  expect(mail.text).not.toContain('Is anybody there?');
  await carryOn(conversationId);
  expect(await jobs(conversationId)).toBe(1);
  const pointers = pointersOf({
    deliveredTo: [],
    inReplyTo: [mail.messageId ?? ''],
    references: [],
    text: '',
    html: null,
  });
  const place = await desk.turn(({ tx }) =>
    findThread(tx, house.app.platform.sealKey, desk.inboxId, pointers, { address: email ?? '', forged: false }),
  );
  expect(place).toMatchObject({ as: 'customer', target: { conversationId, contactId, channel: 'widget' } });
});

test('what was read in the chat stays there, also where it was read at the last moment', async () => {
  const read = await chat();
  await desk.answer(read.conversationId);
  await desk.turn((turn) => customersMark(turn, read.contactId, read.inboxId, 9, 9));
  await carryOn(read.conversationId);
  expect(await jobs(read.conversationId)).toBe(0);
  const late = await chat();
  await desk.answer(late.conversationId);
  await carryOn(late.conversationId);
  await desk.turn((turn) => customersMark(turn, late.contactId, late.inboxId, 9, 9));
  expect((await desk.post(late.conversationId)).map(({ state, lastAnswer }) => [state, lastAnswer])).toEqual([
    ['cancelled', 'It was read in the chat'],
  ]);
  expect(sink.mails).toEqual([]);
});

test('the next mail waits a quarter of an hour, and brings what came since', async () => {
  const { conversationId } = await chat();
  await desk.answer(conversationId, { text: 'One.' });
  await carryOn(conversationId);
  await desk.post(conversationId);
  await desk.answer(conversationId, { text: 'Two.' });
  await carryOn(conversationId);
  expect(await jobs(conversationId)).toBe(1);
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update outbox set created_at = now() - interval '16 minutes' where conversation_id = '${conversationId}'`,
    ),
  );
  await carryOn(conversationId);
  await desk.post(conversationId);
  const mail = await PostalMime.parse(sink.mails[1]?.raw ?? '');
  expect([mail.text?.includes('Two.'), mail.text?.includes('One.')]).toEqual([true, false]);
  expect(mail.inReplyTo).toBe((await PostalMime.parse(sink.mails[0]?.raw ?? '')).messageId);
});

test('no address, an address of ours, or one that bounces: nothing goes out', async () => {
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ address: string }>('select address from mail_accounts'),
  );
  for (const email of [null, rows[0]?.address ?? '', 'gone@example.test']) {
    const { conversationId, contactId } = await chat(email);
    if (email === 'gone@example.test')
      await desk.turn(({ tx }) =>
        tx.client.query(`update identities set bouncing_since = now() where contact_id = '${contactId}'`),
      );
    await desk.answer(conversationId);
    await carryOn(conversationId);
    expect([email, await jobs(conversationId)]).toEqual([email, 0]);
  }
});

test('the job is asked for with the answer, and moved by the next one', async () => {
  const { conversationId } = await chat();
  await desk.answer(conversationId, { clientId: newId() });
  await desk.answer(conversationId, { clientId: newId() });
  const { rows } = await desk.jobs('mail.continue');
  expect(rows.filter(({ key }) => key === `mail.continue:${conversationId}`)).toHaveLength(1);
});

async function arrive(from: string, inReplyTo: string, text: string): Promise<void> {
  const raw = `From: ${from}\r\nTo: ${desk.address}\r\nSubject: Re: Your chat\r\nMessage-ID: <${newId()}@example.test>\r\nIn-Reply-To: ${inReplyTo}\r\nDate: Sun, 22 Nov 2026 09:00:00 +0000\r\n\r\n${text}\r\n`;
  const { takeTurn, sealKey, log } = house.app.platform;
  await desk.turn((turn) => keep(turn, desk.inboxId, 'smtp', [{ raw: Buffer.from(raw), at: turn.now }]));
  await takeWaiting({ takeTurn, sealKey, log, readers }, desk.agent.workspaceId, desk.inboxId);
}

test('and back: the customer’s mail stands in the chat, a stranger’s among colleagues only', async () => {
  const { conversationId, email, visitor } = await chat();
  await desk.answer(conversationId, { text: 'It comes on Friday.' });
  await carryOn(conversationId);
  await desk.post(conversationId);
  const { messageId = '' } = await PostalMime.parse(sink.mails[0]?.raw ?? '');
  await arrive(email ?? '', messageId, 'Thank you, by mail.');
  await arrive('stranger@evil.test', messageId, 'And what was said before?');
  const { messages, conversation } = await desk.look(conversationId);
  expect(messages.slice(-2).map(({ type, author, text }) => [type, author, text])).toEqual([
    ['message', 'customer', 'Thank you, by mail.'],
    ['note', 'system', 'And what was said before?'],
  ]);
  expect(conversation.channel).toBe('widget');
  const { body } = await visitor.call('GET', '/widget/messages?after=0');
  expect((body['items'] as { text: string }[]).map(({ text }) => text)).toEqual([
    'Is anybody there?',
    'It comes on Friday.',
    'Thank you, by mail.',
  ]);
  await desk.answer(conversationId, { text: 'You are welcome.' });
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update outbox set created_at = now() - interval '16 minutes' where conversation_id = '${conversationId}'`,
    ),
  );
  await carryOn(conversationId);
  await desk.post(conversationId);
  const mail = await PostalMime.parse(sink.mails[1]?.raw ?? '');
  expect([mail.to?.[0]?.address, mail.text?.includes('You are welcome.')]).toEqual([email, true]);
});
