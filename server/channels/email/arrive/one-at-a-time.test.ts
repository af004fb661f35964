import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

function slow() {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const ask = oneAtATime(async (key) => {
    log.push(`${key} begins`);
    await new Promise<void>((done) => ends.push(done));
    log.push(`${key} ends`);
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { log, ask, end };
}

test('however many ask, one works; then once more for all who asked', async () => {
  const { log, ask, end } = slow();
  const first = ask('a');
  await Promise.all([ask('a'), ask('a'), ask('a')]);
  expect(log).toEqual(['a begins']);
  await end();
  expect(log).toEqual(['a begins', 'a ends', 'a begins']);
  await end();
  await first;
  expect(log).toHaveLength(4);
});

test('keys do not wait for each other, and a failure leaves the way free', async () => {
  const { log, ask, end } = slow();
  const both = [ask('a'), ask('b')];
  expect(log).toEqual(['a begins', 'b begins']);
  await end();
  await end();
  await Promise.all(both);
  const failing = oneAtATime(() => Promise.reject(new Error('no')));
  await expect(failing('a')).rejects.toThrow('no');
  await expect(failing('a')).rejects.toThrow('no');
});
