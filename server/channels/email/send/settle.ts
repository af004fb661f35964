import type { Delivery } from '#contract/delivering.ts';
import { arrived, undelivered } from '#server/modules/conversations/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { planFiling } from '../sent/plan.ts';
import { cancelOne, settleOutbox, type OutboxRow } from './store.ts';
import { standingAfter, type Outcome } from './verdict.ts';

export const sendJob = 'mail.send';

/** Queues the next try of a mail; an earlier one that still waits is moved. */
export const queueTry = (
  turn: Turn,
  { id, inboxId, sendAt }: Pick<OutboxRow, 'id' | 'inboxId' | 'sendAt'>,
): Promise<void> => turn.queue(sendJob, { id, inboxId }, { at: sendAt, key: `${sendJob}:${id}` });

/** Writes down what came of a try, queues the next one or returns the conversation to a person, and tells everybody. */
export async function settle(turn: Turn, tried: OutboxRow, outcome: Outcome): Promise<void> {
  const { state, againInMs } = standingAfter(outcome, tried.kind, tried.tries);
  const again = againInMs === null ? null : new Date(Date.parse(turn.now) + againInMs).toISOString();
  const settledAt = again === null ? turn.now : null;
  const [row] = await settleOutbox(turn.tx, tried.id, tried.tries, state, outcome.answer, again, settledAt);
  if (row === undefined) return; // a later try has begun, and its end counts
  await tell(turn, row);
  if (again !== null) await queueTry(turn, row);
  else if (state !== 'sent') await returnToPerson(turn, row);
  else await left(turn, row);
}

/** A mail is out: a copy is kept where that is wanted; whoever waited because it had come back does not any more. */
async function left(turn: Turn, row: OutboxRow): Promise<void> {
  if (row.kind === 'forward' || isForCustomer(row)) await planFiling(turn, row);
  if (row.failedAt !== null) await afterAll(turn, row);
}

/** An answer that had come back and was sent again: whoever waited for it does not any more. */
async function afterAll(turn: Turn, row: OutboxRow): Promise<void> {
  if (row.conversationId !== null && row.messageId !== null && isForCustomer(row))
    await arrived(turn, row.conversationId, row.messageId);
}

/** Who gets a copy does not leave the customer waiting, and neither does who something was forwarded to. */
const isForCustomer = ({ kind, mail, recipient }: OutboxRow): boolean =>
  (kind === 'reply' || kind === 'continuation') &&
  mail.to.some(({ address }) => address.toLowerCase() === recipient.toLowerCase());

/** What a person wrote and could not be brought comes back to a person, loudly. */
export async function returnToPerson(turn: Turn, row: OutboxRow): Promise<void> {
  if (row.conversationId === null || row.kind === 'acknowledgement' || row.kind === 'notice') return;
  const what = row.kind === 'forward' ? 'The forwarded mail' : 'The answer';
  const said = row.lastAnswer === null || row.lastAnswer === '' ? '' : `: ${row.lastAnswer}`;
  const words =
    row.state === 'unknown'
      ? `Nobody knows whether ${what.toLowerCase()} to ${row.recipient} arrived${said}`
      : `${what} to ${row.recipient} could not be delivered${said}`;
  const waits = row.state === 'failed' && isForCustomer(row);
  await undelivered(turn, row.conversationId, { messageId: row.messageId, words, waits });
  if (row.state === 'failed')
    await happen(turn, 'delivery.failed', { agents: deliveryOf(row), conversationId: row.conversationId });
}

/** A mail became needless before it went out. */
export async function cancelled(turn: Turn, id: string, why: string): Promise<void> {
  const [row] = await cancelOne(turn.tx, id, why);
  if (row !== undefined) await tell(turn, row);
}

export async function tell(turn: Turn, row: OutboxRow): Promise<void> {
  if (row.conversationId === null) return;
  await happen(turn, 'delivery.changed', { agents: deliveryOf(row), conversationId: row.conversationId });
}

/** How a mail stands, as colleagues see it. */
export const deliveryOf = (row: OutboxRow): Delivery => ({
  kind: 'delivery',
  id: row.id,
  conversationId: row.conversationId,
  messageId: row.messageId,
  what: row.kind,
  recipient: row.recipient,
  state: row.state,
  tries: row.tries,
  sendAt: row.sendAt,
  triedAt: row.triedAt,
  settledAt: row.settledAt,
  lastAnswer: row.lastAnswer,
});
