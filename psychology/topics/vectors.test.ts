import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS, joined, likeness, nothingLearnt, teach, vectorOf, type Centroid } from './vectors.ts';

const words = fc
  .array(fc.constantFrom('parcel', 'refund', 'grinder', 'kettle', 'invoice', 'password'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => some.join(' '));
const sumOf = ({ sum }: Centroid): number => sum.reduce((a, b) => a + b, 0);

test('a text has length 1, or nothing to say', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const vector = vectorOf(text);
      const length = Math.hypot(...vector.values());
      expect(vector.size === 0 ? 0 : length).toBeCloseTo(vector.size === 0 ? 0 : 1, 9);
      for (const bucket of vector.keys()) expect(bucket).toBeLessThan(BUCKETS);
    }),
  );
});

test('what is taken out again leaves what was there', () => {
  fc.assert(
    fc.property(fc.array(words), words, (texts, more) => {
      const learnt = texts.reduce((so, text) => teach(so, vectorOf(text), 1), nothingLearnt);
      const back = teach(teach(learnt, vectorOf(more), 1), vectorOf(more), -1);
      expect(back.texts).toBe(learnt.texts);
      expect(sumOf(back)).toBeCloseTo(sumOf(learnt), 9);
    }),
  );
});

test('a topic is like what it was taught, whatever the order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const learn = (...texts: string[]) => texts.reduce((so, text) => teach(so, vectorOf(text), 1), nothingLearnt);
      expect(likeness(vectorOf(one), learn(one))).toBeCloseTo(1, 9);
      expect(learn(one, other).sum).toEqual(learn(other, one).sum);
      expect(joined(learn(one), learn(other))).toEqual(learn(one, other));
    }),
  );
});
