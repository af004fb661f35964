import { expect, test } from 'vitest';
import type { PublicMessage } from '#contract/customers-view.ts';
import { catchUp, firstWords, lastSeq, merge, unreadCount, waitingFrom } from './messages.ts';

const message = (seq: number, from: 'customer' | 'agent' = 'customer', text = `m${seq}`): PublicMessage => ({
  kind: 'message',
  id: `id-${seq}`,
  seq,
  clientId: null,
  from,
  name: null,
  text,
  at: '2026-11-17T14:00:00.000Z',
  promises: [],
  attachments: [],
});
const seqs = (messages: readonly PublicMessage[]): number[] => messages.map(({ seq }) => seq);

test('each once, in the order of the house, however they came', () => {
  expect(seqs(merge([message(2), message(9)], [message(4), message(2)]))).toEqual([2, 4, 9]);
});

test('the newer version of a message wins', () => {
  expect(merge([message(1)], [message(1, 'customer', 'changed')])[0]?.text).toBe('changed');
});

test('catching up keeps older pages only where the two touch', () => {
  const old = [message(1), message(2), message(3)];
  expect(seqs(catchUp(old, [message(3), message(5)]))).toEqual([1, 2, 3, 5]);
  expect(seqs(catchUp(old, [message(60), message(61)]))).toEqual([60, 61]);
  expect(catchUp(old, [])).toEqual([]);
});

test('unread are answers after the last one read', () => {
  const all = [message(1), message(2, 'agent'), message(4, 'agent'), message(5)];
  expect(unreadCount(all, 0)).toBe(2);
  expect(unreadCount(all, 2)).toBe(1);
  expect(unreadCount(all, 4)).toBe(0);
  expect(lastSeq(all)).toBe(5);
  expect(lastSeq([])).toBe(0);
});

test('waiting starts with the first message after the last answer', () => {
  expect(waitingFrom([message(1), message(2)])?.seq).toBe(1);
  expect(waitingFrom([message(1), message(2, 'agent'), message(4), message(5)])?.seq).toBe(4);
  expect(waitingFrom([message(1), message(2, 'agent')])).toBeUndefined();
});

test('only the first words are read out', () => {
  expect(firstWords('  Yes.\n\nOn Friday. ')).toBe('Yes. On Friday.');
  expect(firstWords('w '.repeat(40))).toBe(`${'w '.repeat(15).trim()}…`);
});
