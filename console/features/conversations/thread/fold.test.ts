import { expect, it } from 'vitest';
import type { Message } from '../../../app/store.ts';
import { fold } from './fold.ts';

/** `c` customer, `a` agent, `n` note, `.` activity, in order from seq 1 (or `first`). */
function thread(shape: string, first = 1): readonly Message[] {
  const types = { c: 'message', a: 'message', n: 'note', '.': 'activity' } as const;
  return Array.from(shape, (letter, index) => ({
    seq: first + index,
    type: types[letter as keyof typeof types],
    from: letter === 'c' ? 'customer' : 'agent',
  })) as readonly unknown[] as Message[];
}

it.each([
  ['cac', 9, 0, 0],
  ['cacacacac', 9, 0, 0], // three before the last six are not worth a line
  ['cacacacaca', 99, 5, 4],
  ['cacacacacacaca', 99, 9, 8],
  ['caca.ca.cacaca', 99, 9, 6], // activities do not count
  ['cacacaccccccccc', 99, 7, 6], // a long turn of the customer stays whole
  ['cacacacacacaca', 2, 0, 0], // so does everything unseen
  ['cacacacacacaca', 6, 7, 6],
  ['', 0, 0, 0],
])('%s seen to %i folds before %i', (shape, seen, from, count) => {
  expect(fold(thread(shape), seen)).toEqual({ from, count });
});

it('counts only what is loaded', () => {
  expect(fold(thread('cacacacaca', 101), 999)).toEqual({ from: 105, count: 4 });
});
