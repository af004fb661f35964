import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EarningRule } from '#contract/programme-design.ts';
import { capped, grantsFor, stepsOf, takesBack, type Event } from './rules.ts';

const rule = (more: Partial<EarningRule> = {}): EarningRule => ({
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'A stamp for each bag',
  on: { what: 'order', name: null },
  conditions: [],
  gives: { how: 'each', steps: 1 },
  cap: null,
  stacked: false,
  pendingDays: 0,
  ...more,
});
const order = (minor: number, data: Record<string, unknown> = {}): Event => ({
  what: 'order',
  name: 'order_placed',
  amount: { minor, currency: 'EUR' },
  data,
});

test.each([
  ['each order', rule(), order(100), 1],
  ['another kind', rule({ on: { what: 'survey', name: null } }), order(100), 0],
  ['another name', rule({ on: { what: 'order', name: 'order_paid' } }), order(100), 0],
  ['per full ten euros', rule({ gives: { how: 'per_amount', steps: 2, per: 1_000 } }), order(3_990), 6],
  ['a refund of nothing', rule({ gives: { how: 'per_amount', steps: 2, per: 1_000 } }), order(-3_990), 0],
  ['enough', rule({ conditions: [{ fact: 'amount', is: 'at_least', value: 500 }] }), order(500), 1],
  ['not enough', rule({ conditions: [{ fact: 'amount', is: 'at_least', value: 501 }] }), order(500), 0],
  [
    'the right kind',
    rule({ conditions: [{ fact: 'kind', is: 'one_of', value: ['beans'] }] }),
    order(1, { kind: 'beans' }),
    1,
  ],
  ['a fact that is not there', rule({ conditions: [{ fact: 'kind', is: 'equals', value: 'beans' }] }), order(1), 0],
] as const)('%s', (_, given, event, steps) => {
  expect(stepsOf(given, event)).toBe(steps);
});

test('of several rules that fit the first gives, and those that are stacked on purpose', () => {
  const rules = [
    rule({ id: '018f0000-0000-7000-8000-00000000000a' }),
    rule({ id: '018f0000-0000-7000-8000-00000000000b', gives: { how: 'each', steps: 5 } }),
    rule({ id: '018f0000-0000-7000-8000-00000000000c', stacked: true, gives: { how: 'each', steps: 2 } }),
  ];
  const { given, passedOver } = grantsFor(rules, order(100));
  expect(given.map(({ steps }) => steps)).toEqual([1, 2]);
  expect(passedOver).toBe(1);
});

test('a cap is never passed, however much is wanted', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), fc.integer({ min: 1, max: 500 }), (wanted, before, most) => {
      const left = capped(wanted, rule({ cap: { steps: most, days: 30 } }), before);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(Math.max(before, before + left)).toBeLessThanOrEqual(Math.max(before, most));
    }),
  );
});

test('a refund names what it takes back', () => {
  expect(takesBack({ what: 'event', name: 'order_refunded', amount: null, data: { of: 'o-1' } })).toBe('o-1');
  expect(takesBack({ what: 'event', name: 'order_placed', amount: null, data: { of: 'o-1' } })).toBeNull();
  expect(takesBack({ what: 'event', name: 'order_refunded', amount: null, data: {} })).toBeNull();
});
