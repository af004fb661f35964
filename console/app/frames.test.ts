import { beforeEach, describe, expect, it } from 'vitest';
import { take } from './frames.ts';
import { clear, get } from './store.ts';

const team = { kind: 'team', id: 't1', name: 'Roasters', memberIds: [] };

beforeEach(clear);

describe('an event', () => {
  it('puts in an entity that it is, and those it holds', () => {
    take({ kind: 'workspace', id: 'w1', name: 'Lark & Kettle' }, 'me');
    take(
      { conversation: { kind: 'conversation', id: 'c1', version: 1 }, message: { kind: 'message', id: 'm1', seq: 1 } },
      'me',
    );
    expect(get('workspace', 'w1')?.name).toBe('Lark & Kettle');
    expect(get('conversation', 'c1')?.version).toBe(1);
    expect(get('message', 'm1')?.seq).toBe(1);
  });

  it('takes out what is gone', () => {
    take({ team, gone: false }, 'me');
    expect(get('team', 't1')).toEqual(team);
    take({ team, gone: true }, 'me');
    expect(get('team', 't1')).toBeUndefined();
  });

  it('keeps my marks and not those of others', () => {
    take({ kind: 'seen', id: 'c1', agentId: 'somebody', seq: 9 }, 'me');
    expect(get('seen', 'c1')).toBeUndefined();
    take({ kind: 'seen', id: 'c1', agentId: 'me', seq: 4 }, 'me');
    expect(get('seen', 'c1')?.seq).toBe(4);
    take({ kind: 'mention', id: 'm1', agentId: 'somebody', seq: 2 }, 'me');
    expect(get('mention', 'm1')).toBeUndefined();
    take({ kind: 'mention', id: 'm1', agentId: 'me', seq: 2 }, 'me');
    expect(get('mention', 'm1')?.seq).toBe(2);
  });

  it('passes over what it does not know', () => {
    take({ kind: 'comet', id: 'x' }, 'me');
    take(null, 'me');
    take('words', 'me');
    expect(get('workspace', 'x')).toBeUndefined();
  });
});
