import type { MailTrial } from '#contract/outgoing-mail.ts';
import { inboxBy } from '#server/modules/workspace/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { z } from 'zod';
import { bodyOf } from '../compose/body.ts';
import { replyAddress } from '../threading/forms.ts';
import { makeToken } from '../threading/token.ts';
import { findSender } from './access.ts';
import { put } from './answer.ts';
import { sendingOf } from './settings.ts';
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

const subject = 'A test of this mailbox';
const text =
  'This is how Rapport tries whether mail goes out of this mailbox and comes back in. Nothing needs to be done.';

/**
 * Sends a real mail from a mailbox to itself, marked as a machine's; and where answers come back to addresses with a plus,
 * one to such an address, because many servers refuse or lose those.
 */
export async function tryMailbox(turn: Turn, key: Buffer, inboxId: string): Promise<Trial> {
  const inbox = await inboxBy(turn.tx, inboxId);
  const [mailbox] = await findSender(turn.tx, inboxId);
  if (mailbox === undefined) throw new Problem(409, 'no_mailbox', 'This inbox has no mailbox yet. Connect one first.');
  const { address } = mailbox;
  const id = `t-${newId().replaceAll('-', '')}@${address.slice(address.lastIndexOf('@') + 1)}`;
  const row = await send(turn, inboxId, address, { to: address, messageId: id });
  const bound = { workspaceId: turn.workspaceId, conversationId: inboxId, participantId: 'test' };
  const to = sendingOf(inbox).plusReplies ? replyAddress(address, makeToken(key, bound)) : null;
  const plus = to === null ? null : await send(turn, inboxId, address, { to, messageId: plusOf(id) });
  return trialOf(row, null, plus, null);
}

/** The Message-ID of the second mail of a test. */
const plusOf = (messageId: string): string => messageId.replace('@', '-plus@');

function send(turn: Turn, inboxId: string, from: string, { to, messageId }: { to: string; messageId: string }) {
  const box = (address: string) => ({ name: 'Rapport', address });
  const mail = {
    ...{ from: box(from), to: [box(to)], cc: [], replyTo: null, subject, messageId, inReplyTo: null, references: [] },
    ...{ automatic: 'generated' as const, ...bodyOf(text, '', [], 'UTC'), files: [] },
  };
  const place = { inboxId, conversationId: null, messageId: null, kind: 'test' as const };
  return put(turn, { ...place, recipient: to, sendAt: turn.now, mail });
}

export async function lookAtTrial({ tx }: Turn, id: string): Promise<Trial> {
  const [row] = await findOutbox(tx, id);
  if (row?.kind !== 'test') throw notFound();
  const [second] = await isTrial(tx, row.inboxId, plusOf(row.mail.messageId));
  const [plus = null] = second === undefined ? [] : await findOutbox(tx, second.id);
  const cameAt = async (messageId: string) => (await receivedAt(tx, row.inboxId, messageId))[0]?.at ?? null;
  const came = await cameAt(row.mail.messageId);
  return trialOf(row, came, plus, plus === null ? null : await cameAt(plus.mail.messageId));
}

/** Whether a mail that came in is such a test, to be counted and to become no conversation. */
export const isOwnTrial = async (tx: Tx, inboxId: string, headerId: string): Promise<boolean> =>
  headerId.startsWith('t-') && (await isTrial(tx, inboxId, headerId)).length > 0;

const trialOf = (row: OutboxRow, came: string | null, plus: OutboxRow | null, plusCame: string | null): Trial => ({
  ...{ id: row.id, ...tripOf(row, came) },
  plus: plus === null ? null : { address: plus.recipient, ...tripOf(plus, plusCame) },
});

const tripOf = ({ state, lastAnswer, settledAt }: OutboxRow, receivedAt: string | null) => ({
  ...{ state, lastAnswer, receivedAt },
  sentAt: state === 'sent' ? settledAt : null,
});
