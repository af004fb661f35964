import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clear, get, list, messagesOf, remove, upsert, watch } from './store.ts';
import type { Entities, Message } from './store.ts';

const conversation = (version: number, subject: string) =>
  ({ kind: 'conversation', id: 'c1', version, subject, tags: ['a'] }) as unknown as Entities['conversation'];

const message = (id: string, seq: number, more: Partial<Message> = {}) =>
  ({
    kind: 'message',
    id,
    conversationId: 'c1',
    seq,
    clientId: null,
    at: '2026-11-20T10:00:00Z',
    text: id,
    ...more,
  }) as Message;

const ids = () => messagesOf('c1').map((each) => each.id);

beforeEach(clear);

describe('the live store', () => {
  it('keeps the newer version of a conversation, whichever comes last', () => {
    upsert(conversation(3, 'new'));
    upsert(conversation(2, 'old'));
    expect(get('conversation', 'c1')?.subject).toBe('new');
    upsert(conversation(3, 'same version, other words'));
    expect(get('conversation', 'c1')?.subject).toBe('same version, other words');
  });

  it('keeps the identity of what did not change and stays silent about it', () => {
    upsert(conversation(1, 'one'));
    const before = get('conversation', 'c1');
    const watcher = vi.fn();
    const stop = watch('conversation', watcher);
    upsert(conversation(1, 'one'));
    expect(get('conversation', 'c1')).toBe(before);
    expect(watcher).not.toHaveBeenCalled();
    upsert(conversation(2, 'two'));
    expect(get('conversation', 'c1')?.tags).toBe(before?.tags);
    expect(watcher).toHaveBeenCalledOnce();
    stop();
  });

  it('orders messages by sequence and bubbles after them', () => {
    const bubble = message('mine', 0, { clientId: 'mine', delivery: 'sending' });
    upsert(bubble, message('b', 2), message('a', 1));
    expect(ids()).toEqual(['a', 'b', 'mine']);
  });

  it('lets a stored message take the place of its bubble', () => {
    upsert(message('mine', 0, { clientId: 'mine', delivery: 'sending' }));
    upsert(message('row', 3, { clientId: 'mine' }));
    expect(ids()).toEqual(['row']);
    expect(list('message').map((each) => each.id)).toEqual(['row']);
  });

  it('does not bring a bubble back once its row is here', () => {
    upsert(message('row', 3, { clientId: 'mine' }));
    upsert(message('mine', 0, { clientId: 'mine', delivery: 'failed' }));
    expect(ids()).toEqual(['row']);
  });

  it('keeps a list’s identity until one of its kind changes', () => {
    upsert(message('a', 1));
    const before = list('message');
    upsert(conversation(1, 'one'));
    expect(list('message')).toBe(before);
    remove('message', 'a');
    expect(list('message')).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('keeps a conversation’s two drafts apart', () => {
    const draft = (mode: 'reply' | 'note') =>
      ({ kind: 'draft', id: 'c1', mode, text: mode, savedAt: '2026-11-20T10:00:00Z' }) as const;
    upsert(draft('reply'), draft('note'));
    expect(get('draft', 'c1:reply')?.text).toBe('reply');
    expect(get('draft', 'c1:note')?.text).toBe('note');
  });

  it('never moves what was seen backwards', () => {
    upsert({ kind: 'seen', id: 'c1', agentId: 'me', seq: 5 });
    upsert({ kind: 'seen', id: 'c1', agentId: 'me', seq: 3 });
    expect(get('seen', 'c1')?.seq).toBe(5);
  });
});
