import { expect, test } from 'vitest';
import { openGate } from './gate.ts';

const accepted = { kind: 'accepted', answer: '' } as const;
const unreached = { kind: 'unreached', answer: '' } as const;

test('two mails at once, whosever they are; whoever comes third asks again soon', () => {
  const gate = openGate(() => 0);
  expect([gate.enter('a'), gate.enter('b')]).toEqual([0, 0]);
  expect(gate.enter('a')).toBeGreaterThan(0);
  gate.leave('b', accepted);
  expect(gate.enter('a')).toBe(0);
});

test('a server that was not reached rests, and nobody else’s does', () => {
  const clock = { ms: 1_000_000 };
  const gate = openGate(() => clock.ms);
  gate.enter('a');
  gate.leave('a', unreached);
  expect(gate.enter('a')).toBe(20_000);
  expect(gate.enter('b')).toBe(0);
  gate.leave('b', accepted);
  clock.ms += 15_000;
  expect(gate.enter('a')).toBe(5_000);
  clock.ms += 5_000;
  expect(gate.enter('a')).toBe(0);
});
