import { expect, test } from 'vitest';
import type { RuleGroup } from '#contract/segments.ts';
import { sentence } from './sentence.ts';

const names = { field: (name: string) => name, company: () => 'Lark', topic: () => 'Delivery' };

test.each<[RuleGroup, string]>([
  [{ match: 'all', of: [] }, 'Everybody.'],
  [
    {
      match: 'all',
      of: [
        { about: 'field', name: 'tier', is: 'is', value: 'gold' },
        { about: 'seen', is: 'within', days: 30 },
      ],
    },
    'Customers whose “tier” is gold and who wrote within the last 30 days.',
  ],
  [
    {
      match: 'any',
      of: [
        { about: 'company', is: 'is', companyId: 'x' },
        {
          about: 'group',
          match: 'all',
          of: [
            { about: 'language', value: 'de' },
            { about: 'topic', topicId: 'x', days: 1 },
          ],
        },
      ],
    },
    'Customers of Lark or (who write in German and who wrote about Delivery within the last 1 day).',
  ],
  [
    { match: 'none', of: [{ about: 'conversations', is: 'unresolved' }] },
    'Customers of whom none of this holds: with an unresolved conversation.',
  ],
  [
    {
      match: 'all',
      of: [
        {
          about: 'event',
          name: 'order_placed',
          measure: 'sum',
          is: 'at_least',
          value: 10_000,
          currency: 'EUR',
          days: 90,
        },
      ],
    },
    'Customers with order_placed for at least 100.00 EUR within the last 90 days.',
  ],
  [
    { match: 'all', of: [{ about: 'identity', identity: 'external', is: 'known' }] },
    'Customers with an id in another system.',
  ],
])('%j', (rule, said) => {
  expect(sentence(rule, names)).toBe(said);
});
