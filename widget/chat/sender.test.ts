import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import { Problem } from '#sdk/index.ts';
import type { CallRoute } from '#sdk/index.ts';
import type { Desk } from './desk.ts';
import { createKeep } from './keep.ts';
import { createSender } from './sender.ts';
import { memoryShelf } from './shelf.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { createStore } from './store.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-17T14:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const conversation: PublicConversation = {
  kind: 'conversation',
  id: 'c',
  number: 1,
  status: 'open',
  answerBy: null,
  seenSeq: 0,
  seenAt: null,
  readSeq: 0,
  agentName: null,
};

interface Sent {
  clientId: string;
  text: string;
}

/** A house that keeps what it is sent; `answer` may throw before or after it was kept. */
function start(answer: (sent: Sent, keepIt: () => void) => void = (_, keepIt) => keepIt()) {
  const kept: Sent[] = [];
  const keep = createKeep('shop', memoryShelf());
  const store = createStore<State>({ ...initialState([], 0), stage: 'here', line: 'online' });
  const call = (_key: string, { body }: { body: Sent }) => {
    const keepIt = (): void => {
      if (!kept.some(({ clientId }) => clientId === body.clientId)) kept.push(body);
    };
    try {
      answer(body, keepIt);
    } catch (error) {
      return Promise.reject(error);
    }
    const seq = kept.findIndex(({ clientId }) => clientId === body.clientId) + 1;
    const at = new Date().toISOString();
    const message: PublicMessage = {
      kind: 'message',
      id: `m${seq}`,
      seq,
      from: 'customer',
      name: null,
      at,
      promises: [],
      attachments: [],
      ...body,
    };
    return Promise.resolve({ conversation, message });
  };
  const renew = vi.fn();
  const desk: Desk = { inbox: 'shop', store, keep, call: call as unknown as CallRoute, tell: () => undefined };
  return { sender: createSender(desk, renew), kept, keep, store, renew, texts: () => kept.map(({ text }) => text) };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const unreachable = new Problem(0, { code: 'network.unreachable' });

test('sends in the order written, and what arrived is kept no longer', async () => {
  const { sender, texts, keep, store } = start();
  for (const text of ['one', 'two', 'three']) sender.add(text);
  expect(store.get().outbox.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(keep.outbox().map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  await settle();
  expect(texts()).toEqual(['one', 'two', 'three']);
  expect(store.get().messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect([store.get().outbox, keep.outbox()]).toEqual([[], []]);
});

test('waits while the line is down and goes out by itself, in order', async () => {
  let down = true;
  const { sender, texts, keep, store } = start((_, keepIt) => {
    if (down) throw unreachable;
    keepIt();
  });
  sender.add('one');
  sender.add('two');
  await settle();
  expect(store.get().line).toBe('offline');
  expect(store.get().outbox.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(keep.outbox()).toHaveLength(2);
  down = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(texts()).toEqual(['one', 'two']);
});

test('an answer that got lost does not make two messages', async () => {
  let lost = 3;
  const ids: string[] = [];
  const { sender, texts, store } = start((sent, keepIt) => {
    ids.push(sent.clientId);
    keepIt();
    if (lost-- > 0) throw unreachable;
  });
  sender.add('one');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(1);
  expect(texts()).toEqual(['one']);
  expect(store.get().messages).toHaveLength(1);
});

test('a refused message says why, lets the next one pass, and can be tried again or taken back', async () => {
  let strict = true;
  const { sender, texts, store } = start((sent, keepIt) => {
    if (strict && sent.text.startsWith('no')) throw new Problem(403, { code: 'x', detail: 'Not here.' });
    keepIt();
  });
  for (const text of ['no one', 'yes', 'no two']) sender.add(text);
  await settle();
  expect(texts()).toEqual(['yes']);
  expect(store.get().outbox).toMatchObject([
    { text: 'no one', state: 'refused', why: 'Not here.' },
    { text: 'no two', state: 'refused' },
  ]);
  strict = false;
  sender.takeBack(store.get().outbox[0]?.clientId ?? '');
  sender.retry(store.get().outbox[0]?.clientId ?? '');
  await settle();
  expect(texts()).toEqual(['yes', 'no two']);
  expect(store.get().outbox).toEqual([]);
});

test('a token that is no longer good is renewed, and the message waits for it', async () => {
  const { sender, renew, store } = start(() => {
    throw new Problem(401, { code: 'visit.unknown' });
  });
  sender.add('one');
  await settle();
  expect(renew).toHaveBeenCalledOnce();
  expect(store.get().outbox).toMatchObject([{ text: 'one', state: 'waiting' }]);
});

test('nothing goes out before the visit has begun', async () => {
  const { sender, texts, store } = start();
  store.set({ stage: 'starting' });
  sender.add('one');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(texts()).toEqual([]);
  store.set({ stage: 'here' });
  sender.wake();
  await settle();
  expect(texts()).toEqual(['one']);
});
