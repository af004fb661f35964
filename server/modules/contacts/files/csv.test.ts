import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenCsv, csvCell, csvLine, readCsv } from './csv.ts';
import { charsetOf, separatorOf, textOf } from './decode.ts';

const read = (text: string, separator = ','): string[][] =>
  [...readCsv(text, separator)].map(({ cells }) => [...cells]);

/** The pairs of csv-spectrum (max-mapper/csv-spectrum), as cells. */
test.each([
  [
    'comma in quotes',
    'a,b\nJohn,"x, y"\n',
    [
      ['a', 'b'],
      ['John', 'x, y'],
    ],
  ],
  [
    'empty cells',
    'a,b,c\n1,"",""\n2,3,4\n',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'empty cells, CRLF',
    'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'escaped quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'JSON',
    'key,val\n1,"{""type"": ""Point"", ""at"": [1, 2]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "at": [1, 2]}'],
    ],
  ],
  [
    'line ends in cells',
    'a,b\n1,"Once\nupon"\n5,6\n',
    [
      ['a', 'b'],
      ['1', 'Once\nupon'],
      ['5', '6'],
    ],
  ],
  [
    'line ends in cells, CRLF',
    'a,b\r\n1,"Once\r\nupon"\r\n',
    [
      ['a', 'b'],
      ['1', 'Once\r\nupon'],
    ],
  ],
  [
    'quotes and line ends',
    'a,b\n1,"ha \n""ha"" \nha"\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
    ],
  ],
  [
    'simple',
    'a,b,c\n1,2,3',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'old line ends',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['other letters', 'a\n1\nʤ\n', [['a'], ['1'], ['ʤ']]],
  [
    'empty lines',
    'a,b\n\n\n1,2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'an empty last cell',
    'a,b\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
])('%s', (_name, text, cells) => {
  expect(read(text)).toEqual(cells);
});

test('lines are counted as an editor counts them', () => {
  expect([...readCsv('a\n"x\ny"\n\nz', ',')].map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([
  ['a\n"never closed', 2],
  ['a\n"closed" and more', 2],
])('%j is no CSV', (text, line) => {
  expect(() => read(text)).toThrow(BrokenCsv);
  try {
    read(text);
  } catch (error) {
    expect((error as BrokenCsv).line).toBe(line);
  }
});

test('what is written is read again, and no cell begins as a formula does', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '"=1', "'=1", '=cmd|" /C calc"!A0'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const back = read(rows.map(csvLine).join(''));
      expect(back.map((cells) => cells.map((one) => one.replace(/^'/, '')))).toEqual(
        rows.map((cells) => cells.map((one) => one.replace(/^'/, ''))),
      );
      expect(back.flat().filter((one) => /^[=+\-@\t\r＝＋－＠]/.test(one))).toEqual([]);
    }),
  );
});

test('numbers stay numbers', () => {
  expect([csvCell(-3), csvCell(null), csvCell('')]).toEqual(['-3', '', '']);
});

const text = 'Name;Ort\nZoë;Köln\n';
test.each([
  ['utf-8', Buffer.from(text)],
  ['utf-8', Buffer.from(`\u{feff}${text}`)],
  ['utf-16le', Buffer.from(`\u{feff}${text}`, 'utf16le')],
  ['utf-16le', Buffer.from(text, 'utf16le')],
  ['utf-16be', Buffer.from(`\u{feff}${text}`, 'utf16le').swap16()],
  ['windows-1252', Buffer.from(text, 'latin1')],
] as const)('%s is known by itself', (charset, bytes) => {
  expect(charsetOf(bytes)).toBe(charset);
  expect(textOf(bytes, charset)).toBe(text);
});

test.each([
  ['a,b\n1,2', ','],
  ['a;b\n1,5;2', ';'],
  ['a\tb,c\n1\t2', '\t'],
  ['a|b\n1|2', '|'],
  ['"a;b","c"\n"1;2","3"', ','],
  ['one column\nonly', ','],
])('%j is separated by %j', (sample, separator) => {
  expect(separatorOf(sample)).toBe(separator);
});
