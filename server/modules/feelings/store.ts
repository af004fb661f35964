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
  'select message_id, reading from readings where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[])',
);
export const correctReading = statement<
  readonly [conversationId: string, messageId: string, reading: string, by: string | null],
  never
>(
  'readings.correct',
  'update readings set reading = $4, corrected_by = $5 where workspace_id = $1 and conversation_id = $2 and message_id = $3',
);
/** All readings of a conversation in the order of its messages, to walk its course anew. */
export const readingsInOrder = statement<readonly [conversationId: string], { reading: Reading }>(
  'readings.in_order',
  `select r.reading from readings r join messages m on m.workspace_id = r.workspace_id and m.id = r.message_id
   where r.workspace_id = $1 and r.conversation_id = $2 order by m.seq`,
);
export const findMood = statement<readonly [conversationId: string], { mood: Mood; course: Course }>(
  'moods.find',
  'select mood, course from moods where workspace_id = $1 and conversation_id = $2',
);
export const moodsOf = statement<readonly [conversationIds: readonly string[]], { conversationId: string; mood: Mood }>(
  'moods.of',
  'select conversation_id, mood from moods where workspace_id = $1 and conversation_id = any($2::uuid[])',
);
export const saveMood = statement<readonly [conversationId: string, mood: string, course: string], never>(
  'moods.save',
  `insert into moods (workspace_id, conversation_id, mood, course) values ($1, $2, $3, $4)
   on conflict (workspace_id, conversation_id) do update set mood = $3, course = $4, updated_at = now()`,
);
