import type { LaterReply } from '#contract/sending.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Sent } from '../answer.ts';

export interface LaterRow {
  readonly id: string;
  readonly conversationId: string;
  readonly agentId: string;
  readonly answer: Sent;
  readonly sendAt: string;
  readonly seenSeq: number;
  readonly state: LaterReply['state'];
}
const columns = 'id, conversation_id, agent_id, answer, send_at, seen_seq, state';

export const insertLater = statement<
  readonly [
    id: string,
    conversationId: string,
    agentId: string,
    clientId: string,
    answer: string,
    sendAt: string,
    seenSeq: number,
  ],
  LaterRow
>(
  'later_replies.insert',
  `insert into later_replies (workspace_id, id, conversation_id, agent_id, client_id, answer, send_at, seen_seq)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
);
export const laterByClientId = statement<readonly [agentId: string, clientId: string], LaterRow>(
  'later_replies.by_client_id',
  `select ${columns} from later_replies where workspace_id = $1 and agent_id = $2 and client_id = $3`,
);
export const lockLater = statement<readonly [id: string], LaterRow>(
  'later_replies.lock',
  `select ${columns} from later_replies where workspace_id = $1 and id = $2 for no key update`,
);
export const endLater = statement<readonly [id: string, state: LaterReply['state']], LaterRow>(
  'later_replies.end',
  `update later_replies set state = $3 where workspace_id = $1 and id = $2 returning ${columns}`,
);
/** Those that wait; where somebody else wrote since, they will not go out any more, and it is said already. */
export const waitingLater = statement<readonly [conversationId: string], LaterRow>(
  'later_replies.waiting',
  `select l.id, l.conversation_id, l.agent_id, l.answer, l.send_at, l.seen_seq,
     case when exists (select from messages m where m.workspace_id = $1 and m.conversation_id = $2 and m.seq > l.seen_seq
       and m.type = 'message' and m.author_id is distinct from l.agent_id) then 'overtaken' else l.state end as state
   from later_replies l where l.workspace_id = $1 and l.conversation_id = $2 and l.state = 'waiting' order by l.send_at, l.id`,
);
