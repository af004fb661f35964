import { beforeEach, describe, expect, it } from 'vitest';
import { createOutbox } from './outbox.ts';
import type { Outcome, Parcel } from './outbox.ts';

const parcel = (clientId: string, more: Partial<Parcel> = {}): Parcel => ({
  clientId,
  conversationId: 'maya',
  mode: 'reply',
  text: clientId,
  then: 'stay',
  promises: [],
  seenSeq: 3,
  at: `2026-11-17T14:00:0${clientId.slice(-1)}Z`,
  state: 'sending',
  problem: null,
  ...more,
});

/** A server that answers as told, one call after another, and everything that the outbox did. */
function world() {
  const tries: string[] = [];
  const outcomes: Outcome[] = [];
  const kept = new Map<string, Parcel>();
  const back: string[] = [];
  const outbox = createOutbox({
    post: (sent) => {
      tries.push(sent.clientId);
      return Promise.resolve(outcomes.shift() ?? { kind: 'sent' });
    },
    changed: (each) => kept.set(each.clientId, each),
    gone: ({ clientId }) => kept.delete(clientId),
    refused: (parcels) => back.push(...parcels.map(({ clientId }) => clientId)),
  });
  const states = () => [...kept.values()].map(({ clientId, state }) => `${clientId} ${state}`);
  return { outbox, tries, outcomes, back, states };
}

let at: ReturnType<typeof world>;
beforeEach(() => {
  at = world();
});

describe('what is sent', () => {
  it('goes out once and is done with', async () => {
    await at.outbox.put(parcel('a1'));
    await at.outbox.retry();
    expect(at.tries).toEqual(['a1']);
    expect(at.states()).toEqual([]);
  });

  it('goes out in order while one is on its way', async () => {
    await Promise.all([at.outbox.put(parcel('a1')), at.outbox.put(parcel('a2')), at.outbox.put(parcel('a3'))]);
    expect(at.tries).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('without a line', () => {
  it('waits, what comes behind it too, and goes out in order when the line is back', async () => {
    at.outcomes.push({ kind: 'unreached' }, { kind: 'unreached' });
    await at.outbox.put(parcel('a1'));
    await at.outbox.put(parcel('a2'));
    expect(at.states()).toEqual(['a1 waiting', 'a2 waiting']);
    expect(at.outbox.isWaiting()).toBe(true);
    expect(at.tries).toEqual(['a1', 'a1']);
    await at.outbox.retry();
    expect(at.tries).toEqual(['a1', 'a1', 'a1', 'a2']);
    expect(at.outbox.isWaiting()).toBe(false);
  });

  it('does not hold up another conversation', async () => {
    at.outcomes.push({ kind: 'unreached' });
    await at.outbox.put(parcel('a1'));
    await at.outbox.put(parcel('b2', { conversationId: 'tom' }));
    expect(at.states()).toEqual(['a1 waiting']);
  });
});

describe('after loading the page anew', () => {
  it('goes out in the order in which it was written, whatever was on its way', async () => {
    at.outbox.restore([parcel('a2', { state: 'waiting' }), parcel('a1'), parcel('a3', { state: 'failed' })]);
    expect(at.states()).toEqual(['a2 waiting', 'a1 waiting', 'a3 failed']);
    await at.outbox.retry();
    expect(at.tries).toEqual(['a1', 'a2']);
    expect(at.states()).toEqual(['a3 failed']);
  });

  it('does not take back what it has already', async () => {
    at.outcomes.push({ kind: 'failed', problem: 'No.' });
    await at.outbox.put(parcel('a1'));
    at.outbox.restore([parcel('a1')]);
    expect(at.states()).toEqual(['a1 failed']);
  });
});

describe('a refusal', () => {
  it('stays with its reason, lets others pass, and can be tried again with what is seen now', async () => {
    at.outcomes.push({ kind: 'failed', problem: 'Her mailbox is full.' });
    await at.outbox.put(parcel('a1'));
    await at.outbox.put(parcel('a2'));
    expect(at.states()).toEqual(['a1 failed']);
    await at.outbox.again('a1', 9);
    expect(at.tries).toEqual(['a1', 'a2', 'a1']);
    expect(at.states()).toEqual([]);
  });

  it('because of newer messages gives back everything written since, but notes go out', async () => {
    at.outcomes.push({ kind: 'stale' });
    const first = at.outbox.put(parcel('a1'));
    void at.outbox.put(parcel('a2'));
    void at.outbox.put(parcel('a3', { mode: 'note' }));
    await first;
    expect(at.back).toEqual(['a1', 'a2']);
    expect(at.tries).toEqual(['a1', 'a3']);
    expect(at.states()).toEqual([]);
  });

  it('of something taken back meanwhile changes nothing', async () => {
    at.outcomes.push({ kind: 'failed', problem: 'No.' });
    const sending = at.outbox.put(parcel('a1'));
    expect(at.outbox.take('a1')?.text).toBe('a1');
    await sending;
    expect(at.states()).toEqual([]);
  });
});
