import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromServer } from '#contract/live.ts';
import { liveStatus, onEvent, onResync, startLive, stopLive } from './live.ts';
import { clear, get } from './store.ts';

const sockets: FakeSocket[] = [];

class FakeSocket {
  static readonly OPEN = 1;
  readyState = 1;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    sockets.push(this);
  }
  send = vi.fn();
  close = vi.fn();
}

const socket = (): FakeSocket => {
  const last = sockets.at(-1);
  if (last === undefined) throw new Error('no socket was opened');
  return last;
};
const say = (frame: FromServer) => socket().onmessage?.({ data: JSON.stringify(frame) });
const ready = (at: string, resync = false) => say({ type: 'ready', at, resync });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() });
  vi.stubGlobal('location', { origin: 'https://help.example.com' });
  clear();
  startLive('me');
});
afterEach(() => {
  stopLive();
  vi.useRealTimers();
});

describe('the live stream', () => {
  it('puts events into the store before it tells who listens', () => {
    const heard = vi.fn(() => get('workspace', 'w1')?.name);
    const stop = onEvent('workspace.changed', heard);
    ready('1');
    say({
      type: 'event',
      at: '2',
      after: '1',
      name: 'workspace.changed',
      data: { kind: 'workspace', id: 'w1', name: 'Lark' },
    });
    expect(heard).toHaveReturnedWith('Lark');
    stop();
  });

  it('keeps since when there is no line while it tries again', () => {
    ready('1');
    expect(liveStatus()).toEqual({ state: 'online', since: null });
    vi.setSystemTime('2026-11-20T14:09:00Z');
    socket().onclose?.();
    vi.setSystemTime('2026-11-20T14:12:00Z');
    vi.advanceTimersByTime(60_000);
    expect(sockets.length).toBeGreaterThan(1);
    expect(liveStatus().since).toEqual(new Date('2026-11-20T14:09:00Z'));
    ready('1');
    expect(liveStatus()).toEqual({ state: 'online', since: null });
  });

  it('lets screens that fetched before the first frame fetch anew, and not on every return', () => {
    const fetchAnew = vi.fn();
    const stop = onResync(fetchAnew);
    ready('1');
    expect(fetchAnew).toHaveBeenCalledTimes(1);
    socket().onclose?.();
    vi.advanceTimersByTime(60_000);
    ready('1');
    expect(fetchAnew).toHaveBeenCalledTimes(1);
    stop();
  });

  it('fetches anew when too much was missed', () => {
    ready('1');
    const fetchAnew = vi.fn();
    const stop = onResync(fetchAnew);
    socket().onclose?.();
    vi.advanceTimersByTime(60_000);
    ready('9', true);
    expect(fetchAnew).toHaveBeenCalledTimes(1);
    stop();
  });
});
