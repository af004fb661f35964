import { expect, it } from 'vitest';
import type { Message } from '../../app/store.ts';
import { isAnswered, replyContext } from './reply-context.ts';

const angry = { label: 'anger', intensity: 0.7, valence: -0.6 } as Message['reading'];
let seq = 0;
const message = (from: 'customer' | 'agent', text: string, more: Partial<Message> = {}) =>
  ({ type: 'message', from, text, seq: (seq += 1), reading: null, promises: [], ...more }) as unknown as Message;
const owed = (dueAt: string, state: string) => ({ dueAt, state }) as Message['promises'][number];
const facts = {
  conversation: { contact: { id: 'm', name: 'Maya', email: null } },
  messages: [
    message('customer', 'Where is it?', { reading: angry }),
    message('agent', 'I look.', {
      promises: [owed('2026-11-18T10:00:00Z', 'open'), owed('2026-11-16T10:00:00Z', 'kept')],
    }),
    message('customer', 'Still nothing.', { reading: angry }),
    message('agent', 'She called twice.', { type: 'note' }),
    message('customer', 'Hello?'),
  ],
  earlier: ['I look.', 'An older answer.'],
  own: ['To somebody else.'],
  inbox: undefined,
  now: '2026-11-17T14:00:00Z',
  timeZone: 'Europe/Dublin',
};

it('takes what the customer wrote since our last answer; a note is no answer', () => {
  expect(replyContext(facts).customerTexts).toEqual(['Still nothing.', 'Hello?']);
});

it('reads only the last message, so that a feeling that went is not answered', () => {
  expect(replyContext(facts).reading).toBeNull();
  expect(replyContext({ ...facts, messages: facts.messages.slice(0, 3) }).reading).toEqual(angry);
});

it('names each earlier answer once and only the promises that still run', () => {
  expect(replyContext(facts).earlierReplies).toEqual(['I look.', 'An older answer.']);
  expect(replyContext(facts).promises).toMatchObject([{ state: 'open' }]);
});

it('goes by the house’s clock and target where they are known', () => {
  expect(replyContext(facts)).toMatchObject({ timeZone: 'Europe/Dublin', fastestHonestMinutes: null });
  const inbox = { hours: { timeZone: 'Europe/Berlin', week: [], holidays: [] }, nextReplyMinutes: 60 };
  expect(replyContext({ ...facts, inbox })).toMatchObject({ timeZone: 'Europe/Berlin', fastestHonestMinutes: 60 });
});

it('knows whether their last message has our answer; a note is none', () => {
  const asked = [message('customer', 'Where is it?')];
  const noted = [...asked, message('agent', 'A note.', { type: 'note' })];
  const ours = [message('agent', 'Found.')];
  expect([isAnswered(asked), isAnswered(noted), isAnswered(ours)]).toEqual([false, false, false]);
  expect(isAnswered([...noted, ...ours])).toBe(true);
  expect(isAnswered([...noted, ...ours, message('customer', 'And now?')])).toBe(false);
});
