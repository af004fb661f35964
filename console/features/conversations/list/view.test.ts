import { describe, expect, it } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import type { Advice, FeelingLabel, Trend } from '#contract/feelings.ts';
import { compare, fits, isUnread, keyOf, rowsOf, viewOf } from './view.ts';
import type { View } from './view.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 17, 12, minute)).toISOString();
const due = (minute: number): Conversation['due'] => ({
  what: 'next_reply',
  startedAt: at(0),
  dueAt: at(minute),
  overdue: false,
});

const calm = { points: 0, band: 'none', reasons: [], danger: false } satisfies Advice;
const mood = (label: FeelingLabel, trend: Trend = 'steady'): Conversation['mood'] => ({
  ...{
    label,
    trend,
    intensity: 0.5,
    valence: label === 'joy' ? 0.8 : -0.7,
    probability: 0.8,
    line: [],
    lowest: null,
    advice: calm,
  },
});

function one(id: string, more: Partial<Conversation> = {}): Conversation {
  return {
    kind: 'conversation',
    id,
    number: 1,
    subject: id,
    status: 'open',
    priority: 'normal',
    tags: [],
    inboxId: 'i',
    channel: 'widget',
    contact: { id: 'k', name: null, email: null },
    assigneeId: null,
    teamId: null,
    snoozedUntil: null,
    waitingSince: null,
    due: null,
    mood: null,
    topicId: null,
    last: null,
    seq: 1,
    customer: { deliveredSeq: 0, readSeq: 0, readAt: null },
    createdAt: at(0),
    lastAt: at(0),
    version: 1,
    ...more,
  };
}

const ids = (rows: readonly Conversation[]): string => rows.map((row) => row.id).join('');
const view = (change: Partial<View> = {}): View => ({ ...viewOf({ view: 'all' }), ...change });

describe('what belongs in a view', () => {
  it.each([
    [{ assigneeId: 'me' }, { view: 'mine' }, true],
    [{ assigneeId: 'you' }, { view: 'mine' }, false],
    [{ assigneeId: null }, { view: 'mine' }, false],
    [{ assigneeId: null }, { view: 'unassigned' }, true],
    [{ assigneeId: 'me' }, { view: 'unassigned' }, false],
    [{ assigneeId: 'you' }, { view: 'all' }, true],
    [{ status: 'waiting' }, {}, true],
    [{ status: 'snoozed' }, {}, false],
    [{ status: 'resolved' }, {}, false],
    [{ status: 'resolved' }, { status: 'any' }, true],
    [{ status: 'snoozed' }, { status: 'snoozed' }, true],
    [{ tags: ['refund'] }, { tag: 'refund' }, true],
    [{ tags: [] }, { tag: 'refund' }, false],
    [{ inboxId: 'other' }, { inboxId: 'i' }, false],
    [{ topicId: 'late' }, { topicId: 'late' }, true],
    [{ topicId: null }, { topicId: 'late' }, false],
    [{ assigneeId: 'theo' }, { assigneeId: 'theo' }, true],
    [{ assigneeId: 'lea' }, { assigneeId: 'theo' }, false],
    [{ assigneeId: null }, { assigneeId: 'theo' }, false],
    [{ mood: mood('anger') }, { feeling: 'anger' }, true],
    [{ mood: mood('anger') }, { feeling: 'low' }, true],
    [{ mood: mood('joy') }, { feeling: 'low' }, false],
    [{ mood: null }, { feeling: 'neutral' }, false],
    [{ mood: mood('joy', 'falling') }, { course: 'falling' }, true],
    [{ mood: mood('joy') }, { course: 'falling' }, false],
  ] as [Partial<Conversation>, Partial<View>, boolean][])('%o in %o: %s', (is, wanted, belongs) => {
    expect(fits(one('a', is), view(wanted), 'me')).toBe(belongs);
  });
});

describe('what one colleague has', () => {
  it('narrows the list of all, and no other', () => {
    expect(viewOf({ view: 'all', assigneeId: 'theo' }).assigneeId).toBe('theo');
    expect(viewOf({ view: 'unassigned', assigneeId: 'theo' }).assigneeId).toBeUndefined();
  });

  it('is a view of its own', () => {
    expect(keyOf(view({ topicId: 'late' }))).not.toBe(keyOf(view()));
    expect(keyOf(view({ assigneeId: 'theo' }))).not.toBe(keyOf(view({ assigneeId: 'lea' })));
  });
});

describe('the order', () => {
  it('puts the next promise first and who is owed nothing last', () => {
    const rows = [one('d'), one('c'), one('b', { due: due(30) }), one('a', { due: due(5) })];
    expect(ids(rowsOf(rows, view({ sort: 'due' }), 'me', null))).toBe('abcd');
  });

  it('puts the longest wait first', () => {
    const rows = [one('c'), one('b', { waitingSince: at(9) }), one('a', { waitingSince: at(2) })];
    expect(ids(rowsOf(rows, view({ sort: 'waiting' }), 'me', null))).toBe('abc');
  });

  it('puts the newest first', () => {
    const rows = [one('b'), one('c'), one('a', { lastAt: at(3) })];
    expect(ids(rowsOf(rows, view({ sort: 'newest' }), 'me', null))).toBe('acb');
  });

  it('is the newest first wherever nothing can be owed', () => {
    expect(viewOf({ view: 'all', status: 'resolved', sort: 'due' }).sort).toBe('newest');
  });

  it('is an order: never both before each other', () => {
    const [a, b] = [one('a'), one('b')];
    for (const sort of ['due', 'waiting', 'newest'] as const) expect(compare(a, b, sort)).toBe(-compare(b, a, sort));
  });
});

describe('paging', () => {
  const loaded = [one('a', { due: due(1) }), one('b', { due: due(5) })];

  it('shows nothing beyond what was loaded', () => {
    const beyond = one('z', { due: due(9) });
    expect(ids(rowsOf([...loaded, beyond], view(), 'me', loaded[1] ?? null))).toBe('ab');
    expect(ids(rowsOf([...loaded, beyond], view(), 'me', null))).toBe('abz');
  });

  it('takes in what comes live within what was loaded', () => {
    expect(ids(rowsOf([...loaded, one('n', { due: due(3) })], view(), 'me', loaded[1] ?? null))).toBe('anb');
  });

  it('lets go of what no longer fits', () => {
    const resolved = [one('a', { status: 'resolved' }), one('b')];
    expect(ids(rowsOf(resolved, view(), 'me', null))).toBe('b');
  });
});

it.each([
  [{ seq: 3, at: at(0), from: 'customer', text: '' }, 2, true],
  [{ seq: 3, at: at(0), from: 'customer', text: '' }, 3, false],
  [{ seq: 3, at: at(0), from: 'agent', text: '' }, 0, false],
  [null, 0, false],
] as [Conversation['last'], number, boolean][])('%o seen to %i: unread %s', (last, seen, unread) => {
  expect(isUnread(one('a', { last }), seen)).toBe(unread);
});
