import type { ReplyContext } from '../context.ts';

/** A reply context in which nothing in particular holds; a test names what it is about. */
export function contextWith(given: Partial<ReplyContext> = {}): ReplyContext {
  return {
    customerTexts: [],
    reading: null,
    customerName: 'Maya Lindqvist',
    earlierReplies: [],
    recentOutbound: [],
    promises: [],
    fastestHonestMinutes: null,
    closesIssue: false,
    now: '2026-03-10T13:10:00.000Z',
    timeZone: 'Europe/Berlin',
    ...given,
  };
}
