import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialState } from './state.ts';
import { createStore } from './store.ts';
import { createWriting } from './writing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const store = createStore(initialState([], 0));
  const said: string[] = [];
  return { store, said, writing: createWriting({ store }, (what) => said.push(what)) };
}

test('says typing at most every three seconds, and stopped after ten of silence', () => {
  const { said, writing } = start();
  for (let key = 0; key < 31; key++) {
    writing.typed(false);
    vi.advanceTimersByTime(100);
  }
  expect(said).toEqual(['typing', 'typing']);
  vi.advanceTimersByTime(9_800);
  expect(said).toEqual(['typing', 'typing']);
  vi.advanceTimersByTime(200);
  expect(said).toEqual(['typing', 'typing', 'stopped']);
});

test('sending or emptying stops at once, and only what was begun', () => {
  const { said, writing } = start();
  writing.typed(true);
  expect(said).toEqual([]);
  writing.typed(false);
  writing.typed(true);
  expect(said).toEqual(['typing', 'stopped']);
  vi.advanceTimersByTime(20_000);
  expect(said).toHaveLength(2);
});

test('a sign of the house’s writing lasts ten seconds from the last one', () => {
  const { store, writing } = start();
  writing.heard('typing', 'Tomás');
  vi.advanceTimersByTime(9_000);
  writing.heard('typing', 'Tomás');
  vi.advanceTimersByTime(9_999);
  expect(store.get().writing).toEqual({ name: 'Tomás' });
  vi.advanceTimersByTime(1);
  expect(store.get().writing).toBeNull();
});

test('stopped takes the sign away', () => {
  const { store, writing } = start();
  writing.heard('typing', 'Tomás');
  writing.heard('stopped', 'Tomás');
  expect(store.get().writing).toBeNull();
});
