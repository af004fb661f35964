import { expect, it } from 'vitest';
import { clockMinutes, minuteClock, quietWords, reachWords } from './wish-words.ts';

it('clocks go both ways', () => {
  for (const minutes of [0, 59, 60, 1290, 1439]) expect(clockMinutes(minuteClock(minutes))).toBe(minutes);
  expect([clockMinutes('24:00'), clockMinutes('9:00'), clockMinutes('nine')]).toEqual([null, null, null]);
  expect(quietWords({ from: 1320, to: 420 })).toBe('22:00 to 07:00');
});

it.each([
  [[], null],
  [[{ means: 'mail', wish: 'preferred' }], 'Likes mail'],
  [[{ means: 'phone', wish: 'avoid' }], 'Rather not by phone'],
  [
    [
      { means: 'mail', wish: 'preferred' },
      { means: 'text', wish: 'preferred' },
      { means: 'phone', wish: 'avoid' },
    ],
    'Likes mail and text message, rather not by phone',
  ],
] as const)('%j', (reach, words) => {
  expect(reachWords([...reach])).toBe(words);
});
