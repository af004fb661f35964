import { expect, it } from 'vitest';
import { usableFacts } from './personal-facts.ts';
import type { PersonalFact } from './personal-facts.ts';

const told: PersonalFact = { givenByCustomer: true, purchase: false, purpose: 'service', ageDays: 10 };

it.each<[string, Partial<PersonalFact>, number]>([
  ['what they told us', {}, 1],
  ['what they bought', { givenByCustomer: false, purchase: true }, 1],
  ['what was watched', { givenByCustomer: false }, 0],
  ['what was told for another purpose', { purpose: 'other' }, 0],
  ['what is two years old', { ageDays: 730 }, 1],
  ['what is older', { ageDays: 731 }, 0],
])('%s', (_, change, count) => {
  expect(usableFacts([{ ...told, ...change }])).toHaveLength(count);
});

it('keeps to the two freshest', () => {
  expect(usableFacts([30, 10, 20].map((ageDays) => ({ ...told, ageDays }))).map(({ ageDays }) => ageDays)).toEqual([
    10, 20,
  ]);
});
