import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLive } from './live.ts';
import type { LiveState } from './live.ts';
import type { FromServer } from '#contract/live.ts';

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: { type: string; after?: string | null; token?: string; what?: string }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    FakeSocket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as (typeof this.sent)[number]);
  }
  close(): void {
    this.readyState = 3;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  cut(): void {
    this.readyState = 3;
    this.onclose?.();
  }
  say(frame: FromServer): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const socket = (n: number): FakeSocket => FakeSocket.all[n] as FakeSocket;
const event = (after: string, at: string): FromServer => ({ type: 'event', at, after, name: 'message.sent', data: {} });

function listen(after: string | null = null) {
  const states: LiveState[] = [];
  const frames: FromServer[] = [];
  const onResync = vi.fn();
  const live = openLive({
    url: 'wss://help.example.com/api/v1/widget/live',
    after,
    token: () => 'visit-token',
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
    onResync,
    WebSocket: FakeSocket as unknown as typeof WebSocket,
  });
  return {
    live,
    states,
    frames,
    onResync,
    names: () => frames.map((frame) => ('at' in frame ? frame.at : frame.type)),
  };
}

beforeEach(() => {
  FakeSocket.all = [];
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5); // no jitter: the delay itself
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the first word names the token and where to go on', () => {
  const { states } = listen('7');
  socket(0).open();
  expect(socket(0).sent).toEqual([{ type: 'hello', token: 'visit-token', after: '7' }]);
  expect(states).toEqual(['connecting']);
  socket(0).say({ type: 'ready', at: '7', resync: false });
  expect(states).toEqual(['connecting', 'online']);
});

test('after a cut it resumes from the last frame seen', () => {
  const { states } = listen('1');
  socket(0).open();
  socket(0).say({ type: 'ready', at: '1', resync: false });
  socket(0).say(event('1', '4'));
  socket(0).cut();
  expect(states.at(-1)).toBe('offline');
  vi.advanceTimersByTime(500);
  socket(1).open();
  expect(socket(1).sent[0]?.after).toBe('4');
});

test('a gap is never shown: it comes back for what is missing', () => {
  const { names } = listen('1');
  socket(0).open();
  socket(0).say({ type: 'ready', at: '1', resync: false });
  socket(0).say(event('1', '2'));
  const old = socket(0);
  old.say(event('3', '4'));
  old.say(event('4', '5'));
  expect(names()).toEqual(['1', '2']);
  expect(old.readyState).toBe(3);
  vi.advanceTimersByTime(500);
  socket(1).open();
  expect(socket(1).sent[0]?.after).toBe('2');
  socket(1).say({ type: 'ready', at: '2', resync: false });
  socket(1).say(event('2', '4'));
  expect(names()).toEqual(['1', '2', '2', '4']);
});

test('it waits twice as long after each failure, at most 15 s, and starts anew once it is in', () => {
  listen();
  const delays = [500, 1000, 2000, 4000, 8000, 15_000, 15_000];
  for (const [n, delay] of delays.entries()) {
    socket(n).cut();
    vi.advanceTimersByTime(delay - 1);
    expect(FakeSocket.all).toHaveLength(n + 1);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(n + 2);
  }
  socket(delays.length).open();
  socket(delays.length).say({ type: 'ready', at: '1', resync: false });
  socket(delays.length).cut();
  vi.advanceTimersByTime(500);
  expect(FakeSocket.all).toHaveLength(delays.length + 2);
});

test('a silent line is given up after one unanswered ping', () => {
  const { states } = listen();
  socket(0).open();
  socket(0).say({ type: 'ready', at: '1', resync: false });
  vi.advanceTimersByTime(15_000);
  expect(socket(0).sent.at(-1)).toEqual({ type: 'ping' });
  expect(states.at(-1)).toBe('online');
  vi.advanceTimersByTime(15_000);
  expect(states.at(-1)).toBe('offline');
});

test('a line that answers stays, however late the timers of a hidden tab are', () => {
  const { states } = listen();
  socket(0).open();
  socket(0).say({ type: 'ready', at: '1', resync: false });
  for (let minute = 0; minute < 5; minute++) {
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(15_000);
    socket(0).say({ type: 'pong' });
  }
  expect(states.at(-1)).toBe('online');
  expect(FakeSocket.all).toHaveLength(1);
});

test('a server that never lets it in is tried again', () => {
  const { states } = listen();
  vi.advanceTimersByTime(15_000);
  expect(states.at(-1)).toBe('offline');
});

test('too much missed asks for everything anew', () => {
  const { onResync, frames } = listen('1');
  socket(0).open();
  socket(0).say({ type: 'ready', at: '900', resync: true });
  expect(onResync).toHaveBeenCalledOnce();
  socket(0).say(event('900', '901'));
  expect(frames.at(-1)).toMatchObject({ at: '901' });
});

test('waking connects at once, but never twice', () => {
  const { live } = listen();
  live.wake();
  expect(FakeSocket.all).toHaveLength(1);
  socket(0).cut();
  live.wake();
  expect(FakeSocket.all).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(FakeSocket.all).toHaveLength(2);
});

test('signals go out only while connected', () => {
  const { live } = listen();
  live.signal('typing');
  socket(0).open();
  live.signal('typing');
  expect(socket(0).sent.filter((frame) => frame.type === 'signal')).toEqual([{ type: 'signal', what: 'typing' }]);
});

test('after closing nothing is heard and nothing is tried', () => {
  const { live, frames, states } = listen();
  socket(0).open();
  live.close();
  socket(0).say({ type: 'ready', at: '1', resync: false });
  socket(0).cut();
  vi.advanceTimersByTime(60_000);
  live.wake();
  expect(FakeSocket.all).toHaveLength(1);
  expect(frames).toEqual([]);
  expect(states).toEqual(['connecting']);
});
