import { expect, test } from 'vitest';
import { fullNames, readAddresses } from './address-words.ts';

test('people are named with their addresses, once', () => {
  const maya = { name: 'Maya Ortiz', address: 'maya@example.com' };
  const sam = { name: 'sam@example.com', address: 'sam@example.com' };
  expect(fullNames([maya, sam, { name: null, address: 'x@y.example' }])).toBe(
    'Maya Ortiz <maya@example.com>, sam@example.com, x@y.example',
  );
});

test.each([
  ['', [], null],
  ['a@b.example', ['a@b.example'], null],
  ['A@B.example; c@d.example\n  a@b.example', ['a@b.example', 'c@d.example'], null],
  ['"Ortiz, Maya" <maya@example.com>', ['"ortiz', 'maya@example.com'], '"Ortiz'],
  ['Maya Ortiz <maya@example.com>, Sam <sam@example.com>', ['maya@example.com', 'sam@example.com'], null],
  ['a@b.example, nobody', ['a@b.example', 'nobody'], 'nobody'],
  ['a@localhost', ['a@localhost'], 'a@localhost'],
] as const)('%j is read as %j', (typed, addresses, wrong) => {
  expect(readAddresses(typed)).toEqual({ addresses, wrong });
});
