import { statement } from '#server/platform/database/statement.ts';
import type { Viewer } from './conversations.ts';

export interface PromisedRow {
  readonly id: string;
  readonly text: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly conversationId: string;
  readonly number: number;
  readonly subject: string;
  readonly resolved: boolean;
  readonly assigneeId: string | null;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
}
/** What the viewer promised in words and still owes, in conversations that they may still see, soonest first. */
export const promisedBy = statement<
  readonly [...Viewer, afterDue: string | null, afterId: string | null, limit: number, now: string],
  PromisedRow & { key: string }
>(
  'promises.made_by',
  `select m.id, m.text, m.due_at, m.due_at <= $7 as overdue, c.id as conversation_id, c.number, c.subject,
     c.status = 'resolved' as resolved, c.assignee_id, p.id as contact_id, p.name as contact_name, p.email as contact_email,
     m.due_at::text as key
   from promises m
   join conversations c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
   join contacts p on p.workspace_id = m.workspace_id and p.id = c.contact_id
   where m.workspace_id = $1 and m.made_by = $3 and m.what = 'commitment' and m.state in ('open', 'overdue') and app.sees($2, $3, c)
     and ($4::timestamptz is null or (m.due_at, m.id) > ($4, $5::uuid))
   order by m.due_at, m.id limit $6`,
);
