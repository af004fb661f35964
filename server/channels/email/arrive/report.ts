import { markBouncing } from '#server/modules/contacts/index.ts';
import { setAside } from '#server/modules/conversations/index.ts';
import type { Turn } from '#server/platform/turn.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Report } from '../automatic/report.ts';
import { channelName } from '../name.ts';
import { returnToPerson, tell } from '../send/settle.ts';
import { bounceOutbox, outboxOfMessage } from '../send/store.ts';
import type { ReadMail } from './read.ts';
import type { RawMail } from './store.ts';
import { bare } from './thread.ts';

interface Ours {
  /** Null for what a machine said, which is no message. */
  readonly messageId: string | null;
  readonly conversationId: string;
  readonly inboxId: string;
  readonly contactId: string;
  readonly recipients: readonly string[];
}
/** A mail of ours by its Message-ID, and to whom it went: each who got it under this id, hidden ones and those of a forwarding, too. */
const findOurs = statement<readonly [headerId: string], Ours>(
  'mails.ours',
  `with hit as (
     select o.message_id, o.conversation_id from outbox o
     where o.workspace_id = $1 and o.mail ->> 'messageId' = $2 and o.conversation_id is not null
     union all
     select m.message_id, m.conversation_id from mails m where m.workspace_id = $1 and m.header_id = $2 and m.direction = 'out'
     limit 1)
   select hit.message_id, hit.conversation_id, c.inbox_id, c.contact_id,
     array(select lower(o.recipient) from outbox o where o.workspace_id = $1 and o.mail ->> 'messageId' = $2
       union select lower(r ->> 'address') from mails m, jsonb_path_query(m.recipients, '$.*[*]') r
       where m.workspace_id = $1 and m.header_id = $2 and m.direction = 'out') as recipients
   from hit join conversations c on c.workspace_id = $1 and c.id = hit.conversation_id`,
);

/** The answer that came back returns to a person, as one that the server refused at once. */
async function cameBack(turn: Turn, messageId: string, address: string, words: string): Promise<void> {
  const rows = (await outboxOfMessage(turn.tx, messageId)).filter(
    ({ recipient }) => recipient.toLowerCase() === address,
  );
  for (const { id } of rows) {
    const [row] = await bounceOutbox(turn.tx, id, words);
    if (row === undefined) continue;
    await tell(turn, row);
    await returnToPerson(turn, row);
  }
}

/**
 * A report on a mail of ours: stands in its conversation beside it, and an address that does not take mail for good is
 * marked. Only addresses to which that mail went are believed to have failed. Null where the mail is none of ours.
 */
export async function heed(
  turn: Turn,
  raw: RawMail,
  read: ReadMail,
  report: Report,
  files: readonly string[],
): Promise<{ conversationId: string; messageId: string } | null> {
  const [ours] = report.originalId === null ? [] : await findOurs(turn.tx, bare(report.originalId));
  if (ours === undefined) return null;
  const failed = report.outcomes.filter(
    ({ action, permanent, address }) => action === 'failed' && permanent && ours.recipients.includes(address),
  );
  for (const { address, diagnostic, status } of failed) {
    await markBouncing(turn.tx, address, turn.now);
    if (ours.messageId !== null)
      await cameBack(turn, ours.messageId, address, diagnostic || (status ?? 'the mail came back'));
  }
  return setAside(
    turn,
    {
      ...{ channel: channelName, inboxId: ours.inboxId, contactId: ours.contactId, clientId: `mail:${raw.id}` },
      ...{ text: wordsOf(report, read), at: raw.receivedAt },
      files: files.length === 0 ? undefined : { by: raw.id, ids: files },
    },
    {
      into: ours.conversationId,
      by: read.mail.from?.name ?? 'Mail server',
      type: 'note',
      wakes: failed.length > 0,
      rests: false,
    },
  );
}

function wordsOf({ kind, outcomes }: Report, { fold: { visible } }: ReadMail): string {
  if (kind === 'read') return 'The mail was opened, says the customer’s mail program.';
  const lines = outcomes
    .filter(({ action }) => action === 'failed' || action === 'delayed')
    .map(({ address, action, diagnostic }) => {
      const what = action === 'failed' ? 'did not arrive' : 'has not arrived yet and is tried again';
      return `The mail to ${address} ${what}${diagnostic === '' ? '.' : `: ${diagnostic}`}`;
    });
  return lines.length === 0
    ? visible.slice(0, 2000).toWellFormed()
    : lines.slice(0, 20).join('\n').slice(0, 5000).toWellFormed();
}
