import { follower, type Heard } from '#server/follow.ts';
import type { Turn } from '#server/platform/turn.ts';
import { isThere } from '../store.ts';
import { record } from './record.ts';

/**
 * What became of promises, in the timeline: every commitment in words, and of replies those that came late. A reply in time is
 * nothing that anybody looks for.
 */
export const promisesFollower = follower('contacts.promises', ['promise.settled'], async (turn, happened) => {
  for (const one of happened) await settle(turn, one);
});

async function settle(turn: Turn, { contactId, said: { promise } }: Heard<'promise.settled'>): Promise<void> {
  const { id, state, what, text, dueAt, settledAt, conversationId, madeBy } = promise;
  if (contactId === null || (state !== 'kept' && state !== 'broken')) return;
  if (what !== 'commitment' && state === 'kept') return;
  if ((await isThere(turn.tx, contactId)).length === 0) return;
  await record(turn, {
    ...{ contactId, kind: state === 'kept' ? 'promise_kept' : 'promise_broken', at: settledAt ?? turn.now },
    title: text ?? 'An answer in time',
    ...{ source: { kind: 'promise', id }, data: { dueAt }, conversationId, agentId: madeBy },
  });
}
