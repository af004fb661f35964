import { describe, expect, it } from 'vitest';
import type { Due } from '#contract/promises.ts';
import { countdown, owedBy, running, shortName } from './countdown-state.ts';

const zone = 'Europe/Dublin';
const now = Date.parse('2026-11-17T14:12:00Z'); // a Tuesday
const after = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
const due = (minutes: number, whole = 240, overdue = false): Due => ({
  what: 'next_reply',
  startedAt: after(minutes - whole),
  dueAt: after(minutes),
  overdue,
});

describe('the words of a running promise', () => {
  it.each([
    [0.4, 'soon', '1 min'],
    [13, 'soon', '13 min'],
    [48, 'soon', '48 min', 240],
    [48, 'calm', '48 min', 60],
    [14.5, 'soon', '15 min', 20],
    [60, 'calm', '1 h', 120],
    [65, 'calm', '1 h 05', 120],
    [80, 'calm', '1 h 20'],
    [119.5, 'calm', '2 h'],
    [123, 'calm', 'by 16:15'],
    [9 * 60 + 47, 'calm', 'by 23:59'],
    [19 * 60 + 48, 'calm', 'Wed 10:00', 1440],
    [6 * 1440, 'calm', '23 Nov 14:12', 8000],
    [60 * 1440, 'calm', '16 Jan 2027', 80 * 1440],
  ] as const)('%s min left: %s, %s', (minutes, state, words, whole = 240) => {
    expect(running(due(minutes, whole), now, zone)).toMatchObject({ state, words });
  });

  it.each([
    [0, 'due now'],
    [-0.9, 'due now'],
    [-6, '6 min over'],
    [-75, '1 h 15 over'],
    [-300, '5 h over'],
    [-4 * 1440, '4 days over'],
  ])('%s min: %s', (minutes, words) => {
    expect(running(due(minutes), now, zone)).toMatchObject({ state: 'over', words, share: 0 });
  });

  it('believes the server over a slow clock', () => {
    expect(running(due(3, 240, true), now, zone)).toMatchObject({ state: 'over', words: 'due now' });
  });

  it('empties the ring with the time', () => {
    expect(running(due(60, 240), now, zone).share).toBeCloseTo(0.25);
    expect(running(due(240, 240), now, zone).share).toBe(1);
  });
});

describe('where no promise runs', () => {
  const base = { due: null, snoozedUntil: null, contact: { id: 'c', name: 'Maya Lindqvist', email: null } };
  it.each([
    [{ status: 'waiting' as const }, 'paused', 'waiting on Maya'],
    [{ status: 'snoozed' as const, snoozedUntil: '2026-11-18T10:00:00Z' }, 'paused', 'until Wed 10:00'],
    [{ status: 'snoozed' as const, snoozedUntil: '2026-11-17T18:00:00Z' }, 'paused', 'until 18:00'],
    [{ status: 'resolved' as const }, 'kept', 'resolved'],
    [{ status: 'open' as const }, 'none', 'no reply owed'],
  ])('%o', (is, state, words) => {
    expect(countdown({ ...base, ...is }, now, zone)).toMatchObject({ state, words });
  });

  it('shows a promise although the conversation waits', () => {
    expect(countdown({ ...base, status: 'waiting', due: due(30, 60) }, now, zone).words).toBe('30 min');
  });
});

it('names what is owed by its clock time', () => {
  expect(owedBy(due(48), now, zone, zone)).toBe('answer by 15:00');
  expect(owedBy({ ...due(19 * 60 + 48), what: 'commitment' }, now, zone, zone)).toBe('promised by Wed 10:00');
  expect(owedBy(null, now, zone, zone)).toBe('');
  expect(owedBy(due(48), now, 'America/New_York', zone)).toBe('answer by 10:00, New York time');
});

it.each([
  [{ name: 'Maya Lindqvist' }, 'Maya'],
  [{ name: ' ', email: 'lena.h@mail.ie' }, 'lena.h'],
  [{ name: null, email: null }, 'the visitor'],
])('calls %o %s', (contact, name) => {
  expect(shortName(contact)).toBe(name);
});
