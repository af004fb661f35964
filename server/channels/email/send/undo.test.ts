import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendLater } from '#server/modules/conversations/later.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';
import { takeBack } from '#server/modules/conversations/take-back.ts';
import { actAs } from '#server/modules/conversations/index.ts';

let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { undoSeconds: 30 });
});
afterAll(async () => {
  desk.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

const undo = (id: string, by = desk.agent.agentId) =>
  desk.turn((turn) => takeBack(actAs(turn, { id: by, name: 'Nora Byrne', role: 'owner' }), desk.ways, id));
const promisesOf = async (id: string) =>
  (
    await desk.turn(({ tx }) =>
      tx.client.query<{ what: string; state: string }>(
        `select what, state from promises where conversation_id = '${id}' order by id`,
      ),
    )
  ).rows;

test('an answer that was taken back goes nowhere, and everything is as it was before', async () => {
  const { conversationId } = await desk.write();
  const before = (await desk.look(conversationId)).conversation;
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const { message } = await desk.answer(conversationId, {
    then: 'resolve',
    promises: [{ text: 'I will call', dueAt }],
  });
  expect((await desk.look(conversationId)).conversation.status).toBe('resolved');
  const taken = await undo(message.id);
  expect(taken.text).toBe('It is on its way.');
  expect([taken.message.id, taken.message.type]).toEqual([message.id, 'activity']);
  const { conversation, messages, drafts } = await desk.look(conversationId);
  for (const key of ['status', 'waitingSince', 'dueAt', 'dueWhat', 'answered', 'last'] as const)
    expect([key, conversation[key]]).toEqual([key, before[key]]);
  expect(messages.map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'message'],
    [2, 'activity'],
    [3, 'activity'],
  ]);
  expect(messages.map(({ text }) => text).join()).not.toContain('on its way');
  expect(drafts.map(({ text }) => text)).toEqual(['It is on its way.']);
  expect(await promisesOf(conversationId)).toEqual([
    { what: 'first_reply', state: 'open' },
    { what: 'commitment', state: 'cancelled' },
  ]);
  expect((await desk.post(conversationId)).map(({ state }) => state)).toEqual(['cancelled']);
  expect(sink.mails).toEqual([]);
});

test('what has been tried once cannot be taken back, nor by whom it was not written', async () => {
  const { conversationId } = await desk.write();
  const { message } = await desk.answer(conversationId, {
    delivery: { cc: ['tom@example.test'], bcc: [], quote: true },
  });
  const other = await house.person(desk.agent.workspaceId, 'agent');
  await expect(undo(message.id, other.agentId)).rejects.toThrow('nothing here');
  const [first] = await desk.outbox(conversationId);
  await desk.turn(({ tx }) => tx.client.query(`update outbox set send_at = now() where id = '${first?.id ?? ''}'`));
  await desk.deliver(first?.id ?? '');
  await expect(undo(message.id)).rejects.toThrow('gone out already');
  expect((await desk.outbox(conversationId)).map(({ state }) => state)).toEqual(['sent', 'waiting']);
  await expect(undo(newId())).rejects.toThrow('nothing here');
});

test('undo against sending, many times at once: taken back and never sent, or sent and not taken back', async () => {
  const ends = { undone: 0, sent: 0 };
  for (let round = 0; round < 30; round++) {
    const { conversationId } = await desk.write();
    const { message } = await desk.answer(conversationId);
    await desk.turn(({ tx }) => tx.client.query('update outbox set send_at = now()'));
    const [row] = await desk.outbox(conversationId);
    const before = sink.mails.length;
    const after = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));
    const [undone] = await Promise.all([
      after((round % 12) - 6)
        .then(() => undo(message.id))
        .then(
          () => true,
          () => false,
        ),
      after(6 - (round % 12)).then(() => desk.deliver(row?.id ?? '')),
    ]);
    expect(sink.mails.length - before).toBe(undone ? 0 : 1);
    ends[undone ? 'undone' : 'sent']++;
  }
  expect(Math.min(ends.undone, ends.sent), JSON.stringify(ends)).toBeGreaterThan(0);
});

const plan = (id: string, seenSeq = 1, text = 'Good morning!') =>
  desk.agent.call('POST', `/conversations/${id}/later-replies`, {
    ...{ clientId: newId(), text, seenSeq },
    sendAt: new Date(Date.now() + 60_000).toISOString(),
  });
const due = (id: string) => desk.turn((turn) => sendLater(turn, desk.ways, id));

test('an answer for later answers nobody before its hour; then it goes out', async () => {
  const { conversationId } = await desk.write();
  const planned = await plan(conversationId);
  expect([planned.status, planned.body['state']]).toEqual([200, 'waiting']);
  const before = await desk.look(conversationId);
  expect([before.messages.length, before.conversation.waitingSince !== null]).toEqual([1, true]);
  await due(String(planned.body['id']));
  const { conversation, messages } = await desk.look(conversationId);
  expect([messages.at(-1)?.text, messages.at(-1)?.authorName, conversation.waitingSince]).toEqual([
    'Good morning!',
    'Nora Byrne',
    null,
  ]);
  await due(String(planned.body['id']));
  expect(await desk.outbox(conversationId)).toHaveLength(1);
});

test('whoever writes first stops it: its words are a draft again, and the thread says so', async () => {
  const { conversationId, contactId } = await desk.write();
  const planned = await plan(conversationId);
  await desk.write({ contactId, text: 'It has come!' });
  const { body } = await desk.agent.call('GET', `/conversations/${conversationId}/later-replies`);
  expect((body['items'] as { state: string }[]).map(({ state }) => state)).toEqual(['overtaken']);
  await due(String(planned.body['id']));
  const { messages, drafts } = await desk.look(conversationId);
  expect(messages.at(-1)?.text).toBe('An answer that was planned for now did not go out: somebody wrote first');
  expect(drafts.map(({ text }) => text)).toEqual(['Good morning!']);
  expect(await desk.outbox(conversationId)).toEqual([]);
});

test('it can be dropped until then, and not afterwards; a repeat plans nothing twice', async () => {
  const { conversationId } = await desk.write();
  const [id] = [String((await plan(conversationId)).body['id'])];
  expect((await desk.agent.call('DELETE', `/later-replies/${id}`)).body['state']).toBe('cancelled');
  expect((await desk.agent.call('DELETE', `/later-replies/${id}`)).status).toBe(409);
  await due(id);
  expect((await desk.look(conversationId)).messages).toHaveLength(1);
  const said = { clientId: newId(), text: 'Hello', seenSeq: 1, sendAt: new Date(Date.now() + 60_000).toISOString() };
  const at = `/conversations/${conversationId}/later-replies`;
  const [first, second] = [await desk.agent.call('POST', at, said), await desk.agent.call('POST', at, said)];
  expect(first.body['id']).toBe(second.body['id']);
  expect(
    (await desk.agent.call('POST', at, { ...said, clientId: newId(), sendAt: '2026-01-01T00:00:00Z' })).status,
  ).toBe(400);
});

test('where its author has left it stays here', async () => {
  const { conversationId } = await desk.write();
  const planned = await plan(conversationId);
  await desk.turn(({ tx }) => tx.client.query('update agents set active = false'));
  await due(String(planned.body['id']));
  await desk.turn(({ tx }) => tx.client.query('update agents set active = true'));
  expect((await desk.look(conversationId)).messages.at(-1)?.text).toContain('its author is not here any more');
});

test('an answer that cannot be sent is not said either', async () => {
  const { conversationId } = await desk.write();
  const planned = await plan(conversationId);
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update later_replies set answer = answer || '{"delivery":{"bcc":[],"cc":["x@x.test"],"quote":true}}'`,
    ),
  );
  const { rows } = await desk.turn(({ tx }) =>
    tx.client.query<{ address: string }>('select address from mail_accounts'),
  );
  await desk.turn(({ tx }) =>
    tx.client.query(
      `update later_replies set answer = jsonb_set(answer, '{delivery,cc,0}', '"${rows[0]?.address ?? ''}"')`,
    ),
  );
  await due(String(planned.body['id']));
  const { messages, conversation } = await desk.look(conversationId);
  expect(messages.map(({ type }) => type)).toEqual(['message', 'activity']);
  expect(conversation.waitingSince).not.toBeNull();
});

test('nobody came in with an answer that was taken back, and no mail stands behind it', async () => {
  const { conversationId } = await desk.write();
  const { message } = await desk.answer(conversationId, {
    delivery: { cc: ['tom@example.test'], bcc: [], quote: true },
  });
  await undo(message.id);
  const { body } = await desk.agent.call('GET', `/conversations/${conversationId}/recipients`);
  expect(body['cc']).toEqual([]);
  const mails = await desk.agent.call('GET', `/conversations/${conversationId}/mails`);
  expect((mails.body['items'] as { direction: string }[]).map(({ direction }) => direction)).toEqual(['in']);
});
