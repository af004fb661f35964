import { describe, expect, it } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import { titleWords } from '../title.ts';
import { asksForMe, createNews } from './news.ts';
import type { News } from './news.ts';

const message = (conversationId: string, seq = 3): News => ({
  ...{ conversationId, seq, why: 'message', title: 'Maya', text: 'Hello?' },
});

const theirs = { seq: 3, at: '2026-11-17T12:00:00Z', from: 'customer', text: 'Hello?' } as const;
const conversation = (change: Partial<Conversation>): Conversation =>
  ({ status: 'open', assigneeId: null, last: theirs, ...change }) as Conversation;

describe('what asks for me', () => {
  it.each([
    ['nobody’s', { assigneeId: null }, 0, true],
    ['mine', { assigneeId: 'me' }, 0, true],
    ['a colleague’s', { assigneeId: 'theo' }, 0, false],
    ['seen before', {}, 2, true],
    ['seen', {}, 3, false],
    ['answered', { last: { ...theirs, from: 'agent' } }, 0, false],
    ['resolved', { status: 'resolved' }, 0, false],
    ['snoozed', { status: 'snoozed' }, 0, false],
  ] as [string, Partial<Conversation>, number, boolean][])('a message in what is %s: %#', (_, is, seen, asks) => {
    expect(asksForMe(message('a'), conversation(is), seen, 'me')).toBe(asks);
  });

  it('is a note that names me, whosever the conversation is', () => {
    const note = { seq: 3, why: 'mention' } as const;
    expect(asksForMe(note, conversation({ assigneeId: 'theo' }), 2, 'me')).toBe(true);
    expect(asksForMe(note, conversation({ assigneeId: 'theo' }), 3, 'me')).toBe(false);
  });
});

function desk() {
  const now = { front: false, visible: false };
  const gone = new Set<string>();
  const told: string[] = [];
  const counts: number[] = [];
  const news = createNews({
    asks: ({ conversationId }) => !gone.has(conversationId),
    isInFront: () => now.front,
    isVisible: () => now.visible,
    tell: ({ conversationId }) => told.push(conversationId),
    count: (count) => counts.push(count),
  });
  return { now, gone, told, news, count: () => counts.at(-1) };
}

describe('news', () => {
  it('is told once per conversation, and counted by conversation', () => {
    const { news, told, count } = desk();
    for (const id of ['a', 'a', 'b']) news.came(message(id));
    expect([told, count()]).toEqual([['a', 'b'], 2]);
  });

  it('is told again after the conversation was looked at', () => {
    const { news, told, gone, count } = desk();
    news.came(message('a'));
    gone.add('a');
    news.review();
    expect(count()).toBe(0);
    gone.delete('a');
    news.came(message('a', 5));
    expect([told, count()]).toEqual([['a', 'a'], 1]);
  });

  it('is counted but not told while the page is visible behind another window', () => {
    const { news, told, now, count } = desk();
    now.visible = true;
    news.came(message('a'));
    expect([told, count()]).toEqual([[], 1]);
    now.visible = false;
    news.came(message('a', 4));
    expect(told).toEqual(['a']);
  });

  it('is nothing while the console is in front, or where it does not ask for me', () => {
    const { news, told, now, gone, count } = desk();
    gone.add('b');
    news.came(message('b'));
    now.front = now.visible = true;
    news.came(message('a'));
    expect([told, count()]).toEqual([[], 0]);
  });
});

it.each([
  ['Inbox', 0, 'Inbox · Rapport'],
  ['Inbox', 3, '(3) Inbox · Rapport'],
])('%s with %i new: %s', (title, count, words) => {
  expect(titleWords(title, count)).toBe(words);
});
