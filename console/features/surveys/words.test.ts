import { expect, test } from 'vitest';
import { recommenders } from './words.ts';

test('recommenders are counted in their three groups', () => {
  const counts = [3, 0, 1, 0, 0, 0, 2, 4, 0, 5, 6].map((count, value) => ({ value, count }));
  expect(recommenders(counts)).toBe('11 promoters (9 and 10), 4 passives (7 and 8), 6 detractors (0 to 6).');
  expect(recommenders([{ value: 9, count: 1 }])).toBe(
    '1 promoter (9 and 10), 0 passives (7 and 8), 0 detractors (0 to 6).',
  );
});
