import { expect, it } from 'vitest';
import { age, dayName, dayRange, deadline, moment } from './moments.ts';

const zone = 'Europe/Dublin';
const now = Date.parse('2026-11-17T14:12:00Z');
const at = (iso: string): number => Date.parse(iso);

it.each([
  ['2026-11-17T14:11:30Z', 'now'],
  ['2026-11-17T14:05:00Z', '7 min'],
  ['2026-11-17T12:00:00Z', '2 h'],
  ['2026-11-14T12:00:00Z', '3 d'],
  ['2026-11-01T12:00:00Z', '1 Nov'],
  ['2025-11-01T12:00:00Z', '1 Nov 2025'],
])('%s is %s old', (iso, words) => {
  expect(age(at(iso), now, zone)).toBe(words);
});

it.each([
  ['2026-11-17T13:31:00Z', '13:31'],
  ['2026-11-16T14:10:00Z', 'Mon 14:10'],
  ['2026-11-08T14:10:00Z', '8 Nov 14:10'],
  ['2024-11-08T14:10:00Z', '8 Nov 2024'],
])('%s reads %s', (iso, words) => {
  expect(moment(at(iso), now, zone)).toBe(words);
});

it('cuts days at midnight of the reader, not of Greenwich', () => {
  expect(moment(at('2026-11-16T23:30:00Z'), now, 'Europe/Berlin')).toBe('00:30');
  expect(moment(at('2026-11-16T23:30:00Z'), now, zone)).toBe('Mon 23:30');
});

it('names days', () => {
  expect(dayName(at('2026-11-17T01:00:00Z'), now, zone)).toBe('Today');
  expect(dayName(at('2026-11-16T01:00:00Z'), now, zone)).toBe('Yesterday');
  expect(dayName(at('2026-11-09T01:00:00Z'), now, zone)).toBe('Monday 9 November');
  expect(dayRange(at('2026-11-08T01:00:00Z'), at('2026-11-14T01:00:00Z'), zone)).toBe('8 Nov to 14 Nov');
  expect(dayRange(at('2026-11-08T01:00:00Z'), at('2026-11-08T12:00:00Z'), zone)).toBe('8 Nov');
});

it('what is due at midnight is due at the end of the day before', () => {
  expect(deadline(at('2026-11-18T00:00:00Z'), now, 'UTC')).toBe('24:00');
  expect(deadline(at('2026-11-19T00:00:00Z'), now, 'UTC')).toBe('Wed 24:00');
  expect(deadline(at('2026-11-18T00:00:00Z'), now, 'Europe/Berlin')).toBe('Wed 01:00');
});
