import { expect, test } from 'vitest';
import { areUp, sizeWords, unlike } from './shelved.ts';

test.each([
  [1, '0.1 kB'],
  [340_000, '340 kB'],
  [1_250_000, '1.3 MB'],
  [20_971_520, '21 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test('a second file of one name is told apart', () => {
  const there = [{ name: 'image.jpg' }, { name: 'image.jpg (2)' }];
  expect(unlike('image.jpg', there)).toBe('image.jpg (3)');
  expect(unlike('other.jpg', there)).toBe('other.jpg');
});

test('what is on its way or failed holds the message back', () => {
  const up = {
    name: 'a',
    size: 1,
    share: 1,
    file: { id: 'i', name: 'a', type: '', size: 1, picture: false },
    why: null,
  };
  expect(areUp([])).toBe(true);
  expect(areUp([up])).toBe(true);
  expect(areUp([up, { ...up, file: null, share: 0.5 }])).toBe(false);
  expect(areUp([{ ...up, file: null, why: 'No line.' }])).toBe(false);
});
