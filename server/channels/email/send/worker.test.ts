import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';

/** The whole way out: API, outbox, job queue, worker, a real mail server. */
let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse({ worker: true }), await openSink()];
  desk = await openDesk(house, sink, { undoSeconds: 0 });
});
afterAll(async () => {
  desk.close();
  await house.close();
  await sink.close();
});
beforeEach(() => sink.reset());

const reply = (id: string, text: string) =>
  desk.agent.call('POST', `/conversations/${id}/replies`, { clientId: newId(), text, seenSeq: 1 });
const settled = async (id: string) => {
  for (let tries = 0; tries < 500; tries++) {
    const { body } = await desk.agent.call('GET', `/conversations/${id}/deliveries`);
    const items = body['items'] as { state: string; tries: number }[];
    if (items.length > 0 && items.every(({ state }) => state !== 'waiting' && state !== 'trying')) return items;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('the mails did not settle');
};

test('many answers at once arrive, each exactly once', async () => {
  const asked = await Promise.all(Array.from({ length: 60 }, () => desk.write()));
  await Promise.all(asked.map(({ conversationId }, i) => reply(conversationId, `Answer ${String(i)}.`)));
  await sink.arrived(60);
  for (const { conversationId } of asked)
    expect((await settled(conversationId)).map(({ state, tries }) => [state, tries])).toEqual([['sent', 1]]);
  const texts = sink.mails.map(({ raw }) => /Answer (\d+)\./.exec(raw)?.[1]);
  expect([texts.length, new Set(texts).size]).toEqual([60, 60]);
  expect(sink.connections).toBeLessThan(30);
});

test('an answer goes out when the time for taking it back is over, not before', async () => {
  const slow = await openDesk(house, sink, { undoSeconds: 2 });
  const { conversationId } = await slow.write();
  const begun = Date.now();
  await slow.agent.call('POST', `/conversations/${conversationId}/replies`, {
    clientId: newId(),
    text: 'Hello',
    seenSeq: 1,
  });
  await sink.arrived(1);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(1_900);
  expect(Date.now() - begun).toBeLessThan(6_000);
  slow.close();
});

test('an answer that is planned for later goes out at its hour', async () => {
  const { conversationId } = await desk.write();
  await desk.agent.call('POST', `/conversations/${conversationId}/later-replies`, {
    ...{ clientId: newId(), text: 'Has it come?', seenSeq: 1 },
    sendAt: new Date(Date.now() + 1_500).toISOString(),
  });
  expect((await sink.arrived(1))[0]?.raw).toContain('Has it come?');
});

test('somebody presses again what failed, and it goes out', async () => {
  const { conversationId } = await desk.write();
  sink.recipients = () => ({ code: 550, text: 'no such user' });
  await reply(conversationId, 'Hello');
  expect((await settled(conversationId))[0]?.state).toBe('failed');
  sink.recipients = () => null;
  const { body } = await desk.agent.call('GET', `/conversations/${conversationId}/deliveries`);
  const [{ id }] = body['items'] as [{ id: string }];
  expect((await desk.agent.call('POST', `/deliveries/${id}/attempt`)).status).toBe(200);
  await sink.arrived(1);
  expect((await settled(conversationId))[0]?.state).toBe('sent');
  expect((await desk.agent.call('POST', `/deliveries/${id}/attempt`)).status).toBe(409);
});

test('whoever answers is told beforehand who receives it', async () => {
  const { conversationId } = await desk.write({ from: { name: 'Maya', address: 'maya@example.test' } });
  const { body } = await desk.agent.call('GET', `/conversations/${conversationId}/recipients`);
  expect(body).toEqual({
    from: { name: 'Nora Byrne (Lark & Kettle)', address: desk.address },
    sends: true,
    to: { name: 'Maya', address: 'maya@example.test' },
    ...{ cc: [], asking: [], bouncing: [], undoSeconds: 0 },
  });
});

test('files go with the answer, under their own names and as what they are', async () => {
  const { conversationId } = await desk.write();
  const bytes = new TextEncoder().encode('%PDF-1.7 a bill');
  const file = await desk.agent.call('POST', '/files?name=Bill%20M%C3%A4rz.pdf&type=application/pdf', bytes);
  await desk.agent.call('POST', `/conversations/${conversationId}/replies`, {
    ...{ clientId: newId(), text: '', seenSeq: 1, files: [file.body['id']] },
  });
  const mail = await PostalMime.parse((await sink.arrived(1))[0]?.raw ?? '');
  const [attachment] = mail.attachments;
  expect([attachment?.filename, attachment?.mimeType]).toEqual(['Bill März.pdf', 'application/pdf']);
  expect(Buffer.from(attachment?.content as ArrayBuffer)).toEqual(Buffer.from(bytes));
});

test('a picture that was pasted is seen below the words; one that was attached goes along', async () => {
  const { conversationId } = await desk.write();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
    'base64',
  );
  const up = async (name: string) =>
    String((await desk.agent.call('POST', `/files?name=${name}&type=image/png`, new Uint8Array(png))).body['id']);
  const files = [await up('image.png'), await up('grinder.png')];
  const said = { clientId: newId(), text: 'Turn this screw:', seenSeq: 1, files };
  await desk.agent.call('POST', `/conversations/${conversationId}/replies`, said);
  const mail = await PostalMime.parse((await sink.arrived(1))[0]?.raw ?? '');
  const [shown, along] = mail.attachments;
  expect([shown?.disposition, along?.disposition]).toEqual(['inline', 'attachment']);
  const contentId = shown?.contentId?.replace(/^<|>$/g, '') ?? '';
  expect(contentId).toContain(files[0]);
  expect(mail.html).toMatch(new RegExp(`Turn this screw:</div>\\s*<div><br><img src="cid:${contentId}"`));
  expect(mail.html?.match(/<img /g)).toHaveLength(1);
  expect(mail.text).toContain('Turn this screw:');
});

test('a server that hangs holds up its own inbox and nobody else', async () => {
  const [deaf, good] = [await openSink(), await openDesk(house, sink, { undoSeconds: 0 })];
  deaf.recipients = () => null;
  deaf.cut = 'never-answers';
  const stuck = await openDesk(house, deaf, { undoSeconds: 0 });
  const asked = await Promise.all(Array.from({ length: 4 }, () => stuck.write()));
  for (const { conversationId } of asked)
    await stuck.agent.call('POST', `/conversations/${conversationId}/replies`, {
      clientId: newId(),
      text: 'Hello',
      seenSeq: 1,
    });
  await deaf.arrived(1);
  const { conversationId } = await good.write();
  const begun = Date.now();
  await good.agent.call('PUT', `/conversations/${conversationId}/snooze`, {
    until: new Date(begun + 300).toISOString(),
  });
  for (let tries = 0; (await good.look(conversationId)).conversation.status === 'snoozed'; tries++) {
    expect(tries).toBeLessThan(200);
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(Date.now() - begun).toBeLessThan(4_000);
  stuck.close();
  good.close();
  await deaf.hangUp();
  await deaf.close();
});
