import { expect, it } from 'vitest';
import { queryOf, readCustomersSearch } from './place.ts';

const now = Date.parse('2026-11-17T14:12:00Z');

it('keeps what it knows of an address', () => {
  expect(readCustomersSearch({ q: 'maya', seen: 'week', more: 1, companyId: 7 })).toEqual({ q: 'maya', seen: 'week' });
  expect(readCustomersSearch({ value: 'gold', seen: 'never', q: '' })).toEqual({});
  expect(readCustomersSearch({ field: 'tier', value: 'gold' })).toEqual({ field: 'tier', value: 'gold' });
});

it.each([
  [{}, { limit: 50, sort: 'seen' }],
  [{ q: 'maya' }, { limit: 50, sort: 'seen', q: 'maya' }],
  [{ order: 'newest' }, { limit: 50, sort: 'newest' }],
  [{ field: 'tier' }, { limit: 50, sort: 'seen' }],
  [{ segmentId: 's' }, { limit: 50, sort: 'seen', segmentId: 's' }],
  [{ seen: 'week' }, { limit: 50, sort: 'seen', seenAfter: '2026-11-10T14:00:00.000Z' }],
  [{ seen: 'quiet' }, { limit: 50, sort: 'seen', seenBefore: '2026-08-19T14:00:00.000Z' }],
] as const)('%j', (search, query) => {
  expect(queryOf(search, now)).toEqual(query);
});
