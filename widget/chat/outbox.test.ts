import { expect, test } from 'vitest';
import { hold, mark, next, retryDelay, verdict, withoutArrived } from './outbox.ts';
import type { Outbox, Outgoing } from './outbox.ts';

const item = (clientId: string, state: Outgoing['state'] = 'sending'): Outgoing => ({
  clientId,
  text: clientId,
  at: '2026-11-17T14:00:00.000Z',
  state,
});

test('goes in the order written, past what was refused', () => {
  const outbox: Outbox = [item('a', 'refused'), item('b', 'waiting'), item('c')];
  expect(next(outbox)?.clientId).toBe('b');
  expect(next([item('a', 'refused')])).toBeUndefined();
});

test('marks one and leaves no old reason behind', () => {
  const refused = mark([item('a'), item('b')], 'a', 'refused', 'Too long.');
  expect(refused[0]).toMatchObject({ state: 'refused', why: 'Too long.' });
  expect(refused[1]).toEqual(item('b'));
  expect(mark(refused, 'a', 'sending')[0]).toEqual(item('a'));
});

test('when the line goes down all that can go waits', () => {
  expect(hold([item('a', 'refused'), item('b'), item('c', 'waiting')]).map(({ state }) => state)).toEqual([
    'refused',
    'waiting',
    'waiting',
  ]);
});

test('what arrived leaves, and an outbox that nothing left stays the same value', () => {
  const outbox = [item('a'), item('b')];
  expect(withoutArrived(outbox, [{ clientId: 'a' }, { clientId: null }])).toEqual([item('b')]);
  expect(withoutArrived(outbox, [{ clientId: 'z' }])).toBe(outbox);
});

test.each([
  [0, 'later'],
  [408, 'later'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
  [401, 'renew'],
  [400, 'refused'],
  [403, 'refused'],
  [413, 'refused'],
  [422, 'refused'],
])('an answer of %i means %s', (status, meaning) => {
  expect(verdict(status)).toBe(meaning);
});

test('waits longer and longer, at most a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 20].map(retryDelay)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});
