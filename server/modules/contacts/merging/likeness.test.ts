import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enough, likenessOf, nameWords, spelling, type Compared } from './likeness.ts';

const person = (
  name: string | null,
  companyId: string | null,
  ...identities: [string, string, boolean?][]
): Compared => ({
  name,
  companyId,
  identities: identities.map(([kind, value, verified = false]) => ({ kind, value, verified })),
});

test.each<[string, Compared, Compared, boolean]>([
  ['one address', person(null, null, ['email', 'a@b.example']), person(null, null, ['email', 'a@b.example']), true],
  [
    'a tagged address',
    person(null, null, ['email', 'a+x@b.example']),
    person(null, null, ['email', 'a@b.example']),
    true,
  ],
  [
    'dots are letters',
    person(null, null, ['email', 'a.b@c.example']),
    person(null, null, ['email', 'ab@c.example']),
    false,
  ],
  ['one number', person(null, null, ['phone', '+35315550100']), person(null, null, ['phone', '+35315550100']), true],
  [
    'an id spelt otherwise',
    person(null, null, ['external', 'LK-0042']),
    person(null, null, ['external', 'lk 42']),
    false,
  ],
  [
    'an id but for its signs',
    person(null, null, ['external', 'LK-42']),
    person(null, null, ['external', 'lk 42']),
    true,
  ],
  ['an id but for its zeros', person(null, null, ['external', '00042']), person(null, null, ['external', '42']), true],
  ['other kinds of the same', person(null, null, ['external', '42']), person(null, null, ['phone', '42']), false],
  ['one name in one company', person('Maya Lindqvist', 'c'), person('Lindqvist, Maya', 'c'), true],
  ['an initial in one company', person('M. Lindqvist', 'c'), person('Dr Maya Lindqvist', 'c'), true],
  ['a slip in one company', person('Maya Lindqvist', 'c'), person('Maya Lindqivst', 'c'), true],
  ['one name elsewhere', person('Maya Lindqvist', 'c'), person('Maya Lindqvist', 'd'), false],
  ['a first name only', person('Maya', 'c'), person('Maya', 'c'), false],
  ['others in one company', person('Maya Lindqvist', 'c'), person('Tom Ashe', 'c'), false],
])('%s', (_name, one, other, suggested) => {
  expect(likenessOf(one, other) !== null).toBe(suggested);
});

test('what is proven says more than what is claimed, and each further reason a little more', () => {
  const score = (one: Compared, other: Compared) => likenessOf(one, other)?.score ?? 0;
  const claimed = person('Maya Lindqvist', null, ['email', 'a@b.example']);
  const proven = person('Maya Lindqvist', null, ['email', 'a@b.example', true]);
  const nameless = person(null, null, ['email', 'a@b.example']);
  expect(score(proven, claimed)).toBeGreaterThan(score(claimed, claimed));
  expect(score(claimed, claimed)).toBeGreaterThan(score(nameless, claimed));
});

const anybody = fc.record({
  name: fc.option(fc.string({ maxLength: 20 })),
  companyId: fc.option(fc.constantFrom('c', 'd')),
  identities: fc.array(
    fc.record({
      kind: fc.constantFrom('email', 'phone', 'external'),
      value: fc.string({ maxLength: 12 }),
      verified: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});
test('the same both ways, between enough and one, and never without a reason', () => {
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      const [there, back] = [likenessOf(one, other), likenessOf(other, one)];
      expect(there === null).toBe(back === null);
      if (there === null || back === null) return;
      expect(there.score).toBeCloseTo(back.score, 6);
      expect(there.score).toBeGreaterThanOrEqual(enough);
      expect(there.score).toBeLessThanOrEqual(1);
      expect(there.reasons.length).toBeGreaterThan(0);
    }),
  );
});

test('spellings and names', () => {
  expect(['LK-0042', '0', '---'].map((value) => spelling('external', value))).toEqual(['lk0042', '0', '---']);
  expect(nameWords('Dr. Zoë  Köhler-Ångström')).toEqual(['angstrom', 'kohler', 'zoe']);
});
