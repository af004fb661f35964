import { expect, test, vi } from 'vitest';
import { createListeners } from './listeners.ts';

test('each listener hears its own event with its detail', () => {
  const { on, emit } = createListeners(vi.fn());
  const [unread, open] = [vi.fn(), vi.fn()];
  on('unread', unread);
  on('open', open);
  emit('unread', 2);
  expect(unread).toHaveBeenCalledExactlyOnceWith(2);
  expect(open).not.toHaveBeenCalled();
});

test('an error in a listener is reported and stops no other', () => {
  const report = vi.fn();
  const { on, emit } = createListeners(report);
  const second = vi.fn();
  on('ready', () => {
    throw new Error('the site’s own');
  });
  on('ready', second);
  emit('ready');
  expect(report).toHaveBeenCalledOnce();
  expect(second).toHaveBeenCalledOnce();
});

test('an unknown event or no function is said at once', () => {
  const { on } = createListeners(vi.fn());
  expect(() => on('redy', vi.fn())).toThrow('ready, open');
  expect(() => on('ready', 'x')).toThrow('function');
});
