import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLow } from './low.ts';

const now = Date.parse('2026-11-17T12:00:00Z');
const daysAgo = (days: number): number => now - days * 86_400_000;
const wound = (m: number, days: number, open = true) => ({ m, open, openedAt: daysAgo(days) });

test.each([
  ['nobody hurt', [], null, false],
  ['a hard feeling is open', [wound(0.7, 1)], null, true],
  ['open for a year', [wound(0.8, 360)], daysAgo(2), true],
  ['a reply five minutes late', [wound(0.42, 0)], null, false],
  ['two small ones together', [wound(0.4, 3), wound(0.3, 2)], null, true],
  ['solved, and it was the last that happened', [wound(0.5, 3, false)], daysAgo(9), true],
  ['solved, and something good came after', [wound(0.5, 3, false)], daysAgo(1), false],
  ['solved long ago', [wound(0.9, 40, false)], null, false],
])('%s', (_, wounds, lastGoodAt, low) => {
  expect(isLow(wounds, lastGoodAt, now)).toBe(low);
});

test('one more open wound takes nobody out of the queue', () => {
  const some = fc.record({
    m: fc.double({ min: 0, max: 1, noNaN: true }),
    open: fc.boolean(),
    openedAt: fc.integer({ min: 0, max: 400 }).map(daysAgo),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), some, (wounds, more) => {
      fc.pre(isLow(wounds, null, now));
      expect(isLow([...wounds, { ...more, open: true }], null, now)).toBe(true);
    }),
  );
});
