import { statement } from '#server/platform/database/statement.ts';
import type { Viewer } from './conversations.ts';

/** Of some colleagues those who are here and may see a conversation. */
export const whoMaySee = statement<
  readonly [conversationId: string, agentIds: readonly string[], seeAll: readonly string[]],
  { id: string }
>(
  'mentions.may_see',
  `select a.id from agents a join conversations c on c.workspace_id = a.workspace_id and c.id = $2
   where a.workspace_id = $1 and a.id = any($3::uuid[]) and a.active and app.sees(a.role = any($4), a.id, c)`,
);
export const insertMentions = statement<
  readonly [messageId: string, at: string, agentIds: readonly string[]],
  { agentId: string }
>(
  'mentions.insert',
  `insert into mentions (workspace_id, message_id, at, agent_id) select $1, $2, $3, unnest($4::uuid[]) returning agent_id`,
);

export interface MentionRow {
  readonly id: string;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly text: string;
  readonly at: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly subject: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly seen: boolean;
}
/** Notes that name the viewer in conversations that they may still see, newest first. */
export const mentionsOf = statement<
  readonly [...Viewer, beforeAt: string | null, beforeId: string | null, limit: number],
  MentionRow & { key: string }
>(
  'mentions.of',
  `select m.id, m.author_id, m.author_name, m.text, m.at, m.conversation_id, m.seq, c.subject,
     p.id as contact_id, p.name as contact_name, p.email as contact_email,
     coalesce(s.seq, 0) >= m.seq as seen, n.at::text as key
   from mentions n
   join messages m on m.workspace_id = n.workspace_id and m.id = n.message_id
   join conversations c on c.workspace_id = n.workspace_id and c.id = m.conversation_id
   join contacts p on p.workspace_id = n.workspace_id and p.id = c.contact_id
   left join seen s on s.workspace_id = n.workspace_id and s.conversation_id = c.id and s.agent_id = n.agent_id
   where n.workspace_id = $1 and n.agent_id = $3 and app.sees($2, $3, c)
     and ($4::timestamptz is null or (n.at, n.message_id) < ($4, $5::uuid))
   order by n.at desc, n.message_id desc limit $6`,
);
