import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actAs } from '#server/modules/conversations/index.ts';
import { newId } from '#server/platform/id.ts';
import { openHouse, type House } from '#test/support/house.ts';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { keep } from '../arrive/keep.ts';
import { takeWaiting } from '../arrive/take.ts';
import { findThread } from '../arrive/thread.ts';
import { openReaders } from '../parse/pool.ts';
import { pointersOf } from '../threading/pointers.ts';
import { openDesk, type Desk } from '#test/support/mail-desk.ts';
import { forward } from './forward.ts';

let house: House;
let sink: Sink;
let desk: Desk;
beforeAll(async () => {
  [house, sink] = [await openHouse(), await openSink()];
  desk = await openDesk(house, sink, { plusReplies: true });
});
afterAll(async () => {
  desk.close();
  await sink.close();
  await house.close();
});
beforeEach(() => sink.reset());

const key = () => house.app.platform.sealKey;
const send = (written: Awaited<ReturnType<Desk['write']>>, change: Partial<Parameters<typeof forward>[3]> = {}) =>
  desk.turn((turn) => {
    const me = { id: desk.agent.agentId, name: 'Nora Byrne', role: 'owner' } as const;
    const asked = {
      clientId: newId(),
      to: ['carrier@dhl.example'],
      text: 'Can you look?',
      messageIds: [],
      files: true,
      ...change,
    };
    return forward(actAs(turn, me), key(), { ...written, inboxId: desk.inboxId }, asked);
  });

test('a forwarded mail is a thread of its own, and nothing in it leads to the customer', async () => {
  const from = { name: 'Maya', address: 'maya@example.test' };
  const written = await desk.write({ from, text: 'It is three weeks late.', headerId: 'secret@example.test' });
  const [row] = await send(written);
  expect([row?.kind, row?.recipient]).toEqual(['forward', 'carrier@dhl.example']);
  await desk.post(written.conversationId);
  expect(sink.mails.map(({ to }) => to)).toEqual([['carrier@dhl.example']]);
  const raw = sink.mails[0]?.raw ?? '';
  const mail = await PostalMime.parse(raw);
  expect([mail.subject, mail.inReplyTo, mail.references]).toEqual(['Fwd: My parcel', undefined, undefined]);
  expect(mail.text).toContain('Can you look?');
  expect(mail.text).toMatch(/-+ Forwarded message -+\nFrom: Maya\nDate: .*\n\nIt is three weeks late\./);
  expect(raw).not.toContain('maya@example.test');
  expect(raw).not.toContain('secret@example.test');
  const { messages, conversation } = await desk.look(written.conversationId);
  expect(messages.map(({ type, text }) => [type, text])).toEqual([
    ['message', 'It is three weeks late.'],
    ['note', 'Forwarded to carrier@dhl.example:\n\nCan you look?'],
  ]);
  expect(conversation.waitingSince).not.toBeNull();
});

test('what comes back from there is for colleagues only, from whatever address and by whatever pointer', async () => {
  const written = await desk.write({ from: { name: 'Maya', address: 'maya@example.test' } });
  await send(written);
  await desk.post(written.conversationId);
  const mail = await PostalMime.parse(sink.mails[0]?.raw ?? '');
  const replyTo = mail.replyTo?.[0]?.address ?? '';
  expect(replyTo).toMatch(/\+c-1[a-z2-7]{26}@shop\.example$/);
  const none = { deliveredTo: [], inReplyTo: [], references: [], text: '', html: null };
  for (const pointers of [
    pointersOf({ ...none, deliveredTo: [replyTo] }),
    pointersOf({ ...none, inReplyTo: [mail.messageId ?? ''] }),
    pointersOf({ ...none, references: [mail.messageId ?? '', 'other@example.test'] }),
  ]) {
    for (const address of ['carrier@dhl.example', 'else@dhl.example', 'maya@example.test']) {
      const place = await desk.turn(({ tx }) =>
        findThread(tx, key(), desk.inboxId, pointers, { address, forged: false }),
      );
      expect([address, place.as]).toEqual([address, 'aside']);
    }
  }
});

test('a repeat forwards nothing twice; notes and foreign messages are not forwarded; nor to the customer', async () => {
  const written = await desk.write({ from: { name: 'Maya', address: 'maya@example.test' } });
  const other = await desk.write();
  const clientId = newId();
  const [first] = await send(written, { clientId });
  const [second] = await send(written, { clientId });
  expect(second?.id).toBe(first?.id);
  const note = (await desk.look(written.conversationId)).messages.find(({ type }) => type === 'note');
  await expect(send(written, { messageIds: [note?.id ?? ''] })).rejects.toThrow('no such message');
  await expect(send(written, { messageIds: [other.messageId] })).rejects.toThrow('no such message');
  await expect(send(written, { to: ['maya@example.test'] })).rejects.toThrow('in this conversation already');
});

test('a forward that fails is told, and nobody waits because of it', async () => {
  const written = await desk.write();
  await desk.answer(written.conversationId);
  await send(written);
  sink.recipients = (address) => (address === 'carrier@dhl.example' ? { code: 550, text: 'no such user' } : null);
  await desk.post(written.conversationId);
  const { conversation, messages } = await desk.look(written.conversationId);
  expect(messages.at(-1)?.text).toMatch(/^The forwarded mail to carrier@dhl.example could not be delivered/);
  expect(conversation.waitingSince).toBeNull();
});

test('each of several who did not get it is marked, by the report on their own mail', async () => {
  const written = await desk.write();
  await send(written, { to: ['carrier@dhl.example', 'second@ups.example', 'third@gls.example'] });
  await desk.post(written.conversationId);
  const idTo = (address: string) =>
    /^Message-ID:\s*(\S+)/im.exec(sink.mails.find(({ to }) => to.includes(address))?.raw ?? '')?.[1] ?? '';
  const readers = openReaders();
  const { takeTurn, sealKey, log } = house.app.platform;
  for (const address of ['second@ups.example', 'third@gls.example']) {
    const raw = Buffer.from(reportOn(idTo(address), address));
    await desk.turn((turn) => keep(turn, desk.inboxId, 'smtp', [{ raw, at: turn.now }]));
  }
  await takeWaiting({ takeTurn, sealKey, log, readers }, desk.agent.workspaceId, desk.inboxId);
  await readers.close();
  const states = (await desk.outbox(written.conversationId)).map(({ recipient, state }) => [recipient, state]);
  expect(Object.fromEntries(states)).toEqual({
    ...{ 'carrier@dhl.example': 'sent', 'second@ups.example': 'failed', 'third@gls.example': 'failed' },
  });
  const said = (await desk.look(written.conversationId)).messages.map(({ text }) => text).join('\n');
  expect(said).toContain('The forwarded mail to third@gls.example could not be delivered: 550 5.1.1 No such user');
});

const reportOn = (originalId: string, address: string): string =>
  [
    ...['From: MAILER-DAEMON@relay.example', `To: ${desk.address}`, 'Subject: Undelivered', 'MIME-Version: 1.0'],
    ...[`Message-ID: <${newId()}@relay.example>`, 'Auto-Submitted: auto-replied'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary=x', '', '--x', '', 'No.', '--x'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', ''],
    ...[`Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1'],
    ...['Diagnostic-Code: smtp; 550 5.1.1 No such user', '', '--x', 'Content-Type: text/rfc822-headers', ''],
    ...[`Message-ID: ${originalId}`, '', '--x--', ''],
  ].join('\r\n');
