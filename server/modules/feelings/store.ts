import type { Mood, Reading } from '#contract/feelings.ts';
import type { Course } from '#psychology/course/index.ts';
import { statement } from '#server/platform/database/statement.ts';

export const insertReading = statement<readonly [messageId: string, conversationId: string, reading: string], never>(
  'readings.insert',
  'insert into readings (workspace_id, message_id, conversation_id, reading) values ($1, $2, $3, $4)',
);
export const readingsOf = statement<
  readonly [conversationId: string, messageIds: readonly string[]],
  { messageId: string; reading: Reading }
>(
  'readings.of',
  `select message_id, reading from readings where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[])
     and exists (select from workspaces where id = $1 and reads_feelings)`,
);
export const correctReading = statement<
  readonly [conversationId: string, messageId: string, reading: string, by: string | null],
  never
>(
  'readings.correct',
  'update readings set reading = $4, corrected_by = $5 where workspace_id = $1 and conversation_id = $2 and message_id = $3',
);
/** All readings of a conversation in the order of its messages, and whether the message before was still unanswered. */
export const readingsInOrder = statement<readonly [conversationId: string], { reading: Reading; unanswered: boolean }>(
  'readings.in_order',
  `select r.reading, r.before is not null and not exists (
     select from messages a where a.workspace_id = $1 and a.conversation_id = $2 and a.seq > r.before and a.seq < r.seq
       and a.author = 'agent' and a.type = 'message') as unanswered
   from (select r.reading, m.seq, lag(m.seq) over (order by m.seq) as before
     from readings r join messages m on m.workspace_id = r.workspace_id and m.id = r.message_id
     where r.workspace_id = $1 and r.conversation_id = $2) as r order by r.seq`,
);
export const findMood = statement<readonly [conversationId: string], { mood: Mood; course: Course }>(
  'moods.find',
  `select mood, course from moods where workspace_id = $1 and conversation_id = $2
     and exists (select from workspaces where id = $1 and reads_feelings)`,
);
export const moodsOf = statement<readonly [conversationIds: readonly string[]], { conversationId: string; mood: Mood }>(
  'moods.of',
  `select conversation_id, mood from moods where workspace_id = $1 and conversation_id = any($2::uuid[])
     and exists (select from workspaces where id = $1 and reads_feelings)`,
);
export const saveMood = statement<readonly [conversationId: string, mood: string, course: string], never>(
  'moods.save',
  `insert into moods (workspace_id, conversation_id, mood, course) values ($1, $2, $3, $4)
   on conflict (workspace_id, conversation_id) do update set mood = $3, course = $4, updated_at = now()`,
);
/** Forgets what was read of a person: they asked not to be read, so nothing derived stays. */
export const forgetPerson = statement<readonly [contactId: string], never>(
  'feelings.forget_person',
  `with gone as (delete from moods m using conversations c where c.workspace_id = $1 and c.contact_id = $2
     and m.workspace_id = $1 and m.conversation_id = c.id)
   delete from readings r using conversations c where c.workspace_id = $1 and c.contact_id = $2
     and r.workspace_id = $1 and r.conversation_id = c.id`,
);
