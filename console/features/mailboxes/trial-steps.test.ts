import { expect, test } from 'vitest';
import { hasEnded, trialSteps } from './trial-steps.ts';

const at = '2026-11-22T12:00:00Z';
const trip = (news = {}) => ({ state: 'sent' as const, lastAnswer: '250 ok', sentAt: at, receivedAt: at, ...news });
const trial = (own = {}, plus: object | null = null) => ({
  ...{ id: 'one', ...trip(own) },
  plus: plus === null ? null : { address: 'help+c-x@shop.example', ...trip(plus) },
});
const words = (one: ReturnType<typeof trial>) => trialSteps(one).map((step) => step.words);

test('a mail that is back tells that everything works', () => {
  expect(words(trial())).toEqual(['The mail went out', 'It came back in.', 'Everything works.']);
  expect(hasEnded(trial())).toBe(true);
});

test('where answers come to reply addresses, everything works only when such a mail is back, too', () => {
  const waiting = trial({}, { receivedAt: null });
  expect([hasEnded(waiting), words(waiting).at(-1)]).toEqual([false, 'Waiting until it is back']);
  const refused = trial({}, { state: 'failed', sentAt: null, receivedAt: null, lastAnswer: '550 no such user' });
  expect(hasEnded(refused)).toBe(true);
  expect(words(refused).at(-1)).toBe('The mail to a reply address was refused. 550 no such user');
  expect(words(trial({}, {})).at(-1)).toBe('Everything works.');
});
