import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { naughtyStrings } from '#test/guards/naughty-strings.ts';
import { bodyOf } from './body.ts';
import { compose, wire } from './compose.ts';
import type { Letter } from './letter.ts';
import { isAddress, oneLine, wholeLine } from './line.ts';
import { fill, unknownSlots } from './signature.ts';
import { answerSubject, forwardSubject, referencesTo } from './thread.ts';
import { htmlOf, quoted } from './words.ts';

const at = '2026-11-22T09:30:00.000Z';
const letter = (change: Partial<Letter> = {}): Letter => ({
  from: { name: 'Nora Byrne', address: 'help@shop.example' },
  to: [{ name: 'Maya', address: 'maya@example.test' }],
  cc: [],
  replyTo: 'help+token@shop.example',
  subject: 'Re: My parcel',
  messageId: 'one.token@shop.example',
  inReplyTo: 'asked@example.test',
  references: ['first@example.test', 'asked@example.test'],
  automatic: null,
  ...bodyOf('Good morning, Maya', '', [], 'UTC'),
  files: 'own',
  ...change,
});
const read = async (change: Partial<Letter> = {}) => PostalMime.parse(await compose(letter(change), at));

test('a mail says who, to whom and in answer to what, in text and HTML', async () => {
  const mail = await read();
  expect(mail.from).toEqual({ name: 'Nora Byrne', address: 'help@shop.example' });
  expect(mail.to).toEqual([{ name: 'Maya', address: 'maya@example.test' }]);
  expect(mail.replyTo?.[0]?.address).toBe('help+token@shop.example');
  expect([mail.messageId, mail.inReplyTo]).toEqual(['<one.token@shop.example>', '<asked@example.test>']);
  expect(mail.references).toBe('<first@example.test> <asked@example.test>');
  expect(new Date(mail.date ?? '').toISOString()).toBe(at);
  expect(mail.text?.trim()).toBe('Good morning, Maya');
  expect(mail.html).toContain('<div dir="auto">Good morning, Maya</div>');
  expect(mail.headers.filter(({ key }) => key === 'auto-submitted')).toEqual([]);
});

test('Outlook is told of its thread where it has named one, and nobody else is', async () => {
  const named = (mail: { headers: { key: string; value: string }[] }) =>
    mail.headers.filter(({ key }) => key.startsWith('thread-')).map(({ value }) => value);
  expect(named(await read({ threadIndex: 'AdpQ9Yx1Zm9v', subject: 'Re: AW: My parcel' }))).toEqual([
    'AdpQ9Yx1Zm9v',
    'My parcel',
  ]);
  expect(named(await read())).toEqual([]);
});

test('each try sends the same bytes', async () => {
  const file = { name: 'a.txt', type: 'text/plain', contentId: null, bytes: Buffer.from('beans') };
  expect(await compose(letter(), at, [file])).toEqual(await compose(letter(), at, [file]));
});

test('what a machine writes says so', async () => {
  const { headers } = await read({ automatic: 'replied' });
  const said = new Map(headers.map(({ key, value }) => [key, value]));
  expect([said.get('auto-submitted'), said.get('x-auto-response-suppress')]).toEqual(['auto-replied', 'All']);
});

test('a picture in the text and a file beside it arrive as what they are', async () => {
  const mail = await PostalMime.parse(
    await compose(letter({ html: '<p><img src="cid:plan@x"></p>' }), at, [
      { name: 'plan.png', type: 'image/png', contentId: 'plan@x', bytes: Buffer.from([1, 2, 3]) },
      { name: 'Rechnung März.pdf', type: 'application/pdf', contentId: null, bytes: Buffer.from('%PDF') },
    ]),
  );
  const found = mail.attachments.map((one) => [one.filename, one.mimeType, one.contentId ?? null, one.disposition]);
  expect(found).toEqual([
    ['plan.png', 'image/png', '<plan@x>', 'inline'],
    ['Rechnung März.pdf', 'application/pdf', null, 'attachment'],
  ]);
});

const breaks = ['\r\nBcc: eve@evil.test', '\nBcc: eve@evil.test', '\r', '\0', '\u2028Bcc: eve@evil.test', '\u0085x'];

test('no name, subject or file name adds a header or somebody to write to', async () => {
  const plain = (await read()).headers.map(({ key }) => key).sort();
  const strings = [...naughtyStrings, ...breaks, ...breaks.map((one) => `a${one}`)];
  expect(strings.length).toBeGreaterThan(50);
  for (const said of strings) {
    const raw = await compose(
      letter({
        from: { name: said, address: 'help@shop.example' },
        to: [{ name: said, address: 'maya@example.test' }],
        subject: said,
      }),
      at,
      [{ name: said, type: said, contentId: said === '' ? null : said, bytes: Buffer.from('x') }],
    );
    const mail = await PostalMime.parse(raw);
    expect(
      mail.headers
        .map(({ key }) => key)
        .sort()
        .filter((key) => key !== 'subject'),
      said,
    ).toEqual(plain.filter((key) => key !== 'subject'));
    expect(
      mail.to?.map((one) => one.address),
      said,
    ).toEqual(['maya@example.test']);
    expect([mail.cc, mail.bcc], said).toEqual([undefined, undefined]);
  }
}, 60_000);

test.each(breaks)('an address or an id with a break in it (%j) is refused, not repaired', async (end) => {
  for (const bad of [`maya${end}@example.test`, `maya@example.test${end}`, end]) {
    expect(isAddress(bad)).toBe(false);
    await expect(read({ to: [{ name: null, address: bad }] })).rejects.toThrow('no mail address');
    await expect(read({ replyTo: bad })).rejects.toThrow('no mail address');
  }
  await expect(read({ messageId: `a${end}b@example.test` })).rejects.toThrow('no line break');
  expect(() => wholeLine(end)).toThrow();
  expect(oneLine(`a${end}`, 100)).not.toMatch(/[\r\n\0\u2028\u0085]/);
});

test.each([
  ['maya@example.test', true],
  ['o’neil+tag@sub.example.ie', true],
  ['läufer@bücher.example', true],
  ['maya@localhost', true],
  ['a b@example.test', false],
  ['"a"@example.test', false],
  ['a@b@example.test', false],
  ['<a@example.test>', false],
  ['a,b@example.test', false],
  ['@example.test', false],
  ['a@', false],
  ['a@-example.test', false],
  ['a@example..test', false],
  [`${'a'.repeat(65)}@example.test`, false],
])('%s: an address? %s', (text, is) => expect(isAddress(text)).toBe(is));

test('a host outside ASCII goes over the wire in Punycode', () => {
  expect(wire('maya@bücher.example')).toBe('maya@xn--bcher-kva.example');
});

test('References keep the beginning and the newest, short enough for every relay', () => {
  expect(referencesTo([], null)).toEqual([]);
  expect(referencesTo(['a@x'], 'b@x')).toEqual(['a@x', 'b@x']);
  expect(referencesTo(['a@x', 'b@x'], 'b@x')).toEqual(['a@x', 'b@x']);
  expect(referencesTo(['a@x', 'b@x\r\nBcc: eve@evil.test', '<c@x>', ''], 'd@x')).toEqual(['a@x', 'd@x']);
  const many = Array.from({ length: 400 }, (_, i) => `${String(i).padStart(4, '0')}.${'x'.repeat(30)}@example.test`);
  const kept = referencesTo(many, 'last@example.test');
  expect([kept[0], kept.at(-1)]).toEqual([many[0], 'last@example.test']);
  expect(kept.join(' ').length).toBeLessThanOrEqual(1_500);
  expect(kept.slice(1)).toEqual([...many, 'last@example.test'].slice(-(kept.length - 1)));
});

test('subjects are marked once', () => {
  expect([answerSubject('My parcel'), answerSubject('AW: My parcel'), answerSubject('re[2]: x')]).toEqual([
    'Re: My parcel',
    'AW: My parcel',
    're[2]: x',
  ]);
  expect([forwardSubject('x'), forwardSubject('WG: x')]).toEqual(['Fwd: x', 'WG: x']);
});

test('a signature falls back, and leaves no gap where nothing is known', () => {
  const text = 'Hello {{contact.firstName|there}},\n{{agent.name}}\n{{agent.phone}}\nLark & Kettle';
  const known = { 'contact.firstName': 'Maya', 'agent.name': 'Nora Byrne', 'agent.phone': null };
  expect(fill(text, known)).toBe('Hello Maya,\nNora Byrne\nLark & Kettle');
  expect(fill(text, {})).toBe('Hello there,\nLark & Kettle');
  expect(fill('{{agent.name}}', { 'agent.name': '{{contact.firstName|x}}' })).toBe('{{contact.firstName|x}}');
  expect(unknownSlots(text, Object.keys(known))).toEqual([]);
  expect(unknownSlots('{{ agent.nmae | x }}', Object.keys(known))).toEqual(['agent.nmae']);
});

test('HTML holds words only: nothing that an agent, a customer or a signature wrote is markup', () => {
  const evil = '<img src=x onerror=alert(1)> "\'&';
  const { html } = bodyOf(evil, evil, [{ name: evil, at, text: evil }], 'UTC');
  expect(html.match(/<img/g)).toBeNull();
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBe(4);
});

test('links are links, without the full stop behind them', () => {
  expect(htmlOf('See https://x.example/a?b=1&c=2. Thanks')).toBe(
    'See <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>. Thanks',
  );
  expect(htmlOf('javascript:alert(1)')).toBe('javascript:alert(1)');
});

test('history is quoted newest first, with who and when, and is never endless', () => {
  const history = [
    { name: 'Maya', at, text: 'Where is it?' },
    { name: 'Nora', at: '2026-11-21T09:30:00.000Z', text: '> older\nyes' },
  ];
  const { text, html } = bodyOf('Here.', 'Nora', history, 'Europe/Dublin');
  expect(text).toBe(
    'Here.\n\n-- \nNora\n\nOn Sun, 22 Nov 2026 at 09:30, Maya wrote:\n> Where is it?\n\nOn Sat, 21 Nov 2026 at 09:30, Nora wrote:\n>> older\n> yes\n',
  );
  expect(html.match(/<blockquote class="gmail_quote"/g)?.length).toBe(2);
  expect(quoted('a\n\nb')).toBe('> a\n>\n> b');
  const long = Array.from({ length: 40 }, () => ({ name: 'Maya', at, text: 'x'.repeat(4_000) }));
  expect(bodyOf('Here.', '', long, 'UTC').text.length).toBeLessThan(35_000);
});
