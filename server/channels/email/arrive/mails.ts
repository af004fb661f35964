import type { Participant } from '#contract/mail.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Verdict } from '../identity/verdict.ts';

/** A mailbox of a header, as it is kept. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}
export interface MailRow {
  readonly messageId: string;
  readonly conversationId: string;
  readonly direction: 'in' | 'out';
  readonly rawMailId: string | null;
  readonly headerId: string | null;
  readonly sender: Correspondent;
  readonly recipients: { readonly to: readonly Correspondent[]; readonly cc: readonly Correspondent[] };
  readonly subject: string;
  readonly folded: string | null;
  readonly verdict: (Verdict & { readonly forged: boolean }) | null;
  readonly automatic: string | null;
  readonly hasHtml: boolean;
}
const columns = `message_id, conversation_id, direction, raw_mail_id, header_id, sender, recipients, subject, folded, verdict, automatic,
  html is not null as has_html`;

export const insertMail = statement<
  readonly [
    messageId: string,
    conversationId: string,
    direction: 'in' | 'out',
    rawMailId: string | null,
    headerId: string | null,
    sender: string,
    recipients: string,
    subject: string,
    folded: string | null,
    html: string | null,
    verdict: string | null,
    automatic: string | null,
  ],
  never
>(
  'mails.insert',
  `insert into mails (workspace_id, message_id, conversation_id, direction, raw_mail_id, header_id, sender, recipients, subject, folded,
     html, verdict, automatic) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
/** What Outlook knows a thread by, where a mail says so. */
export const keepThreadIndex = statement<readonly [messageId: string, threadIndex: string], never>(
  'mails.thread_index',
  'update mails set thread_index = $3 where workspace_id = $1 and message_id = $2',
);
export const mailsOf = statement<readonly [conversationId: string], MailRow>(
  'mails.of_conversation',
  `select ${columns} from mails where workspace_id = $1 and conversation_id = $2 order by message_id`,
);
export const mailOfMessage = statement<readonly [messageId: string], MailRow & { html: string | null }>(
  'mails.of_message',
  `select ${columns}, html from mails where workspace_id = $1 and message_id = $2`,
);

/** A mail that is there under a Message-ID, with what it said, in the inbox where it came in or went out. */
export const findByHeader = statement<
  readonly [inboxId: string, headerId: string],
  { messageId: string; conversationId: string; direction: 'in' | 'out'; text: string; folded: string | null }
>(
  'mails.by_header',
  `select m.message_id, m.conversation_id, m.direction, w.text, m.folded
   from mails m join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
   join messages w on w.workspace_id = m.workspace_id and w.id = m.message_id
   left join raw_mails r on r.workspace_id = m.workspace_id and r.id = m.raw_mail_id
   where m.workspace_id = $1 and m.header_id = $3 and coalesce(r.inbox_id, c.inbox_id) = $2`,
);

/** A conversation that a mail may belong to. */
export interface Target {
  readonly conversationId: string;
  readonly inboxId: string;
  readonly channel: string;
  readonly contactId: string;
  readonly threaded: boolean;
  readonly seq: number;
}
const target = 'c.id as conversation_id, c.inbox_id, c.channel, c.contact_id, c.threaded, c.seq';
export const targetById = statement<readonly [conversationId: string], Target>(
  'mails.target',
  `select ${target} from conversations c where c.workspace_id = $1 and c.id = $2`,
);
/** The conversation of the first of these ids that is known in this inbox. */
export const targetByHeaders = statement<readonly [inboxId: string, headerIds: readonly string[]], Target>(
  'mails.target_by_headers',
  `select ${target} from unnest($3::text[]) with ordinality as wanted (header_id, place)
   join mails m on m.workspace_id = $1 and m.header_id = wanted.header_id
   join conversations c on c.workspace_id = $1 and c.id = m.conversation_id and c.inbox_id = $2
   order by wanted.place limit 1`,
);
/** Whether an address stood among the senders or recipients of a conversation's mails. */
export const wasAddressed = statement<readonly [conversationId: string, address: string], { found: boolean }>(
  'mails.was_addressed',
  `select true as found from mails m where m.workspace_id = $1 and m.conversation_id = $2
     and (m.sender ->> 'address' = $3 or jsonb_path_exists(m.recipients, '$.*[*] ? (@.address == $wanted)', jsonb_build_object('wanted', $3::text))) limit 1`,
);

export type ParticipantRow = Omit<Participant, 'kind' | 'id'>;
const participant = 'address, name, state, since_seq';
export const participantsOf = statement<readonly [conversationId: string], ParticipantRow>(
  'participants.of',
  `select ${participant} from participants where workspace_id = $1 and conversation_id = $2 order by since_seq, address`,
);
export const findParticipant = statement<readonly [conversationId: string, address: string], ParticipantRow>(
  'participants.find',
  `select ${participant} from participants where workspace_id = $1 and conversation_id = $2 and address = $3`,
);
/** Somebody asks; whoever asked or was answered before is not put back. */
export const askToJoin = statement<
  readonly [conversationId: string, address: string, name: string | null, sinceSeq: number],
  ParticipantRow
>(
  'participants.ask',
  `insert into participants (workspace_id, conversation_id, address, name, state, since_seq) values ($1, $2, $3, $4, 'asking', $5)
   on conflict do nothing returning ${participant}`,
);
export const answerParticipant = statement<
  readonly [conversationId: string, address: string, state: 'approved' | 'refused'],
  ParticipantRow
>(
  'participants.answer',
  `update participants set state = $4 where workspace_id = $1 and conversation_id = $2 and address = $3 returning ${participant}`,
);
