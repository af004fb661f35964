import { statement } from '#server/platform/database/statement.ts';
import type { Viewer } from '../viewer.ts';

export interface PastRow {
  readonly conversationId: string;
  readonly channel: string;
  readonly author: 'customer' | 'agent';
  readonly at: string;
  readonly text: string;
  readonly repeats: boolean;
}
/** What is learnt from: the newest conversations that the viewer may see, and of each so many messages from its beginning. */
export const pastMessages = statement<
  readonly [contactId: string, ...Viewer, conversations: number, messages: number],
  PastRow
>(
  'expectations.past',
  `select c.id as conversation_id, c.channel, m.author, m.at, left(m.text, 2000) as text,
     coalesce(jsonb_path_exists((r.reading -> 'cues')::jsonb, '$[*] ? (@.cue == "repeat")'), false) as repeats
   from (select * from conversations c where c.workspace_id = $1 and c.contact_id = $2 and $3 and app.sees($4, $5, c)
     order by c.last_at desc limit $6) c
   cross join lateral (select * from messages where workspace_id = $1 and conversation_id = c.id and type = 'message'
     order by seq limit $7) m
   left join readings r on r.workspace_id = $1 and r.conversation_id = c.id and r.message_id = m.id
   order by c.last_at desc, m.seq`,
);
export const learnable = statement<
  readonly [contactId: string],
  { profiling: boolean; timeZone: string | null; workspaceZone: string }
>(
  'expectations.learnable',
  `select c.profiling, c.time_zone, w.time_zone as workspace_zone from contacts c join workspaces w on w.id = c.workspace_id
   where c.workspace_id = $1 and c.id = $2`,
);
