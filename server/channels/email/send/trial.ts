import type { MailTrial } from '#contract/outgoing-mail.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { z } from 'zod';
import { bodyOf } from '../compose/body.ts';
import { findSender } from './access.ts';
import { put } from './answer.ts';
import { findOutbox, type OutboxRow } from './store.ts';

type Trial = z.input<typeof MailTrial>;

/** When a mail under this Message-ID came in at an inbox. */
const receivedAt = statement<readonly [inboxId: string, messageId: string], { at: string }>(
  'raw_mails.trial_received',
  `select arrived_at as at from raw_mails where workspace_id = $1 and inbox_id = $2 and message_id = $3 order by arrived_at limit 1`,
);
const isTrial = statement<readonly [inboxId: string, messageId: string], { id: string }>(
  'outbox.is_trial',
  `select id from outbox where workspace_id = $1 and inbox_id = $2 and kind = 'test' and mail ->> 'messageId' = $3
     and created_at > now() - interval '2 days' limit 1`,
);

/** Sends a real mail from a mailbox to itself, marked as a machine's. */
export async function tryMailbox(turn: Turn, inboxId: string): Promise<Trial> {
  await inboxBy(turn.tx, inboxId);
  const [mailbox] = await findSender(turn.tx, inboxId);
  if (mailbox === undefined) throw new Problem(409, 'no_mailbox', 'This inbox has no mailbox yet. Connect one first.');
  const { address } = mailbox;
  const box = { name: 'Rapport', address };
  const text =
    'This is how Rapport tries whether mail goes out of this mailbox and comes back in. Nothing needs to be done.';
  const row = await put(turn, {
    inboxId,
    conversationId: null,
    messageId: null,
    kind: 'test',
    recipient: address,
    sendAt: turn.now,
    mail: {
      from: box,
      to: [box],
      cc: [],
      replyTo: null,
      subject: 'A test of this mailbox',
      messageId: `t-${newId().replaceAll('-', '')}@${address.slice(address.lastIndexOf('@') + 1)}`,
      inReplyTo: null,
      references: [],
      automatic: 'generated',
      ...bodyOf(text, '', [], 'UTC'),
      files: [],
    },
  });
  return trialOf(row, null);
}

export async function lookAtTrial(turn: Turn, id: string): Promise<Trial> {
  const [row] = await findOutbox(turn.tx, id);
  if (row?.kind !== 'test') throw notFound();
  const [came] = await receivedAt(turn.tx, row.inboxId, row.mail.messageId);
  return trialOf(row, came?.at ?? null);
}

/** Whether a mail that came in is such a test, to be counted and to become no conversation. */
export const isOwnTrial = async (tx: Tx, inboxId: string, headerId: string): Promise<boolean> =>
  headerId.startsWith('t-') && (await isTrial(tx, inboxId, headerId)).length > 0;

const trialOf = ({ id, state, lastAnswer, settledAt }: OutboxRow, received: string | null): Trial => ({
  ...{ id, state, lastAnswer },
  sentAt: state === 'sent' ? settledAt : null,
  receivedAt: received,
});
