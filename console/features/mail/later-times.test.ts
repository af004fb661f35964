import { expect, test } from 'vitest';
import { laterTimes } from './later-times.ts';

test.each([
  ['2026-11-18T09:10', ['2026-11-18T18:00', '2026-11-19T09:00', '2026-11-23T09:00']],
  ['2026-11-20T17:00', ['2026-11-21T09:00', '2026-11-23T09:00']],
  ['2026-11-22T17:00', ['2026-11-23T09:00']],
  ['2026-12-31T23:59', ['2027-01-01T09:00', '2027-01-04T09:00']],
])('at %s: %j', (now, fields) => expect(laterTimes(now).map(({ field }) => field)).toEqual(fields));
