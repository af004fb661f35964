import { expect, test } from 'vitest';
import { outcomeOf, standingAfter, type Outcome } from './verdict.ts';

const minute = 60_000;
const refused = (forGood: boolean): Outcome => ({ kind: 'refused', answer: '', forGood });
const lost: Outcome = { kind: 'lost', answer: '' };
const unreached: Outcome = { kind: 'unreached', answer: '' };

test('a written 250 is the end; a refusal for good is too', () => {
  expect(standingAfter({ kind: 'accepted', answer: '' }, 'reply', 1)).toEqual({ state: 'sent', againInMs: null });
  expect(standingAfter(refused(true), 'reply', 1)).toEqual({ state: 'failed', againInMs: null });
});

test('a lost answer: a person’s mail goes once more, a machine’s never', () => {
  for (const kind of ['reply', 'forward', 'continuation'] as const) {
    expect(standingAfter(lost, kind, 1)).toEqual({ state: 'unknown', againInMs: minute });
    expect(standingAfter(lost, kind, 2)).toEqual({ state: 'unknown', againInMs: null });
  }
  for (const kind of ['acknowledgement', 'test'] as const)
    expect(standingAfter(lost, kind, 1)).toEqual({ state: 'unknown', againInMs: null });
});

test('what passes is waited for, ever longer, about a day; then it is said', () => {
  const waits: number[] = [];
  for (let tries = 1; ; tries++) {
    const { state, againInMs } = standingAfter(tries % 2 === 0 ? refused(false) : unreached, 'reply', tries);
    if (againInMs === null) {
      expect(state).toBe('failed');
      break;
    }
    expect(state).toBe('waiting');
    waits.push(againInMs / minute);
  }
  expect(waits.slice(0, 8)).toEqual([1, 2, 5, 10, 20, 40, 60, 60]);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 60;
  expect(hours).toBeGreaterThan(22);
  expect(hours).toBeLessThan(26);
  expect(standingAfter(unreached, 'acknowledgement', 7).state).toBe('failed');
});

test.each([
  [{ message: 'x', code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, false, 'refused', true],
  [{ message: 'x', code: 'EENVELOPE', responseCode: 451, response: '451 later' }, false, 'refused', false],
  [{ message: 'x', code: 'EMESSAGE', responseCode: 554, response: '554 spam' }, true, 'refused', true],
  [{ message: 'x', code: 'EMESSAGE', responseCode: 452, response: '452 full' }, true, 'refused', false],
  [{ message: 'too large', code: 'EMESSAGE' }, false, 'refused', true],
  [{ message: 'closed', code: 'ECONNECTION' }, false, 'unreached', undefined],
  [{ message: 'closed', code: 'ECONNECTION' }, true, 'lost', undefined],
  [{ message: 'slow', code: 'ETIMEDOUT' }, true, 'lost', undefined],
])('%j, begun %s: %s', (error, begun, kind, forGood) => {
  const outcome = outcomeOf(error, begun);
  expect([outcome.kind, 'forGood' in outcome ? outcome.forGood : undefined]).toEqual([kind, forGood]);
});

test('an answer is one line, whatever the server says', () => {
  const outcome = outcomeOf(
    { message: 'x', responseCode: 550, response: `550-a\r\n550 b\u0000\ud800${'c'.repeat(900)}` },
    false,
  );
  expect(outcome.answer).toMatch(/^550-a 550 b \ufffdc+$/);
  expect(outcome.answer.length).toBe(500);
});
