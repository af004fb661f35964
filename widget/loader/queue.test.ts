import { expect, test, vi } from 'vitest';
import { takeOver } from './queue.ts';
import type { Rapport } from './queue.ts';

/** The snippet's stub, as it stands on the site. */
function snippet(): Rapport {
  const stub: Rapport = function (...call) {
    (stub.q = stub.q ?? []).push(call);
  };
  return stub;
}

test('plays what was called before the loader came, in order, then goes on directly', () => {
  const stub = snippet();
  stub('boot', { inbox: 'a' });
  stub('on', 'ready', Math.max);
  const run = vi.fn();
  const rapport = takeOver(stub, run, vi.fn());
  expect(run.mock.calls).toEqual([[['boot', { inbox: 'a' }]], [['on', 'ready', Math.max]]]);
  rapport('show');
  expect(run).toHaveBeenLastCalledWith(['show']);
});

test('takes the array-like arguments that the snippet keeps', () => {
  const stub = snippet();
  stub.q = [{ length: 2, 0: 'identify', 1: 'jwt' }];
  const run = vi.fn();
  takeOver(stub, run, vi.fn());
  expect(run).toHaveBeenCalledExactlyOnceWith(['identify', 'jwt']);
});

test('a bad call is reported and stops no other', () => {
  const stub = snippet();
  for (const name of ['boot', 'nonsense', 'show']) stub(name);
  const done: unknown[] = [];
  const fail = vi.fn();
  const run = ([name]: readonly unknown[]): void => {
    if (name === 'nonsense') throw new TypeError('no');
    done.push(name);
  };
  takeOver(stub, run, fail);
  expect(done).toEqual(['boot', 'show']);
  expect(fail).toHaveBeenCalledOnce();
});

test('works without the snippet', () => {
  const run = vi.fn();
  takeOver(undefined, run, vi.fn())('boot');
  expect(run).toHaveBeenCalledExactlyOnceWith(['boot']);
});
