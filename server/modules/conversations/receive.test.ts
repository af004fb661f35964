import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAs, openHouse, type House, type Person } from '#test/support/house.ts';

let house: House;
let nora: Person;
let inboxKey: string;

beforeAll(async () => {
  house = await openHouse();
  nora = await house.workspace();
  const inboxes = await nora.call('GET', '/inboxes');
  inboxKey = (inboxes.body['items'] as { publicKey: string }[])[0]?.publicKey ?? '';
});
afterAll(() => house.close());

interface Whole {
  conversation: {
    id: string;
    seq: number;
    waitingSince: string | null;
    due: { what: string; dueAt: string } | null;
    mood: { label: string } | null;
    status: string;
  };
  messages: { seq: number; text: string; from: string; reading: { label: string } | null }[];
}

async function visit(): Promise<{
  token: string;
  write: (text: string, clientId: string) => ReturnType<typeof callAs>;
}> {
  const arrival = await callAs(house.app, {}, 'POST', '/widget/visits', { inbox: inboxKey });
  const token = String(arrival.body['token']);
  return {
    token,
    write: (text, clientId) =>
      callAs(house.app, { authorization: `Bearer ${token}` }, 'POST', '/widget/messages', { text, clientId }),
  };
}
const whole = async (id: string): Promise<Whole> =>
  (await nora.call('GET', `/conversations/${id}`)).body as unknown as Whole;

test('a customer’s first message opens a conversation with its feeling and what is owed', async () => {
  const maya = await visit();
  const sent = await maya.write(
    'This is the third time I write about the same double charge. I am furious!',
    'maya-first-1',
  );
  expect(sent.status).toBe(200);
  const { conversation, messages } = await whole((sent.body['conversation'] as { id: string }).id);
  expect(messages.map((message) => [message.seq, message.from])).toEqual([[1, 'customer']]);
  expect(messages[0]?.reading?.label).toBe('anger');
  expect(conversation.due?.what).toBe('first_reply');
  expect(conversation.waitingSince).not.toBeNull();
  expect(Object.keys(sent.body['message'] as object)).not.toContain('reading');
});

test('a language that the reader does not know gets no reading, and the same promise', async () => {
  const jonas = await visit();
  const sent = await jonas.write(
    'Wo bleibt mein Paket? Ich warte seit drei Wochen und bin sehr verärgert!',
    'jonas-first-1',
  );
  const { conversation, messages } = await whole((sent.body['conversation'] as { id: string }).id);
  expect([messages[0]?.reading, conversation.mood, conversation.due?.what]).toEqual([null, null, 'first_reply']);
});

test('a repeat of a client id answers with the first row', async () => {
  const tom = await visit();
  const first = await tom.write('Is the Christmas blend back?', 'tom-same-id');
  const again = await tom.write('Is the Christmas blend back?', 'tom-same-id');
  expect(again.body['message']).toEqual(first.body['message']);
  const { messages } = await whole((first.body['conversation'] as { id: string }).id);
  expect(messages).toHaveLength(1);
});

test('a hundred parallel first messages of one customer make one conversation, numbered densely', async () => {
  const ruth = await visit();
  const sent = await Promise.all(
    Array.from({ length: 100 }, (_, i) => ruth.write(`line ${String(i)}`, `ruth-parallel-${String(i)}`)),
  );
  expect(new Set(sent.map((answer) => answer.status))).toEqual(new Set([200]));
  const ids = new Set(sent.map((answer) => (answer.body['conversation'] as { id: string }).id));
  expect(ids.size).toBe(1);
  const seqs = sent.map((answer) => (answer.body['message'] as { seq: number }).seq).sort((a, b) => a - b);
  expect(seqs).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
});

test('an answer meets what is owed; a stale one is refused with what is new', async () => {
  const ines = await visit();
  const first = await ines.write('Where is my parcel?', 'ines-parcel-1');
  const { id } = first.body['conversation'] as { id: string };
  await ines.write('It should have been here on Monday.', 'ines-parcel-2');
  const stale = await nora.call('POST', `/conversations/${id}/replies`, {
    clientId: 'nora-answer-1',
    text: 'Let me look.',
    seenSeq: 1,
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale_reply']);
  expect((stale.body['newer'] as { text: string }[])[0]?.text).toBe('It should have been here on Monday.');
  const answer = {
    clientId: 'nora-answer-2',
    text: 'It left Athlone this morning. I’ll write to you by 15:00.',
    seenSeq: 2,
  };
  const sent = await nora.call('POST', `/conversations/${id}/replies`, answer);
  expect(sent.status).toBe(200);
  const repeat = await nora.call('POST', `/conversations/${id}/replies`, answer);
  expect((repeat.body['message'] as { id: string }).id).toBe((sent.body['message'] as { id: string }).id);
  const { conversation, messages } = await whole(id);
  expect([conversation.due, conversation.waitingSince, messages.length]).toEqual([null, null, 3]);
  await ines.write('Thank you so much!', 'ines-parcel-3');
  expect((await whole(id)).conversation.due?.what).toBe('next_reply');
});

test('resolving closes the episode; the next message reopens the same conversation', async () => {
  const lena = await visit();
  const { id } = (await lena.write('We came second!', 'lena-second-1')).body['conversation'] as { id: string };
  const resolved = await nora.call('POST', `/conversations/${id}/resolution`, {});
  expect([resolved.status, resolved.body['status']]).toEqual([200, 'resolved']);
  const again = await lena.write('One more thing: the grinder?', 'lena-second-2');
  expect((again.body['conversation'] as { id: string }).id).toBe(id);
  expect((await whole(id)).conversation.status).toBe('open');
});
