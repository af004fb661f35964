import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { receive } from '#server/modules/conversations/index.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';

let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink);
});
afterAll(async () => {
  desk.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

const conversationOf = (id: string) => desk.look(id);
const read = (raw: string | undefined) => PostalMime.parse(raw ?? '');

test('an answer becomes a mail to the customer, in their thread, from the address that they wrote to', async () => {
  const { conversationId } = await desk.write({
    headerId: 'first@example.test',
    from: { name: 'Maya', address: 'maya@example.test' },
  });
  const { message } = await desk.answer(conversationId);
  const [waiting] = await desk.outbox(conversationId);
  expect([waiting?.state, waiting?.messageId, waiting?.recipient]).toEqual([
    'waiting',
    message.id,
    'maya@example.test',
  ]);
  expect(Date.parse(waiting?.sendAt ?? '') - Date.parse(message.at)).toBe(10_000);
  expect(sink.mails).toEqual([]);
  const [sent] = await desk.post(conversationId);
  expect([sent?.state, sent?.tries]).toEqual(['sent', 1]);
  expect(sent?.lastAnswer).toMatch(/^250/);
  const [caught] = sink.mails;
  expect(caught?.to).toEqual(['maya@example.test']);
  expect(caught?.from).toMatch(/^help-\d+@shop\.example$/);
  const mail = await read(caught?.raw);
  expect(mail.from?.name).toBe('Nora Byrne (Lark & Kettle)');
  expect([mail.subject, mail.inReplyTo]).toEqual(['Re: My parcel', '<first@example.test>']);
  expect(mail.messageId).toMatch(/^<c-1[a-z2-7]{26}\.[a-f0-9]{32}@shop\.example>$/);
  expect(mail.text).toContain('It is on its way.\n\n-- \nNora Byrne\nLark & Kettle');
  expect(mail.text).toMatch(/On .*, Maya wrote:\n> Where is it\?/);
});

test('a second answer names the whole thread; the history can be left out', async () => {
  const { conversationId, contactId } = await desk.write({ headerId: 'a@example.test' });
  await desk.answer(conversationId);
  await desk.post(conversationId);
  const first = (await read(sink.mails[0]?.raw)).messageId;
  await desk.write({ headerId: 'b@example.test', contactId, text: 'And now?' });
  await desk.answer(conversationId, { delivery: { bcc: [], quote: false } });
  await desk.post(conversationId);
  const mail = await read(sink.mails[1]?.raw);
  expect(mail.inReplyTo).toBe('<b@example.test>');
  expect(mail.references).toBe(`<a@example.test> ${first ?? ''} <b@example.test>`);
  expect(mail.text).not.toContain('wrote:');
});

test('a repeat of the same answer sends nothing twice; history brought in sends nothing', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId, { clientId: 'the same one' });
  await desk.answer(conversationId, { clientId: 'the same one' });
  expect(await desk.outbox(conversationId)).toHaveLength(1);
  await desk.answer(conversationId, { at: '2026-01-01T00:00:00.000Z' });
  expect(await desk.outbox(conversationId)).toHaveLength(1);
});

test('copies go to whoever is named, once each; nobody reads what was written before they came', async () => {
  const { conversationId } = await desk.write({ text: 'My card number is 4111' });
  const delivery = { cc: ['tom@example.test', 'Tom@example.test'], bcc: ['boss@example.test'], quote: true };
  await desk.answer(conversationId, { delivery });
  await desk.post(conversationId);
  const to = sink.mails.map((mail) => mail.to[0]);
  expect(to.slice(1)).toEqual(['tom@example.test', 'boss@example.test']);
  const texts = await Promise.all(sink.mails.map(async ({ raw }) => (await read(raw)).text ?? ''));
  expect(texts.map((text) => text.includes('4111'))).toEqual([true, false, false]);
  for (const { raw } of sink.mails) {
    const mail = await read(raw);
    expect(mail.cc?.map((one) => one.address)).toEqual(['tom@example.test']);
    expect(raw).not.toContain('boss@example.test');
  }
  expect(new Set(sink.mails.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1])).size).toBe(1);
  // From now on Tom takes part, and reads from there on.
  await desk.answer(conversationId, { text: 'One more thing.' });
  await desk.post(conversationId);
  const again = sink.mails.slice(3);
  expect(again.map((mail) => mail.to[0])).toEqual([to[0], 'tom@example.test']);
  const toTom = (await read(again[1]?.raw)).text ?? '';
  expect([toTom.includes('It is on its way'), toTom.includes('4111')]).toEqual([true, false]);
});

test('an address that is the inbox itself, or none at all, is refused before anything is said', async () => {
  const { conversationId } = await desk.write();
  const own = (await desk.turn(({ tx }) => tx.client.query<{ address: string }>('select address from mail_accounts')))
    .rows[0];
  await expect(
    desk.answer(conversationId, { delivery: { cc: [own?.address ?? ''], bcc: [], quote: true } }),
  ).rejects.toThrow('this inbox itself');
  expect((await conversationOf(conversationId)).messages).toHaveLength(1);
});

test('what is refused for good comes back to a person: open, waiting, with the server’s words', async () => {
  const { conversationId, messageId } = await desk.write();
  const owed = (await conversationOf(conversationId)).conversation;
  await desk.answer(conversationId, { then: 'resolve' });
  expect((await conversationOf(conversationId)).conversation).toMatchObject({ status: 'resolved', dueAt: null });
  sink.recipients = () => ({ code: 550, text: '5.1.1 no such user' });
  const [row] = await desk.post(conversationId);
  expect([row?.state, row?.lastAnswer]).toEqual(['failed', expect.stringContaining('no such user')]);
  const { conversation, messages } = await conversationOf(conversationId);
  expect([conversation.status, conversation.assigneeId]).toEqual(['open', desk.agent.agentId]);
  const asked = await desk.turn(({ tx }) =>
    tx.client.query<{ at: Date }>(`select at from messages where id = '${messageId}'`),
  );
  expect(conversation.waitingSince).toBe(new Date(asked.rows[0]?.at ?? '').toISOString());
  // Owed again is what was owed before, and no later.
  expect([conversation.dueWhat, conversation.dueAt]).toEqual(['first_reply', owed.dueAt]);
  expect(messages.at(-1)?.text).toMatch(
    /The answer to maya-\d+@example.test could not be delivered: 550 5\.1\.1 no such user/,
  );
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query(`select name from events where conversation_id = '${conversationId}' and name = 'delivery.failed'`),
  );
  expect(rows).toHaveLength(1);
});

const promises = async (conversationId: string) => {
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ state: string }>(`select state from promises where conversation_id = '${conversationId}'`),
  );
  return rows.map(({ state }) => state);
};
const again = async (conversationId: string) => {
  const failed = (await desk.outbox(conversationId)).filter(({ state }) => state === 'failed');
  for (const { id } of failed) await desk.agent.call('POST', `/deliveries/${id}/attempt`);
  return desk.post(conversationId);
};

test('what had come back and is sent again settles what was owed; nobody waits any more', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  sink.recipients = () => ({ code: 550, text: 'no such user' });
  await desk.post(conversationId);
  expect((await conversationOf(conversationId)).conversation.waitingSince).not.toBeNull();
  expect(await promises(conversationId)).toEqual(['open']);
  sink.recipients = () => null;
  expect((await again(conversationId)).map(({ state }) => state)).toEqual(['sent']);
  const { conversation, messages } = await conversationOf(conversationId);
  expect([conversation.waitingSince, conversation.dueAt]).toEqual([null, null]);
  expect(await promises(conversationId)).toEqual(['kept']);
  expect(messages.at(-1)?.text).toBe('The answer that had come back was delivered');
});

test('whoever wrote again meanwhile waits on, although the first answer has arrived now', async () => {
  const { conversationId, contactId } = await desk.write();
  await desk.answer(conversationId);
  sink.recipients = () => ({ code: 550, text: 'no such user' });
  await desk.post(conversationId);
  await desk.turn((turn) =>
    receive(turn, {
      ...{ channel: 'email', inboxId: desk.inboxId, contactId, thread: conversationId },
      ...{ clientId: newId(), text: 'And the second parcel?', at: turn.now },
    }),
  );
  sink.recipients = () => null;
  await again(conversationId);
  expect((await conversationOf(conversationId)).conversation.waitingSince).not.toBeNull();
  expect(await promises(conversationId)).toEqual(['open']);
});

test('a copy that does not arrive is told, and leaves nobody waiting', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId, { delivery: { cc: ['boss@house.example'], bcc: [], quote: true } });
  sink.recipients = (address) => (address === 'boss@house.example' ? { code: 550, text: 'no such user' } : null);
  await desk.post(conversationId);
  const { conversation, messages } = await conversationOf(conversationId);
  expect(messages.at(-1)?.text).toContain('boss@house.example could not be delivered');
  expect([conversation.status, conversation.waitingSince]).toEqual(['open', null]);
  expect(await promises(conversationId)).toEqual(['kept']);
});

test('what is refused for now is tried again with the same Message-ID', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  sink.recipients = () => ({ code: 451, text: 'greylisted' });
  const [put] = await desk.post(conversationId);
  expect([put?.state, put?.tries, put?.settledAt]).toEqual(['waiting', 1, null]);
  sink.recipients = () => null;
  const [sent] = await desk.post(conversationId);
  expect([sent?.state, sent?.tries, sink.mails.length]).toEqual(['sent', 2, 1]);
});

test('a lost 250 is unknown, sent once more with the same Message-ID, and then told to a person', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  sink.cut = 'before-answer';
  expect((await desk.post(conversationId))[0]).toMatchObject({ state: 'unknown', settledAt: null, tries: 1 });
  expect((await desk.post(conversationId))[0]).toMatchObject({ state: 'unknown', tries: 2 });
  expect((await desk.outbox(conversationId))[0]?.settledAt).not.toBeNull();
  await desk.post(conversationId);
  const ids = sink.mails.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  expect((await conversationOf(conversationId)).messages.at(-1)?.text).toMatch(/^Nobody knows whether the answer to/);
});

test('a try that was cut off by the end of the process is known for what it is', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update outbox set state = 'trying', tries = 1, tried_at = now() where conversation_id = '${conversationId}'`,
    ),
  );
  const [row] = await desk.outbox(conversationId);
  await desk.deliver(row?.id ?? '');
  expect((await desk.outbox(conversationId))[0]).toMatchObject({ state: 'unknown', settledAt: null });
  expect((await desk.post(conversationId))[0]).toMatchObject({ state: 'sent', tries: 2 });
});

test('two workers at one mail send it once', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  await desk.turn(({ tx }) => tx.client.query(`update outbox set send_at = now()`));
  const [row] = await desk.outbox(conversationId);
  // Whichever comes second finds it being tried; it takes that for a try that was cut off, and the first one's end counts.
  await desk.deliver(row?.id ?? '');
  await desk.deliver(row?.id ?? '');
  expect([(await desk.outbox(conversationId))[0]?.state, sink.mails.length]).toEqual(['sent', 1]);
});

test('a mailbox without a server to send by says so at once', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ smtp: unknown }>(
      'update mail_accounts set smtp = null where smtp is not null returning null as smtp',
    ),
  );
  expect(rows).toHaveLength(1);
  expect((await desk.post(conversationId))[0]).toMatchObject({
    state: 'failed',
    lastAnswer: expect.stringContaining('no server to send by') as string,
  });
  const smtp = JSON.stringify({
    host: '127.0.0.1',
    port: sink.port,
    security: 'none',
    user: 'help',
    signIn: 'password',
  });
  await desk.turn(({ tx }) => tx.client.query(`update mail_accounts set smtp = '${smtp}'`));
});

test('a colleague writes first: a thread of its own in which nobody waits, and the answer comes back into it', async () => {
  const asked = {
    ...{ clientId: 'written first', inboxId: desk.inboxId, to: { address: 'ada@example.test', name: 'Ada' } },
    ...{ subject: 'Your order', text: 'It has come back to us.' },
  };
  const first = await desk.agent.call('POST', '/conversations', asked);
  const conversation = first.body['conversation'] as { id: string; status: string; waitingSince: null; due: null };
  expect([first.status, conversation.status, conversation.waitingSince, conversation.due]).toEqual([
    200,
    'waiting',
    null,
    null,
  ]);
  await desk.post(conversation.id);
  const mail = await read(sink.mails[0]?.raw);
  expect([mail.to?.[0], mail.subject, mail.inReplyTo]).toEqual([
    { name: 'Ada', address: 'ada@example.test' },
    'Your order',
    undefined,
  ]);
  const again = await desk.agent.call('POST', '/conversations', asked);
  expect((again.body['conversation'] as { id: string }).id).toBe(conversation.id);
  expect(await desk.outbox(conversation.id)).toHaveLength(1);
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query(`select first_reply_minutes from episodes where conversation_id = '${conversation.id}'`),
  );
  expect(rows).toEqual([{ first_reply_minutes: null }]);
  // The next one to the same customer is another thread beside it.
  const other = await desk.agent.call('POST', '/conversations', { ...asked, clientId: 'written next' });
  expect((other.body['conversation'] as { id: string }).id).not.toBe(conversation.id);
  const chat = (await desk.agent.call('GET', '/inboxes')).body['items'] as { id: string; channel: string }[];
  const inboxId = chat.find(({ channel }) => channel === 'widget')?.id;
  expect((await desk.agent.call('POST', '/conversations', { ...asked, clientId: 'by the chat', inboxId })).status).toBe(
    400,
  );
});

test('a link that drops before each 250: at most two copies of an answer, under one Message-ID', async () => {
  const rounds = Number(process.env['RAPPORT_ROUNDS'] ?? 25);
  const copies = new Map<number, number>();
  for (let round = 0; round < rounds; round++) {
    sink.reset();
    const { conversationId } = await desk.write();
    await desk.answer(conversationId);
    sink.cut = 'before-answer';
    for (let i = 0; i < 4; i++) await desk.post(conversationId);
    const ids = sink.mails.map(({ raw }) => /^message-id: (.*)$/im.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(1);
    copies.set(ids.length, (copies.get(ids.length) ?? 0) + 1);
    expect((await desk.outbox(conversationId)).map(({ state }) => state)).toEqual(['unknown']);
  }
  expect([...copies]).toEqual([[2, rounds]]);
}, 600_000);

test('where a form or a list says where answers go, they go there', async () => {
  const { conversationId, messageId } = await desk.write({ from: { name: 'Form', address: 'form@shop.example' } });
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update mails set sender = sender || '{"answerTo":"maya@example.test"}' where message_id = '${messageId}'`,
    ),
  );
  await desk.answer(conversationId);
  expect((await desk.outbox(conversationId)).map(({ recipient }) => recipient)).toEqual(['maya@example.test']);
});

test('a text with a slot that nobody knows is refused when it is saved', async () => {
  const save = (settings: unknown) => desk.agent.call('PATCH', `/inboxes/${desk.inboxId}`, { settings });
  expect((await save({ signature: '{{agent.nmae}}' })).body['detail']).toBe(
    'settings.signature: there is no {{agent.nmae}}',
  );
  expect((await save({ signature: '{{answer.by}}' })).status).toBe(400);
  expect((await save({ acknowledgement: 'Until {{answer.by}}' })).status).toBe(200);
});

test('a mailbox that cannot send says so where its health is shown', async () => {
  const { conversationId } = await desk.write();
  await desk.answer(conversationId);
  sink.recipients = () => ({ code: 451, text: 'come back later' });
  await desk.post(conversationId);
  const { body } = await desk.agent.call('GET', '/mailboxes');
  const [{ health }] = body['items'] as [{ health: { unsent: number; unsentBecause: string } }];
  expect([health.unsent, health.unsentBecause]).toEqual([1, expect.stringContaining('come back later')]);
});
