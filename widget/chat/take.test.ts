import { expect, test } from 'vitest';
import type { PublicConversation, PublicMessage } from '#contract/customers-view.ts';
import type { Visit } from '#contract/widget.ts';
import type { FromChat } from '../wire.ts';
import type { Desk } from './desk.ts';
import { createKeep } from './keep.ts';
import { memoryShelf } from './shelf.ts';
import { initialState } from './state.ts';
import { createStore } from './store.ts';
import { takeChange, takeVisit, takeVisitor } from './take.ts';

const conversation = (id: string): PublicConversation => ({
  kind: 'conversation',
  id,
  number: 1,
  status: 'open',
  answerBy: null,
  seenSeq: 0,
  seenAt: null,
  readSeq: 0,
  agentName: null,
});
const message = (seq: number, clientId: string | null = null): PublicMessage => ({
  kind: 'message',
  id: `m${seq}`,
  seq,
  clientId,
  from: 'customer',
  name: null,
  text: `m${seq}`,
  at: '2026-11-17T14:00:00.000Z',
  promises: [],
  attachments: [],
});
const visit = (of: PublicConversation | null, seqs: readonly number[]): Visit => ({
  title: 'Lark & Kettle',
  greeting: 'Hello.',
  afterHours: null,
  expectation: { open: true, until: null, timeZone: 'Europe/Dublin', answerBy: '2026-11-17T14:30:00Z', basis: null },
  people: [],
  visitor: { name: null, email: null, identified: false },
  conversation: of,
  messages: seqs.map((seq) => message(seq)),
  at: '1',
});

function start() {
  const told: FromChat[] = [];
  const keep = createKeep('shop', memoryShelf());
  const store = createStore(initialState([], 0));
  const call = (() => Promise.reject(new Error('nothing is called here'))) as unknown as Desk['call'];
  const desk: Desk = { inbox: 'shop', store, keep, call, tell: (word) => told.push(word) };
  return { desk, store, keep, told, seqs: () => store.get().messages.map(({ seq }) => seq) };
}

test('a visit without a conversation leaves no trace on the page', () => {
  const { desk, store, told } = start();
  takeVisit(desk, visit(null, []));
  expect(store.get()).toMatchObject({ stage: 'here', line: 'online', conversation: null, earlier: false });
  expect(told).toEqual([]);
});

test('a conversation makes the visit known; earlier messages are offered where the first is not the first', () => {
  const { desk, store, told } = start();
  takeVisit(desk, visit(conversation('a'), [1, 2]));
  expect(store.get().earlier).toBe(false);
  takeVisit(desk, visit(conversation('b'), [31, 32]));
  expect(store.get().earlier).toBe(true);
  expect(told).toEqual([{ type: 'known' }, { type: 'known' }]);
});

test('somebody else’s conversation replaces everything', () => {
  const { desk, store, seqs } = start();
  takeVisit(desk, visit(conversation('a'), [1, 2, 3]));
  store.set({ readSeq: 3 });
  takeVisit(desk, visit(conversation('b'), [2]));
  expect(seqs()).toEqual([2]);
  expect(store.get().readSeq).toBe(0);
  takeVisit(desk, visit(null, []));
  expect(seqs()).toEqual([]);
});

test('a change brings its message once, and takes it from the outbox', () => {
  const { desk, store, keep, seqs } = start();
  const item = { clientId: 'mine-0001', text: 'm2', at: '2026-11-17T14:00:00.000Z', state: 'sending' } as const;
  keep.keepOutgoing(item);
  takeVisit(desk, visit(conversation('a'), [1]));
  store.set({ outbox: [item] });
  for (let twice = 0; twice < 2; twice++)
    expect(takeChange(desk, { conversation: conversation('a'), message: message(2, 'mine-0001') })).toBe(true);
  expect(seqs()).toEqual([1, 2]);
  expect([store.get().outbox, keep.outbox()]).toEqual([[], []]);
});

test('a change of another conversation changes nothing and says so', () => {
  const { desk, seqs } = start();
  takeVisit(desk, visit(conversation('a'), [1]));
  expect(takeChange(desk, { conversation: conversation('b'), message: message(7) })).toBe(false);
  expect(seqs()).toEqual([1]);
});

test('a name that was left touches nothing else', () => {
  const { desk, store, seqs } = start();
  takeVisit(desk, visit(conversation('a'), [1, 2]));
  takeVisitor(desk, { ...visit(null, []), visitor: { name: 'Maya', email: null, identified: false } });
  expect(store.get().house?.visitor.name).toBe('Maya');
  expect(seqs()).toEqual([1, 2]);
});
