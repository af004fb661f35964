import { expect, test } from 'vitest';
import { dayName, knownZone, moment, passed, zoneName } from './times.ts';
import type { Clock } from './times.ts';

// Tuesday 17 November 2026, 14:12 in Dublin
const inDublin: Clock = { now: Date.parse('2026-11-17T14:12:00Z'), house: 'Europe/Dublin', visitor: 'Europe/Dublin' };
const fromTokyo: Clock = { ...inDublin, visitor: 'Asia/Tokyo' };

test.each([
  ['2026-11-17T14:25:00Z', '14:25'],
  ['2026-11-17T23:59:00Z', '23:59'],
  ['2026-11-18T00:00:00Z', 'tomorrow, 00:00'],
  ['2026-11-18T09:00:00Z', 'tomorrow, 09:00'],
  ['2026-11-20T10:30:00Z', 'Fri 10:30'],
  ['2026-11-23T10:30:00Z', 'Mon 10:30'],
  ['2026-11-24T13:00:00Z', 'Tue 24 Nov, 13:00'],
  ['2026-11-16T13:00:00Z', 'Mon 16 Nov, 13:00'],
])('%s reads %s', (at, words) => {
  expect(moment(at, inDublin)).toBe(words);
});

test('the house’s zone is named where the visitor’s clock shows another hour', () => {
  expect(moment('2026-11-17T14:25:00Z', fromTokyo)).toBe('14:25, Dublin time');
  expect(moment('2026-11-18T09:00:00Z', fromTokyo)).toBe('tomorrow, 09:00, Dublin time');
});

test('a neighbour with the same clock needs no zone', () => {
  expect(moment('2026-11-17T14:25:00Z', { ...inDublin, visitor: 'Europe/London' })).toBe('14:25');
});

test('the same hour on another day is another clock', () => {
  const clock: Clock = { ...inDublin, house: 'Pacific/Kiritimati', visitor: 'Pacific/Honolulu' }; // 24 hours apart
  expect(moment('2026-11-17T14:25:00Z', clock)).toBe('04:25, Kiritimati time');
});

test('a change to winter time between now and then keeps the wall clock and counts days by the calendar', () => {
  const clock: Clock = { ...inDublin, now: Date.parse('2026-10-24T22:30:00Z') }; // 23:30 summer time
  expect(moment('2026-10-25T23:30:00Z', clock)).toBe('tomorrow, 23:30');
});

test.each([
  ['Europe/Dublin', 'Dublin time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['UTC', 'UTC'],
  ['Etc/GMT+5', 'GMT+5'],
])('%s is %s', (zone, name) => {
  expect(zoneName(zone)).toBe(name);
});

test('a zone that this browser does not know becomes the visitor’s own', () => {
  expect(knownZone('Europe/Atlantis', 'Asia/Tokyo')).toBe('Asia/Tokyo');
  expect(knownZone('Europe/Dublin', 'Asia/Tokyo')).toBe('Europe/Dublin');
});

test('days are the house’s days', () => {
  expect(dayName('2026-11-17T00:01:00Z', inDublin)).toBe('Today');
  expect(dayName('2026-11-16T23:59:00Z', inDublin)).toBe('Yesterday');
  expect(dayName('2026-11-15T12:00:00Z', inDublin)).toBe('Sun 15 Nov');
  expect(dayName('2026-11-16T16:00:00Z', { ...inDublin, house: 'Asia/Tokyo' })).toBe('Today');
});

test('progress runs from asking to the promise and stays within', () => {
  const [from, to] = ['2026-11-17T14:00:00Z', '2026-11-17T14:20:00Z'];
  expect(passed(from, to, Date.parse('2026-11-17T14:05:00Z'))).toBe(0.25);
  expect(passed(from, to, Date.parse('2026-11-17T13:00:00Z'))).toBe(0);
  expect(passed(from, to, Date.parse('2026-11-17T15:00:00Z'))).toBe(1);
  expect(passed(to, to, Date.parse(to))).toBe(1);
});
