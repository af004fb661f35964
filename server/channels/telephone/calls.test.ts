import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation, Message } from '#contract/conversations.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { Answer, House, Person } from '#test/support/house.ts';
import { idOf } from '#test/guards/scene.ts';

let house: House;
let owner: Person;
let inboxId: string;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  const settings = { country: '+353' };
  inboxId = idOf(await owner.call('POST', '/inboxes', { name: 'Hotline', channel: 'telephone', settings }));
});
afterAll(() => house.close());

const tell = (callId: string, state: string, more: object = {}): Promise<Answer> =>
  owner.call('POST', `/inboxes/${inboxId}/calls`, { callId, state, direction: 'in', number: '01 555 0100', ...more });
const log = (more: object): Promise<Answer> =>
  owner.call('POST', '/calls', { clientId: newId(), direction: 'in', state: 'ended', ...more });
const conversationIn = ({ body }: Answer) => body['conversation'] as Conversation;
const messageIn = ({ body }: Answer) => body['message'] as Message;

test('a missed call is owed an answer, and calling back keeps it', async () => {
  const missed = await tell('c-1', 'missed');
  const conversation = conversationIn(missed);
  expect(conversation).toMatchObject({ status: 'open', channel: 'telephone', due: { what: 'first_reply' } });
  expect(conversation.waitingSince).not.toBeNull();
  expect(conversation.last?.text).toBe('Missed call');
  const conversationId = conversation.id;
  const back = await log({ conversationId, direction: 'out', seconds: 95, notes: 'Wants decaf instead.' });
  expect(conversationIn(back)).toMatchObject({ waitingSince: null, due: null, assigneeId: owner.agentId });
  expect(messageIn(back)).toMatchObject({
    type: 'call',
    text: 'Wants decaf instead.',
    call: { seconds: 95 },
    reading: null,
  });
});

test('one call moves on through its states, told twice or out of order', async () => {
  const first = await tell('c-2', 'ringing', { number: '+353 1 555 0200', name: 'Tom Byrne' });
  expect(conversationIn(first)).toMatchObject({ waitingSince: null, contact: { name: 'Tom Byrne' } });
  await tell('c-2', 'talking', { number: '+353 1 555 0200', agent: owner.email });
  const ended = await tell('c-2', 'ended', { number: '+353 1 555 0200', seconds: 60 });
  const late = await tell('c-2', 'ringing', { number: '+353 1 555 0200' });
  expect(messageIn(late)).toMatchObject({
    id: messageIn(first).id,
    call: { state: 'ended', seconds: 60, agentId: owner.agentId },
  });
  expect(conversationIn(ended).assigneeId).toBe(owner.agentId);
  const { body } = await owner.call('GET', `/conversations/${conversationIn(first).id}`);
  expect((body['messages'] as Message[]).filter((message) => message.type === 'call')).toHaveLength(1);
});

test('two tellings of one call at once make one contact and one entry', async () => {
  const number = '+353 1 555 0300';
  const told = await Promise.all(['ringing', 'talking', 'ended'].map((state) => tell('c-3', state, { number })));
  expect(new Set(told.map((answer) => answer.status))).toEqual(new Set([200]));
  expect(new Set(told.map((answer) => messageIn(answer).id)).size).toBe(1);
});

test('a call can promise a time, resolve, and a repeat does nothing again', async () => {
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const clientId = newId();
  const call = {
    inboxId,
    number: '+353 1 555 0400',
    promises: [{ text: 'I call back by four', dueAt }],
    then: 'resolve',
  };
  const first = await log({ ...call, clientId });
  expect(conversationIn(first)).toMatchObject({ status: 'resolved', due: { what: 'commitment', dueAt } });
  expect(messageIn(first).promises).toMatchObject([{ text: 'I call back by four', state: 'open' }]);
  const again = await log({ ...call, clientId });
  expect(messageIn(again).id).toBe(messageIn(first).id);
  expect(conversationIn(again).seq).toBe(conversationIn(first).seq);
});

test('what was said can be written down afterwards, and belongs to no feeling', async () => {
  const told = await tell('c-5', 'ended', { number: '+353 1 555 0500', seconds: 5 });
  const notes = 'She is furious about the third wrong parcel.';
  const noted = await owner.call('PATCH', `/calls/${messageIn(told).id}`, { notes });
  expect(messageIn(noted)).toMatchObject({ text: notes, reading: null });
  expect(conversationIn(noted).mood).toBeNull();
  const felt = await owner.call('PUT', `/messages/${messageIn(told).id}/feeling`, { label: 'anger' });
  expect(felt.status).toBe(404);
});

test('says what is wrong with a number, an inbox or a caller', async () => {
  expect(await tell('c-6', 'ended', { number: 'call me' })).toMatchObject({ status: 400, body: { code: 'invalid' } });
  expect(await log({ notes: 'x' })).toMatchObject({ status: 400 });
  expect(await log({ inboxId, notes: 'x' })).toMatchObject({ status: 400 });
  expect(await log({ inboxId: newId(), number: '+353155501' })).toMatchObject({ status: 400 });
});

test('written answers do not go out by telephone', async () => {
  const told = await tell('c-7', 'missed', { number: '+353 1 555 0700' });
  const at = `/conversations/${conversationIn(told).id}/replies`;
  const answer = await owner.call('POST', at, { clientId: newId(), text: 'Hello', seenSeq: 9 });
  expect(answer).toMatchObject({ status: 409, body: { code: 'speak_instead' } });
});
