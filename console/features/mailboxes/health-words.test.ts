import { expect, test } from 'vitest';
import type { Mailbox } from '#contract/mailboxes.ts';
import { healthWords } from './health-words.ts';

type Health = Mailbox['health'];

const health = (news: Partial<Health>): Mailbox['health'] => ({
  ...{ state: 'reading', behindMinutes: 0, backlog: 0, parked: 0, checkedAt: null, arrivedAt: null },
  ...{ failingSince: null, failures: 0, lastError: null, nextTryAt: null },
  ...{ needsSignIn: false, unheard: false, sentError: null },
  ...{ unsent: 0, unsentSince: null, unsentBecause: null },
  ...news,
});
const clock = (at: string) => at.slice(11, 16);

test.each([
  [{}, 'good', 'Mail is 0 min behind.'],
  [{ behindMinutes: 12 }, 'soon', 'Mail is 12 min behind.'],
  [
    { state: 'failing', failures: 2, needsSignIn: true, behindMinutes: 1 },
    'bad',
    'The provider took its permission back, so nothing is read or sent. Sign in again below. Mail is 1 min behind.',
  ],
  [{ state: 'local' }, 'line', 'No server is read; mail is handed in here.'],
  [{ state: 'catching_up', behindMinutes: 3 }, 'soon', 'Older mail is being read. Mail is 3 min behind.'],
  [
    {
      ...{ state: 'failing', failures: 4, behindMinutes: 15, lastError: 'Wrong password' },
      ...{ failingSince: '2026-11-22T14:10:00Z', nextTryAt: '2026-11-22T14:25:30Z' },
    },
    'bad',
    'Not reached since 14:10, tried 4 times. Wrong password. Next try 14:25. Mail is 15 min behind.',
  ],
] satisfies [Partial<Health>, string, string][])('%j', (news, tone, long) => {
  expect(healthWords(health(news), clock)).toMatchObject({ tone, long });
});
