import { afterAll, expect, it } from 'vitest';
import { openReaders, usual } from './pool.ts';

const readers = openReaders({ ...usual, workers: 1 });
const hasty = openReaders({ workers: 1, deadlineMs: 1500, memoryMb: 16 });
afterAll(() => Promise.all([readers.close(), hasty.close()]));

const mail = (body: string, type = 'text/plain'): Buffer =>
  Buffer.from(`From: ann@lark.example\r\nContent-Type: ${type}\r\n\r\n${body}`);

it('reads mails away from the event loop, in one worker one after another', async () => {
  const bodies = Array.from({ length: 20 }, (_, i) => `Mail ${i}`);
  const read = await Promise.all(bodies.map((body) => readers.read(mail(body), [])));
  expect(read.map((one) => 'mail' in one && one.fold.visible)).toEqual(bodies);
});

it('gives attachments with their contents', async () => {
  const read = await readers.read(mail('%PDF', 'application/pdf'), []);
  expect('mail' in read && Buffer.from(read.mail.attachments[0]?.content ?? []).toString()).toBe('%PDF');
});

it('parks a bomb, and goes on', async () => {
  const nested = Array.from(
    { length: 300 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('');
  expect(await readers.read(Buffer.from(nested), [])).toEqual({
    unreadable: expect.stringContaining('nesting') as string,
  });
  expect(await readers.read(mail('next'), [])).toMatchObject({ fold: { visible: 'next' } });
});

it('ends what takes too long or too much, and goes on', async () => {
  const [first, second] = await Promise.all([
    hasty.read(mail('a\n'.repeat(2_000_000)), []),
    hasty.read(mail('next'), []),
  ]);
  expect(first).toEqual({ unreadable: expect.stringMatching(/^reading it took (longer|more) than/) as string });
  expect(second).toMatchObject({ fold: { visible: 'next' } });
});

it('shows a page, and the text where the page takes too much', async () => {
  const images = { cids: new Map([['a', '/files/1']]), remotes: new Map<string, string>() };
  const page = '<p onclick=x>Hi <img src="cid:a"><img src="https://x.example/t.gif"></p>';
  expect(await readers.show(page, 'Hi', images)).toEqual({
    html: '<p>Hi <img src="/files/1" /><img data-remote="https://x.example/t.gif" /></p>',
    remote: ['https://x.example/t.gif'],
    plain: false,
  });
  expect(await readers.show('<b>'.repeat(30_000), 'a<b', images)).toMatchObject({
    plain: true,
    html: expect.stringContaining('a&lt;b') as string,
  });
});

it('answers even when it is closed', async () => {
  const closing = openReaders({ ...usual, workers: 1 });
  const asked = [closing.read(mail('one'), []), closing.read(mail('two'), [])];
  await closing.close();
  for (const answer of await Promise.all(asked)) expect(answer).toHaveProperty('unreadable');
  expect(await closing.read(mail('three'), [])).toEqual({ unreadable: 'the readers are closed' });
});
