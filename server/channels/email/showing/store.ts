import { statement } from '#server/platform/database/statement.ts';

/** What a mail shows: its page as it came, and its words. */
export interface Page {
  readonly messageId: string;
  readonly conversationId: string;
  readonly html: string;
  readonly text: string;
}

export const findPage = statement<readonly [messageId: string], Page>(
  'mails.page',
  `select m.message_id, m.conversation_id, m.html, w.text from mails m
   join messages w on w.workspace_id = m.workspace_id and w.id = m.message_id
   where m.workspace_id = $1 and m.message_id = $2 and m.html is not null`,
);
