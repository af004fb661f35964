import { expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';

const ids = ['a', 'b', 'c'];

it.each([
  [ids, undefined, 0, 1, 'a'],
  [ids, 'a', 0, 1, 'b'],
  [ids, 'c', 2, 1, undefined],
  [ids, 'a', 0, -1, undefined],
  [ids, 'gone', 1, 1, 'b'],
  [ids, 'gone', 1, -1, 'a'],
  [ids, 'gone', 3, 1, 'c'],
  [[], 'gone', 0, 1, undefined],
] as const)('%o from %s (was at %i) by %i: %s', (list, open, was, by, next) => {
  expect(neighbour(list, open, was, by)).toBe(next);
});
