import { statement } from '#server/platform/database/statement.ts';
import type { ParticipantRow } from '../arrive/mails.ts';
import type { Correspondent } from '../compose/letter.ts';

/** A mail of a conversation, as far as an answer to it needs to know. */
export interface ThreadMail {
  readonly seq: number;
  readonly direction: 'in' | 'out';
  readonly authorId: string | null;
  readonly headerId: string | null;
  readonly threadIndex: string | null;
  /** Who wrote it; `answerTo` is where they want answers, which a form or a list says apart. */
  readonly sender: Correspondent & { readonly answerTo?: string };
  readonly recipients: { readonly to: readonly Correspondent[]; readonly cc: readonly Correspondent[] };
  readonly subject: string;
  readonly automatic: string | null;
}
/** The newest mails of a conversation, oldest first. */
export const threadMails = statement<readonly [conversationId: string], ThreadMail>(
  'mails.thread',
  `select * from (
     select m.seq, x.direction, m.author_id, x.header_id, x.thread_index, x.sender, x.recipients, x.subject, x.automatic
     from mails x join messages m on m.workspace_id = x.workspace_id and m.id = x.message_id
     where x.workspace_id = $1 and x.conversation_id = $2 and m.type = 'message' order by m.seq desc limit 60) as newest
   order by seq`,
);

export interface Earlier {
  readonly seq: number;
  readonly author: 'customer' | 'agent' | 'system';
  readonly authorName: string | null;
  readonly text: string;
  readonly at: string;
}
/** What was said to and by the customer before a message, newest first; nothing of what only colleagues see. */
export const saidBefore = statement<readonly [conversationId: string, before: number, limit: number], Earlier>(
  'mails.said_before',
  `select seq, author, author_name, text, at from messages
   where workspace_id = $1 and conversation_id = $2 and seq < $3 and type = 'message' order by seq desc limit $4`,
);

/** Somebody whom an agent put into Cc takes part from this message on. */
export const bringIn = statement<
  readonly [conversationId: string, address: string, name: string | null, sinceSeq: number],
  ParticipantRow
>(
  'participants.bring_in',
  `insert into participants (workspace_id, conversation_id, address, name, state, since_seq) values ($1, $2, $3, $4, 'approved', $5)
   on conflict (workspace_id, conversation_id, address) do update set state = 'approved',
     since_seq = case when participants.state = 'approved' then participants.since_seq else $5 end
   returning address, name, state, since_seq`,
);

/** A message was taken back: no mail stands behind it, and nobody came in with it. */
export const dropSent = statement<readonly [messageId: string], never>(
  'mails.drop_sent',
  `with gone as (delete from mails where workspace_id = $1 and message_id = $2 and direction = 'out' returning conversation_id)
   delete from participants p using gone, messages m
   where p.workspace_id = $1 and p.conversation_id = gone.conversation_id and p.state = 'approved'
     and m.workspace_id = $1 and m.id = $2 and p.since_seq = m.seq`,
);

/** Whose house it is, and by which clock it lives. */
export const houseOf = statement<readonly [], { name: string; timeZone: string }>(
  'mails.house',
  'select name, time_zone from workspaces where id = $1',
);
/** Which of these addresses mail came back from for good. */
export const bouncingOf = statement<readonly [addresses: readonly string[]], { value: string }>(
  'identities.bouncing',
  `select distinct value from identities
   where workspace_id = $1 and kind = 'email' and value = any($2::text[]) and bouncing_since is not null`,
);
