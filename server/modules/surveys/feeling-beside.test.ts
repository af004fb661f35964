import { expect, test } from 'vitest';
import { inboundText } from '#psychology/emotion/index.ts';
import { reader } from '#server/modules/feelings/reader.ts';
import { feelingBeside } from './feeling-beside.ts';

const beside = (measure: 'csat' | 'nps' | 'own', score: number | null, words: string) =>
  feelingBeside({ measure, score, reading: reader().read(inboundText('customer', words)) });

test.each([
  ['nps', 10, 'No fuss, and it tastes of something.', null],
  ['nps', 9, 'A voucher that works in Poland, without fine print.', null],
  ['csat', 4, 'No fuss, and it tastes of something.', null],
  ['nps', 8, 'No fuss, and it tastes of something.', 'disappointment'],
  ['csat', 3, 'No fuss, and it tastes of something.', 'disappointment'],
  ['own', null, 'No fuss, and it tastes of something.', 'disappointment'],
  ['nps', 10, 'I am very disappointed, the coffee was stale and nobody answered.', 'disappointment'],
  ['csat', 5, 'Terrible service, I am furious.', 'anger'],
] as const)('%s %s: %s', (measure, score, words, feeling) => expect(beside(measure, score, words)).toBe(feeling));

test('kind words and calm ones stand as they read', () => {
  const read = (label: 'joy' | 'neutral' | 'unclear') =>
    feelingBeside({ measure: 'nps', score: 10, reading: { label, probability: 0.3 } });
  expect([read('joy'), read('neutral'), read('unclear')]).toEqual(['joy', 'neutral', 'unclear']);
  expect(feelingBeside({ measure: 'nps', score: 10, reading: null })).toBeNull();
});
