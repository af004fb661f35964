import { expect, it } from 'vitest';
import type { Promised } from '#contract/promises.ts';
import { promiseWords } from './promise-words.ts';

const now = Date.parse('2026-11-17T14:12:00Z');
const promise: Promised = {
  kind: 'promise',
  id: 'p',
  conversationId: 'c',
  what: 'commitment',
  text: 'an update',
  startedAt: '2026-11-17T09:00:00Z',
  dueAt: '2026-11-17T15:00:00Z',
  madeBy: null,
  messageId: 'm',
  state: 'open',
  settledAt: null,
};

it.each([
  [{}, 'accent', 'Promised by 15:00: an update'],
  [{ dueAt: '2026-11-18T10:00:00Z' }, 'accent', 'Promised by Wed 10:00: an update'],
  [{ dueAt: '2026-11-17T14:00:00Z' }, 'bad', 'Promised, over since 14:00: an update'],
  [{ state: 'overdue' as const }, 'bad', 'Promised, over since 15:00: an update'],
  [{ state: 'kept' as const, settledAt: '2026-11-17T14:00:00Z' }, 'good', 'Kept 14:00: an update'],
  [{ state: 'broken' as const }, 'bad', 'Not kept by 15:00: an update'],
  [{ state: 'cancelled' as const }, 'plain', 'No longer stands: an update'],
])('%o', (change, tone, words) => {
  expect(promiseWords({ ...promise, ...change }, now, 'Europe/Dublin', 'Europe/Dublin')).toEqual({ tone, words });
});

it('names the place where the reader’s clock differs', () => {
  expect(promiseWords(promise, now, 'America/New_York', 'Europe/Dublin').words).toBe(
    'Promised by 10:00, New York time: an update',
  );
});
