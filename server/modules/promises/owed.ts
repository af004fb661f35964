import type { Due, Promised } from '#contract/promises.ts';
import type { Turn } from '#server/platform/turn.ts';
import { newId } from '#server/platform/id.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';
import { addOpenMinutes } from './due-time.ts';
import * as store from './store.ts';

/** Where a promise belongs. */
export interface Place {
  readonly conversationId: string;
  readonly episodeId: string;
}

/** What an inbox owes a customer who wrote at `at`: a first reply or the next one, by its open hours. */
export function owedAfter(inbox: InboxRow, what: 'first_reply' | 'next_reply', at: string, now: string): Due {
  const minutes = what === 'first_reply' ? inbox.firstReplyMinutes : inbox.nextReplyMinutes;
  const dueAt = new Date(addOpenMinutes(inbox.hours, Date.parse(at), minutes)).toISOString();
  return { what, startedAt: at, dueAt, overdue: dueAt <= now };
}

/** Starts to owe it. The breach is a job queued for that very moment, never found by a sweep. */
export const start = (turn: Turn, place: Place, { what, startedAt, dueAt }: Due): Promise<Promised> =>
  record(turn, place, { what, text: null, messageId: null, madeBy: null, startedAt, dueAt });

/** Writes down what an agent promised in words; `messageId` is null where no message says it. */
export async function commit(
  turn: Turn,
  place: Place,
  by: { messageId: string | null; agentId: string | null; at: string },
  promised: readonly { text: string; dueAt: string }[],
): Promise<Promised[]> {
  return Promise.all(
    promised.map(({ text, dueAt }) =>
      record(turn, place, {
        what: 'commitment',
        text,
        messageId: by.messageId,
        madeBy: by.agentId,
        startedAt: by.at,
        dueAt,
      }),
    ),
  );
}

type Fresh = Pick<Promised, 'what' | 'text' | 'messageId' | 'madeBy' | 'startedAt' | 'dueAt'>;

async function record(turn: Turn, { conversationId, episodeId }: Place, fresh: Fresh): Promise<Promised> {
  const id = newId();
  const { what, text, messageId, madeBy, startedAt, dueAt } = fresh;
  await Promise.all([
    store.insertPromise(turn.tx, id, conversationId, episodeId, what, text, messageId, madeBy, startedAt, dueAt),
    turn.queue('promises.breach', { promiseId: id, conversationId }, { at: dueAt, key: `promise:${id}` }),
  ]);
  return { kind: 'promise', id, conversationId, ...fresh, state: 'open', settledAt: null };
}

/** An answer went out: judges the reply that was owed by the moment of the answer. */
export const meet = async (turn: Turn, conversationId: string, at: string): Promise<store.PromiseRow | null> =>
  (await store.settleOwed(turn.tx, conversationId, at))[0] ?? null;

/** The conversation rests: no reply is owed any more. */
export const release = (turn: Turn, conversationId: string, at: string): Promise<store.PromiseRow[]> =>
  store.cancelOwed(turn.tx, conversationId, at);

/** An answer was taken back before it went out: what it settled is owed again, what it promised is not. */
export async function unmeet(turn: Turn, conversationId: string, taken: { id: string; at: string }): Promise<void> {
  await store.cancelMade(turn.tx, conversationId, taken.id, turn.now);
  await oweAgain(turn, conversationId, taken.at);
}

/** What an answer at this moment had settled is owed again, and due no later than it was. False where it had settled nothing. */
export async function oweAgain(turn: Turn, conversationId: string, answeredAt: string): Promise<boolean> {
  const [again] = await store.reopenOwed(turn.tx, conversationId, answeredAt, turn.now);
  if (again === undefined) return false;
  if (again.state !== 'overdue')
    await turn.queue(
      'promises.breach',
      { promiseId: again.id, conversationId },
      { at: again.dueAt, key: `promise:${again.id}` },
    );
  return true;
}

/** The next thing owed in a conversation: a reply, or what an agent promised in words. */
export async function nextDue(turn: Turn, conversationId: string): Promise<Due | null> {
  const [first] = await store.openPromises(turn.tx, conversationId);
  return first === undefined
    ? null
    : { what: first.what, startedAt: first.startedAt, dueAt: first.dueAt, overdue: first.dueAt <= turn.now };
}

export function promiseOf({ episodeId: _, ...row }: store.PromiseRow): Promised {
  return { kind: 'promise', ...row };
}
