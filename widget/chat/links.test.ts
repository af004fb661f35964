import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linked, shown } from './links.ts';

const links = (text: string): string[] => linked(text).flatMap((part) => (typeof part === 'string' ? [] : [part.href]));

test.each([
  ['see https://lark.example/a?b=c#d now', ['https://lark.example/a?b=c#d']],
  ['(https://lark.example/kettles).', ['https://lark.example/kettles']],
  ['https://en.example/wiki/Tea_(drink), you know', ['https://en.example/wiki/Tea_(drink)']],
  ['HTTP://LARK.EXAMPLE', ['http://lark.example/']],
  ['www.lark.example/tea', ['https://www.lark.example/tea']],
  ['“hello@lark.ie”', ['mailto:hello@lark.ie']],
  ['mailto:hello@lark.ie?subject=Tea', ['mailto:hello@lark.ie?subject=Tea']],
  ['two: http://a.example\nhttp://b.example', ['http://a.example/', 'http://b.example/']],
])('%j has %j', (text, found) => {
  expect(links(text)).toEqual(found);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://a.example',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://',
  'http://[::1',
  'see e.g. the end.Then more',
  'user@',
  '@name and 10:30',
  'ftp://a.example',
])('%j has none', (text) => {
  expect(links(text)).toEqual([]);
});

test.each([
  ['https://lark.example/tea', 'https://lark.example/tea'],
  ['https://lark.example/gesture/rg_2aJx81Lk0pQv7Zt3Yw9nBcD5', 'lark.example/gesture/rg_2aJx…'],
  ['https://lark.example?because=it-is-a-long-question', 'lark.example/?because=it-is-…'],
  [
    'https://a-very-long-name-of-a-shop.somewhere.example/kettles/copper/small',
    'a-very-long-name-of-a-shop.somewhere.example/kettles/copper/…',
  ],
  ['https://my-bank.example:443@thief.example/sign-in-here', 'thief.example/sign-in-here'],
  ['https://my-bank.example@thief.example', 'thief.example/'],
  ['somebody.with.a.very.long.name@a-shop.example', 'somebody.with.a.very.long.name@a-shop.example'],
])('%j is shown as %j', (text, words) => {
  expect(linked(text).map((part) => (typeof part === 'string' ? part : shown(part)))).toEqual([words]);
});

test('no character is ever lost, and nothing but the three protocols becomes a link', () => {
  const pieces = fc.constantFrom(
    'https://',
    'http://',
    'javascript:',
    'mailto:',
    'www.',
    '@',
    '.',
    '(',
    ')',
    ' ',
    '\n',
    '"',
    'a',
    'é',
    '💛',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const found = linked(text);
      expect(found.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(text);
      for (const href of links(text)) expect(href).toMatch(/^(https?|mailto):/);
    }),
  );
});

test('a message made to be slow is not', () => {
  for (const text of [
    '('.repeat(20_000),
    `a@${'a.'.repeat(9_999)}!`,
    `www.${'.'.repeat(19_000)}`,
    `https://a.example/${')'.repeat(19_000)}`,
  ])
    expect(linked(text).length).toBeGreaterThan(0);
});
