import { expect, it } from 'vitest';
import { pieces } from './pieces.ts';

const links = (text: string): (string | undefined)[] => pieces(text).flatMap((piece) => piece.href ?? []);

it.each([
  ['see https://lark.example/a?b=1.', ['https://lark.example/a?b=1']],
  ['(https://lark.example/a)', ['https://lark.example/a']],
  ['http://a.example and HTTPS://b.example/x', ['http://a.example', 'HTTPS://b.example/x']],
  ['javascript:alert(1) data:text/html,x ftp://a.example', []],
  ['https://', []],
])('%s links %o', (text, found) => {
  expect(links(text)).toEqual(found);
});

it.each(['', 'plain', 'https://a.example/b and more', 'two\nlines https://a.example'])(
  'loses no letter of “%s”',
  (text) => {
    expect(
      pieces(text, [{ start: 0, end: 5, text: text.slice(0, 5), feeling: 'anger', share: 1 }], ['Ann'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  },
);

it('marks mentions in notes only', () => {
  const text = '@Tomás look, mail me@lark.example';
  expect(pieces(text, [], []).filter((piece) => piece.mention === true)).toEqual([{ text: '@Tomás', mention: true }]);
  expect(pieces(text).some((piece) => piece.mention === true)).toBe(false);
});

it.each([
  ['@Theo Marsh can you?', ['@Theo Marsh']],
  ['(@theo marsh) and @Aisha Bello', ['@theo marsh', '@Aisha']],
  ['@Theo Marshall', ['@Theo']],
])('%s names %o', (text, found) => {
  const names = ['Theo', 'Theo Marsh', 'Aisha', 'Dr. (Bo) Li'];
  expect(pieces(text, [], names).flatMap((piece) => (piece.mention === true ? piece.text : []))).toEqual(found);
});
