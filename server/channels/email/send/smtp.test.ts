import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSink, type Sink } from '#test/support/mail-sink.ts';
import { openPost, type Access, type Post } from './smtp.ts';

let sink: Sink;
let post: Post;
beforeAll(async () => {
  sink = await openSink();
});
afterAll(() => sink.close());
beforeEach(() => {
  sink.reset();
  post = openPost({ deadlinesMs: { entry: 1_000, silence: 1_000, whole: 5_000 }, idleMs: 2_000 });
  return () => post.close();
});

const access = (change: Partial<Access['server']> = {}): Access => ({
  server: { host: '127.0.0.1', port: sink.port, security: 'none', user: 'help', signIn: 'password', ...change },
  secret: { password: 'right' },
});
const raw = Buffer.from('Subject: x\r\n\r\n.beans\r\n..\r\n');
const to = (address: string) => ({ from: 'help@shop.example', to: address });
const send = (address = 'maya@example.test', at = access()) => post.send('box', at, to(address), raw);

test('a mail arrives as it is, and the server’s answer is kept', async () => {
  const outcome = await send();
  expect(outcome.kind).toBe('accepted');
  expect(outcome.answer).toMatch(/^250/);
  expect(sink.mails).toEqual([{ from: 'help@shop.example', to: ['maya@example.test'], raw: raw.toString() }]);
});

test('one connection carries many mails, and a new one is made when it was closed meanwhile', async () => {
  for (let i = 0; i < 5; i++) await send();
  expect(sink.connections).toBe(1);
  await sink.hangUp();
  expect((await send()).kind).toBe('accepted');
  expect([sink.mails.length, sink.connections]).toEqual([6, 2]);
});

test('what the server refuses is told apart by what it says', async () => {
  sink.recipients = () => ({ code: 550, text: 'no such user' });
  expect(await send()).toMatchObject({
    kind: 'refused',
    forGood: true,
    answer: expect.stringContaining('no such user') as string,
  });
  sink.recipients = () => ({ code: 451, text: 'greylisted' });
  expect(await send()).toMatchObject({ kind: 'refused', forGood: false });
  sink.reset();
  sink.content = () => ({ code: 554, text: 'this looks like spam' });
  expect(await send()).toMatchObject({ kind: 'refused', forGood: true });
});

test('a wrong password, a closed port and a host that is none hand nothing over', async () => {
  expect((await send('a@b.test', { ...access(), secret: { password: 'wrong' } })).kind).toBe('unreached');
  expect((await send('a@b.test', access({ port: 1 }))).kind).toBe('unreached');
  expect((await send('a@b.test', access({ host: 'nowhere.invalid' }))).kind).toBe('unreached');
  expect((await send('a@b.test', access({ security: 'tls' }))).kind).toBe('unreached');
  expect(sink.mails).toEqual([]);
});

test('a link that drops before the mail was handed over is no lost mail', async () => {
  sink.cut = 'at-recipient';
  expect((await send()).kind).toBe('unreached');
  expect(sink.mails).toEqual([]);
});

test('a link that drops after DATA leaves it open whether the mail arrived', async () => {
  sink.cut = 'before-answer';
  expect((await send()).kind).toBe('lost');
  expect(sink.mails.length).toBe(1);
  sink.cut = 'never-answers';
  expect((await send()).kind).toBe('lost');
});

test('a token signs in as a password does', async () => {
  expect((await send('a@b.test', { ...access(), secret: { accessToken: 'right' } })).kind).toBe('accepted');
  expect((await send('a@b.test', { ...access(), secret: { accessToken: 'old' } })).kind).toBe('unreached');
});

test('the envelope of a machine’s mail has no sender', async () => {
  await post.send('box', access(), { from: null, to: 'maya@example.test' }, raw);
  expect(sink.mails[0]?.from).toBe('');
});
