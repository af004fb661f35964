import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { ConversationRow } from './rows.ts';

export const columns = `c.id, c.number, c.inbox_id, c.channel, c.contact_id, p.name as contact_name, p.email as contact_email, c.subject, c.topic_id,
  c.status, c.priority, c.tags, c.assignee_id, c.team_id, c.snoozed_until, c.waiting_since, c.due_at, c.due_what, c.due_started_at,
  c.overdue, c.last, c.seq, c.delivered_seq, c.read_seq, c.read_at, c.seen_seq, c.seen_at, c.agent_name, c.answered, c.episode_id,
  c.created_at, c.last_at, c.version, c.threaded`;
export const source = 'conversations c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id';

/** Who asks: `readsAll` and the agent's id feed the one predicate of who may see what. */
export type Viewer = readonly [readsAll: boolean, agentId: string | null];

export const findVisible = statement<readonly [id: string, ...Viewer], ConversationRow>(
  'conversations.find',
  `select ${columns} from ${source} where c.workspace_id = $1 and c.id = $2 and app.sees($3, $4, c)`,
);
/** For a change: the row is held until the turn ends. */
export const lockVisible = statement<readonly [id: string, ...Viewer], ConversationRow>(
  'conversations.lock',
  `select ${columns} from ${source} where c.workspace_id = $1 and c.id = $2 and app.sees($3, $4, c) for no key update of c`,
);
export const lockAny = statement<readonly [id: string], ConversationRow>(
  'conversations.lock_any',
  `select ${columns} from ${source} where c.workspace_id = $1 and c.id = $2 for no key update of c`,
);
/** A customer's newest conversation in an inbox; their contact row is held already. */
export const lockCurrent = statement<readonly [contactId: string, inboxId: string], ConversationRow>(
  'conversations.current',
  `select ${columns} from ${source} where c.workspace_id = $1 and c.contact_id = $2 and c.inbox_id = $3
   order by c.last_at desc limit 1 for no key update of c`,
);
export const findCurrent = statement<readonly [contactId: string, inboxId: string], ConversationRow>(
  'conversations.find_current',
  `select ${columns} from ${source} where c.workspace_id = $1 and c.contact_id = $2 and c.inbox_id = $3 order by c.last_at desc limit 1`,
);
/** Hands a contact's conversations of an inbox to another; an unresolved one only where the other has none. */
export const giveConversations = statement<readonly [from: string, to: string, inboxId: string], ConversationRow>(
  'conversations.give',
  `with given as (
     update conversations c set contact_id = $3 where c.workspace_id = $1 and c.contact_id = $2 and c.inbox_id = $4
       and (c.status = 'resolved' or not exists (select from conversations o
         where o.workspace_id = $1 and o.contact_id = $3 and o.inbox_id = $4 and o.status <> 'resolved'))
     returning c.*)
   select ${columns} from given c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id`,
);
/** What an episode is about goes for its conversation while it is the present one. */
export const setPresentTopic = statement<
  readonly [id: string, episodeId: string, topicId: string | null],
  ConversationRow
>(
  'conversations.set_topic',
  `with about as (update conversations set topic_id = $4 where workspace_id = $1 and id = $2 and episode_id = $3 returning *)
   select ${columns} from about c join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id`,
);
/** All conversations on a topic are about another. */
export const moveTopic = statement<readonly [from: string, to: string], never>(
  'conversations.move_topic',
  'update conversations set topic_id = $3 where workspace_id = $1 and topic_id = $2',
);
export const nextNumber = statement<readonly [], { number: number }>(
  'conversations.number',
  'select app.next_number() as number where $1::uuid = app.workspace()',
);

const insert = statement<readonly unknown[], never>(
  'conversations.insert',
  `insert into conversations (workspace_id, id, number, inbox_id, channel, contact_id, episode_id, created_at,
     subject, status, priority, tags, assignee_id, team_id, snoozed_until, waiting_since, due_at, due_what, due_started_at, overdue,
     last, seq, delivered_seq, read_seq, read_at, seen_seq, seen_at, agent_name, answered, last_at, version, threaded)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
     $27, $28, $29, $30, $31, $32)`,
);
const update = statement<readonly unknown[], never>(
  'conversations.save',
  `update conversations set episode_id = $3, subject = $4, status = $5, priority = $6, tags = $7, assignee_id = $8, team_id = $9,
     snoozed_until = $10, waiting_since = $11, due_at = $12, due_what = $13, due_started_at = $14, overdue = $15, last = $16, seq = $17,
     delivered_seq = $18, read_seq = $19, read_at = $20, seen_seq = $21, seen_at = $22, agent_name = $23, answered = $24,
     last_at = $25, version = $26
   where workspace_id = $1 and id = $2`,
);

export const insertConversation = (tx: Tx, row: ConversationRow): Promise<unknown> =>
  insert(
    tx,
    row.id,
    row.number,
    row.inboxId,
    row.channel,
    row.contactId,
    row.episodeId,
    row.createdAt,
    ...changeable(row),
    row.threaded,
  );

/** Writes a row back whole; it must have been locked in this turn. */
export const saveConversation = (tx: Tx, row: ConversationRow): Promise<unknown> =>
  update(tx, row.id, row.episodeId, ...changeable(row));

function changeable(row: ConversationRow): readonly unknown[] {
  const last = row.last === null ? null : JSON.stringify(row.last);
  return [
    ...[
      row.subject,
      row.status,
      row.priority,
      row.tags,
      row.assigneeId,
      row.teamId,
      row.snoozedUntil,
      row.waitingSince,
    ],
    ...[
      row.dueAt,
      row.dueWhat,
      row.dueStartedAt,
      row.overdue,
      last,
      row.seq,
      row.deliveredSeq,
      row.readSeq,
      row.readAt,
    ],
    ...[row.seenSeq, row.seenAt, row.agentName, row.answered, row.lastAt, row.version],
  ];
}

/** Keeps a subject findable that was given or edited; one cut from the first message is found by that. */
export const saveSubject = statement<readonly [conversationId: string, subject: string], never>(
  'subjects.save',
  `insert into subjects (workspace_id, conversation_id, subject) values ($1, $2, $3)
   on conflict (workspace_id, conversation_id) do update set subject = $3`,
);
export const openEpisode = statement<readonly [id: string, conversationId: string, at: string], never>(
  'episodes.open',
  'insert into episodes (workspace_id, id, conversation_id, opened_at) values ($1, $2, $3, $4)',
);
export const answerEpisode = statement<readonly [id: string, at: string, minutes: number], never>(
  'episodes.answer',
  'update episodes set first_reply_at = $3, first_reply_minutes = $4 where workspace_id = $1 and id = $2 and first_reply_at is null',
);
export const closeEpisode = statement<
  readonly [id: string, at: string | null, by: string | null, low: string | null],
  { openedAt: string }
>(
  'episodes.close',
  'update episodes set resolved_at = $3, resolved_by = $4, low = $5 where workspace_id = $1 and id = $2 returning opened_at',
);
/** A resolution went back with the answer that it came with. */
export const reopenEpisode = statement<readonly [id: string], never>(
  'episodes.reopen',
  'update episodes set resolved_at = null, resolved_by = null, low = null where workspace_id = $1 and id = $2',
);
/** Its first reply was taken back; says so where it was that one. */
export const unanswerEpisode = statement<readonly [id: string, at: string], { id: string }>(
  'episodes.unanswer',
  `update episodes set first_reply_at = null, first_reply_minutes = null
   where workspace_id = $1 and id = $2 and first_reply_at = $3 returning id`,
);
