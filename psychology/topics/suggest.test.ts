import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const kinds = {
  grinder: ['The grinder makes a loud noise', 'A loud noise comes from my grinder', 'grinder noise, loud since Monday'],
  password: [
    'I cannot reset my password',
    'The reset mail for my password never comes',
    'password reset fails at the till',
  ],
};
const texts = Array.from({ length: 8 }, (_, n) =>
  Object.entries(kinds).map(([kind, lines]) => ({ id: `${kind} ${String(n)}`, text: lines[n % lines.length] ?? '' })),
).flat();

test('what speaks of the same thing comes together, with the words that say so', () => {
  const found = suggest(texts);
  expect(found).toHaveLength(2);
  for (const { ids, words } of found) {
    const kind = ids[0]?.split(' ')[0] ?? '';
    expect(ids.every((id) => id.startsWith(kind))).toBe(true);
    expect(ids).toHaveLength(8);
    expect(words).toContain(kind);
  }
});

test('fewer than five are no topic', () => {
  expect(suggest(texts.slice(0, 8))).toEqual([]);
});

test('nobody is in two groups, and the same texts give the same groups', () => {
  const line = fc.array(fc.constantFrom('grinder', 'loud', 'password', 'reset', 'parcel', 'late', 'beans'), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const some = lines.map((line, index) => ({ id: String(index), text: line.join(' ') }));
      const found = suggest(some);
      const ids = found.flatMap((group) => group.ids);
      expect(new Set(ids).size).toBe(ids.length);
      expect(suggest(some)).toEqual(found);
    }),
  );
});
