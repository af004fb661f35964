import type { Promised } from '#contract/promises.ts';
import { brokenPromise } from '#psychology/balance/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { add, reaction, revise, touch, type Hearing } from '../hearing.ts';
import { closeMoment, dropMoment } from '../store.ts';

type Late = Pick<Promised, 'id' | 'conversationId' | 'startedAt' | 'dueAt' | 'messageId'>;

const overdueIn = statement<readonly [conversationId: string], Late>(
  'moments.overdue_in',
  `select id, conversation_id, started_at, due_at, message_id from promises where workspace_id = $1 and conversation_id = $2 and state = 'overdue'`,
);
/** The commitment in which we named a later time before the first had passed: they were warned. */
const warningOf = statement<
  readonly [conversationId: string, id: string, startedAt: string, dueAt: string],
  { at: string; messageId: string | null }
>(
  'moments.warning_of',
  `select started_at as at, message_id from promises where workspace_id = $1 and conversation_id = $2 and id <> $3 and what = 'commitment'
     and state <> 'cancelled' and started_at > $4 and started_at <= $5 and due_at > $5 order by started_at limit 1`,
);

/**
 * A promise was kept, however early; broken by its lateness, less where they were warned; or no longer stands. Answering on within a
 * conversation is what everybody expects: being in time there is no moment of its own, being late is. A later time named in time is a
 * useful warning once the first could truly not be kept: a further promise beside one that we keep warns of nothing.
 */
export const promiseSettled = reaction(['promise.settled', 'promise.overdue'], async (hearing, heard) => {
  const { tx } = hearing.turn;
  if (heard.name === 'promise.overdue') {
    for (const late of await overdueIn(tx, heard.said.conversation.id)) await broken(hearing, late, heard.at, heard.at);
    return;
  }
  const { promise } = heard.said;
  const source = ['promise', promise.id] as const;
  const at = promise.settledAt ?? heard.at;
  if (promise.state === 'cancelled') {
    await touch(hearing, dropMoment(tx, ...source));
    if (promise.what === 'commitment') await warned(hearing, promise);
  }
  if (promise.state === 'broken') {
    await broken(hearing, promise, promise.dueAt, at);
    await touch(hearing, closeMoment(tx, ...source, at)); // late, and done: what is overdue only stays open
  }
  if (promise.state === 'kept' && promise.what === 'next_reply') await touch(hearing, dropMoment(tx, ...source));
  else if (promise.state === 'kept') {
    const its = { conversationId: promise.conversationId, messageId: promise.messageId };
    await revise(hearing, { kind: 'promise_kept', at, source, ...its });
  }
});

/** Broken at the moment that had been promised; how much is known when it was done at last. */
async function broken(hearing: Hearing, { id, ...promise }: Late, at: string, doneAt: string): Promise<void> {
  const inTime = await warned(hearing, { id, ...promise });
  const minutes = (to: string): number => (Date.parse(to) - Date.parse(promise.startedAt)) / 60_000;
  const magnitude = brokenPromise(Math.max(1, minutes(promise.dueAt)), Math.max(1, minutes(doneAt)), inTime);
  const its = { conversationId: promise.conversationId, messageId: promise.messageId };
  if (magnitude > 0) await revise(hearing, { kind: 'promise_broken', at, source: ['promise', id], magnitude, ...its });
}

/** Whether they were warned in time; then that is a moment of its own, at the words that said so. */
async function warned(hearing: Hearing, { id, conversationId, startedAt, dueAt }: Late): Promise<boolean> {
  const [warning] = await warningOf(hearing.turn.tx, conversationId, id, startedAt, dueAt);
  if (warning === undefined) return false;
  await add(hearing, { kind: 'useful_warning', source: ['warning', id], conversationId, ...warning });
  return true;
}
