import { describe, expect, it, test } from 'vitest';
import type { Delivery } from '#contract/delivering.ts';
import { canTakeBack, deliveryWords, goesOutAt, progressOf } from './delivery-words.ts';

const delivery = (news: Partial<Delivery>): Delivery => ({
  kind: 'delivery',
  ...{ id: 'd', conversationId: 'c', messageId: 'm', what: 'reply', recipient: 'maya@example.test' },
  ...{ state: 'waiting', tries: 0, sendAt: '2026-11-22T09:00:10.000Z', triedAt: null, settledAt: null },
  lastAnswer: null,
  ...news,
});
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);

test.each([
  [[], 'none'],
  [['sent', 'sent'], 'sent'],
  [['sent', 'failed', 'waiting'], 'failed'],
  [['sent', 'unknown', 'trying'], 'unknown'],
  [['cancelled'], 'cancelled'],
  [['waiting'], 'waiting'],
] as const)('of %j the worst counts: %s', (states, progress) => {
  expect(progressOf(states.map((state) => ({ state, tries: 0 })))).toBe(progress);
});

test('what was tried in vain is late, and no longer on time', () => {
  expect(
    progressOf([
      { state: 'sent', tries: 1 },
      { state: 'waiting', tries: 1 },
    ]),
  ).toBe('late');
});

describe('a mail', () => {
  it('can be taken back until any of it was tried', () => {
    expect(canTakeBack([])).toBe(false);
    expect(canTakeBack([delivery({}), delivery({})])).toBe(true);
    expect(canTakeBack([delivery({}), delivery({ state: 'sent', tries: 1 })])).toBe(false);
    expect(canTakeBack([delivery({ tries: 1 })])).toBe(false);
  });

  it('goes out when the first of it does', () => {
    const later = delivery({ sendAt: '2026-11-22T09:05:00.000Z' });
    expect(goesOutAt([later, delivery({})])).toBe(Date.parse('2026-11-22T09:00:10.000Z'));
  });
});

test.each([
  [{}, 'Goes out at 09:00.'],
  [{ tries: 2, lastAnswer: '450 busy' }, 'Not delivered yet, tried 2 times. Next try 09:00. The answer: 450 busy'],
  [{ state: 'failed', tries: 1 }, 'Not delivered, tried once.'],
  [{ state: 'unknown' }, 'Handed over, but the answer was lost. It has probably arrived.'],
] as const)('%j reads: %s', (news, words) => expect(deliveryWords(delivery(news), clock)).toBe(words));
