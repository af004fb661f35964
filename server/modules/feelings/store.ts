import type { Reading } from '#contract/feelings.ts';
import type { Course } from '#psychology/course/index.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { KeptMood } from './mood.ts';

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
/** What the reader said of a message, whatever an agent said since; nothing where feelings are not read. */
export const readerSaid = statement<readonly [conversationId: string, messageId: string], { reading: Reading }>(
  'readings.said',
  `select coalesce(reader_said, reading) as reading from readings where workspace_id = $1 and conversation_id = $2 and message_id = $3
     and exists (select from workspaces where id = $1 and reads_feelings)`,
);
export const correctReading = statement<
  readonly [conversationId: string, messageId: string, reading: string, by: string | null],
  never
>(
  'readings.correct',
  `update readings set reading = $4, corrected_by = $5, reader_said = coalesce(reader_said, reading)
   where workspace_id = $1 and conversation_id = $2 and message_id = $3`,
);
/** Puts back what the reader said. */
export const restoreReading = statement<readonly [conversationId: string, messageId: string], never>(
  'readings.restore',
  `update readings set reading = coalesce(reader_said, reading), corrected_by = null, reader_said = null
   where workspace_id = $1 and conversation_id = $2 and message_id = $3`,
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
export const findMood = statement<readonly [conversationId: string], { mood: KeptMood; course: Course }>(
  'moods.find',
  `select mood, course from moods where workspace_id = $1 and conversation_id = $2
     and exists (select from workspaces where id = $1 and reads_feelings)`,
);
/** The same of a customer's newest conversation in an inbox; whether it may be read is asked with the inbox. */
export const findCurrentMood = statement<
  readonly [contactId: string, inboxId: string],
  { mood: KeptMood; course: Course }
>(
  'moods.find_current',
  `select m.mood, m.course from (select id from conversations where workspace_id = $1 and contact_id = $2 and inbox_id = $3
     order by last_at desc limit 1) c join moods m on m.workspace_id = $1 and m.conversation_id = c.id`,
);
export const moodsOf = statement<
  readonly [conversationIds: readonly string[]],
  { conversationId: string; mood: KeptMood }
>(
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
  `with examples as (delete from corrections k using conversations c where c.workspace_id = $1 and c.contact_id = $2
     and k.workspace_id = $1 and k.conversation_id = c.id),
     gone as (delete from moods m using conversations c where c.workspace_id = $1 and c.contact_id = $2
     and m.workspace_id = $1 and m.conversation_id = c.id)
   delete from readings r using conversations c where c.workspace_id = $1 and c.contact_id = $2
     and r.workspace_id = $1 and r.conversation_id = c.id`,
);
