import { expect, it } from 'vitest';
import type { Message } from '../../../app/store.ts';
import { contiguous } from './contiguous.ts';

const message = (seq: number, bubble = false): Message =>
  ({ id: String(seq), seq, ...(bubble && { delivery: 'sending' }) }) as Message;
const seqs = (messages: readonly Message[]): number[] => messages.map((each) => each.seq);

it.each([
  [[], []],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [4, 9, 10],
    [9, 10],
  ],
  [[1, 2, 5], [5]],
])('%o shows %o', (held, shown) => {
  expect(seqs(contiguous(held.map((seq) => message(seq))))).toEqual(shown);
});

it('keeps bubbles, which have no number yet', () => {
  expect(seqs(contiguous([message(1), message(7), message(0, true), message(0, true)]))).toEqual([7, 0, 0]);
  expect(seqs(contiguous([message(0, true)]))).toEqual([0]);
});
