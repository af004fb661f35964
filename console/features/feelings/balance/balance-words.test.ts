import { expect, it } from 'vitest';
import type { Balance, Moment } from '#contract/balance.ts';
import { scoreWords, stateWords, whatNext } from './balance-words.ts';

const open = { removed: null, state: 'open' } as Moment;
const balance = (of: Partial<Balance>): Balance =>
  ({ score: 0, resolveFirst: false, restore: 0, restoreOnceSolved: 0, moments: [], ...of }) as Balance;

it.each([
  [{ score: null }, null, 'Nothing is known of how it went with Maya.'],
  [{ score: 31.9 }, null, 'Mostly good.'],
  [{ score: 3 }, null, 'About even.'],
  [{ score: -12, restore: 1 }, null, 'About one good moment brings it back to even.'],
  [
    { score: -69, resolveFirst: true, restore: null, restoreOnceSolved: 4, moments: [open, open, open, open] },
    'Resolve first.',
    'Four bad moments are open. Once Maya confirms that it’s solved, about four good moments bring it back to even.',
  ],
  [
    { score: -12, resolveFirst: true, restore: 2, moments: [open] },
    'Resolve first.',
    'One bad moment is open. Once Maya confirms that it’s solved, it is even again.',
  ],
])('%o', (of, first, then) => {
  expect(whatNext(balance(of as Partial<Balance>), 'Maya')).toEqual({ first, then });
});

it('says scores and states in words', () => {
  expect([scoreWords(-47.2), scoreWords(12.6), scoreWords(0)]).toEqual(['−47', '13', '0']);
  expect(stateWords({ state: 'recovered', removed: null })).toBe('made good');
  expect(stateWords({ state: null, removed: null })).toBeNull();
});
