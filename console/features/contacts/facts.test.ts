import { describe, expect, it } from 'vitest';
import type { Promised } from '#contract/promises.ts';
import { facts } from './facts.ts';
import type { Known } from './facts.ts';

const now = Date.parse('2026-11-17T14:12:00Z');
const nothing: Known = {
  contact: { name: null, timeZone: null },
  conversation: { waitingSince: null },
  messages: [],
  others: [],
  now,
  house: 'Europe/Dublin',
  zone: 'Europe/Dublin',
};
const promise = (more: Partial<Promised>): Promised => ({
  kind: 'promise',
  id: 'p',
  conversationId: 'c',
  what: 'commitment',
  text: 'write with an update',
  startedAt: '2026-11-16T14:10:00Z',
  dueAt: '2026-11-17T15:00:00Z',
  madeBy: null,
  messageId: 'm',
  state: 'open',
  settledAt: null,
  ...more,
});
const said = (known: Partial<Known>): string[] =>
  facts({ ...nothing, ...known }).map(({ words }) =>
    words.map((word) => (typeof word === 'string' ? word : word.strong)).join(''),
  );
const promised = (more: Partial<Promised>): Partial<Known> => ({ messages: [{ promises: [promise(more)] }] });

it('says nothing where nothing is known', () => {
  expect(said({})).toEqual([]);
});

describe('each fact', () => {
  it.each([
    [promised({}), 'We promised this by 15:00: “write with an update”.'],
    [
      { ...promised({}), house: 'America/New_York' },
      'We promised this by 10:00, New York time: “write with an update”.',
    ],
    [promised({ dueAt: '2026-11-17T14:00:00Z' }), 'We promised this, over since 14:00: “write with an update”.'],
    [promised({ state: 'broken' }), 'A promise was not kept: “write with an update”.'],
    [promised({ state: 'kept', settledAt: '2026-11-17T17:10:00Z' }), '“write with an update” came 2 h 10 late.'],
    [{ conversation: { waitingSince: '2026-11-17T13:31:00Z' } }, 'Waiting since 13:31.'],
    [{ contact: { name: 'Maya Lindqvist', timeZone: null } }, 'Call them Maya.'],
    [{ contact: { name: 'Maya Lindqvist', timeZone: null, calledAs: 'Dr Lindqvist' } }, 'Call them Dr Lindqvist.'],
    [{ contact: { name: null, timeZone: 'Asia/Tokyo' } }, 'It is 23:12 where they are.'],
  ] as [Partial<Known>, string][])('%#', (known, words) => {
    expect(said(known)).toEqual([words]);
  });

  it.each([
    [promised({ state: 'kept', settledAt: '2026-11-17T14:00:00Z' })],
    [promised({ state: 'cancelled' })],
    [{ contact: { name: null, timeZone: 'Europe/Dublin' } }],
    [{ contact: { name: null, timeZone: 'Mars/Base' } }],
  ] as [Partial<Known>][])('is left out where there is nothing to say: %#', (known) => {
    expect(said(known)).toEqual([]);
  });
});

it('counts what they wrote before', () => {
  const other = { subject: 'Delivery slot', lastAt: '2026-11-04T10:00:00Z', status: 'resolved' as const };
  expect(said({ others: [other] })).toEqual(['Wrote once before, last about “Delivery slot”.']);
  expect(said({ others: [other, { ...other, status: 'open' }] })).toEqual([
    'Wrote 2 times before, last about “Delivery slot”. One of them is still open.',
  ]);
});

it('keeps to five, what is owed first', () => {
  const messages = [{ promises: Array.from({ length: 7 }, (_, index) => promise({ id: String(index) })) }];
  const list = said({ messages, contact: { name: 'Maya', timeZone: null } });
  expect(list).toHaveLength(5);
  expect(list[0]).toContain('We promised');
});
