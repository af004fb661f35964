import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAs, openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
let inboxKey: string;

beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
  const inboxes = (await nora.call('GET', '/inboxes')).body['items'] as { publicKey: string }[];
  inboxKey = inboxes[0]?.publicKey ?? '';
});
afterAll(() => house.close());

interface Shown {
  readonly id: string;
  readonly waitingSince: string | null;
  readonly due: { what: string; dueAt: string } | null;
  readonly mood: { label: string; trend: string } | null;
  readonly contact: { id: string };
}

/** A customer of their own who writes one message after the other; answers with the conversation's id. */
async function write(name: string, ...texts: readonly string[]): Promise<string> {
  const { token } = (await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inboxKey })).body;
  const headers = { authorization: `Bearer ${String(token)}` };
  let id = '';
  for (const [i, text] of texts.entries()) {
    const sent = await callAs(house.app, headers, 'POST', '/widget/messages', {
      clientId: `${name}-message-${String(i)}`,
      text,
    });
    ({ id } = sent.body['conversation'] as { id: string });
  }
  return id;
}
const show = async (id: string): Promise<Shown> =>
  (await nora.call('GET', `/conversations/${id}`)).body['conversation'] as Shown;

test('resolving by mistake and taking it back leaves what was owed as it was', async () => {
  const id = await write('gerald', 'Third courier, third no-show. I am furious!');
  const before = await show(id);
  await nora.call('POST', `/conversations/${id}/resolution`, {});
  expect((await show(id)).due).toBeNull();
  await nora.call('DELETE', `/conversations/${id}/resolution`);
  const after = await show(id);
  expect([after.waitingSince, after.due?.dueAt, after.due?.what]).toEqual([
    before.waitingSince,
    before.due?.dueAt,
    'first_reply',
  ]);
});

test('whoever had an answer does not wait again when a conversation is reopened', async () => {
  const id = await write('ruth', 'Where is my grinder?');
  await nora.call('POST', `/conversations/${id}/replies`, {
    clientId: 'nora-to-ruth',
    text: 'It is in Athlone.',
    seenSeq: 1,
    then: 'resolve',
  });
  await nora.call('DELETE', `/conversations/${id}/resolution`);
  expect([(await show(id)).waitingSince, (await show(id)).due]).toEqual([null, null]);
});

test('a word without feeling does not wipe the one that nobody has answered yet', async () => {
  const id = await write('emma', 'I am furious! You charged me twice!', 'Anybody there?');
  expect((await show(id)).mood?.label).toBe('anger');
});

test('after an answer, a calm word counts', async () => {
  const { token } = (await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inboxKey })).body;
  const headers = { authorization: `Bearer ${String(token)}` };
  const angry = await callAs(house.app, headers, 'POST', '/widget/messages', {
    clientId: 'tom-angry-1',
    text: 'I am furious! You charged me twice!',
  });
  const { id } = angry.body['conversation'] as { id: string };
  await nora.call('POST', `/conversations/${id}/replies`, {
    clientId: 'nora-to-tom',
    text: 'I refunded it, Tom.',
    seenSeq: 1,
  });
  await callAs(house.app, headers, 'POST', '/widget/messages', {
    clientId: 'tom-calm-2',
    text: 'I see it on my card.',
  });
  expect((await show(id)).mood?.label).toBe('neutral');
});

test('reading switched off: nothing read is shown; on again, it is back', async () => {
  const id = await write('grace', 'I am furious! You printed the price on a present!');
  await nora.call('PATCH', '/workspace', { readsFeelings: false });
  expect((await show(id)).mood).toBeNull();
  await nora.call('PATCH', '/workspace', { readsFeelings: true });
  expect((await show(id)).mood?.label).toBe('anger');
});

test('a person who does not want to be read: what was read of them is gone', async () => {
  const id = await write('helen', 'I am furious! You called me again!');
  const { contact } = await show(id);
  await nora.call('PATCH', `/contacts/${contact.id}`, { profiling: false });
  await nora.call('PATCH', `/contacts/${contact.id}`, { profiling: true });
  expect((await show(id)).mood).toBeNull();
});
