import type pg from 'pg';
import { fillTables, rowId as id, series } from '../filling.ts';

/** Who the generated conversations belong to. */
export interface Ground {
  readonly workspaceId: string;
  readonly inboxId: string;
  /** Conversations fall to these and to nobody. */
  readonly agentIds: readonly string[];
  readonly teamIds: readonly string[];
}

const tables = ['contacts', 'conversations', 'episodes', 'messages', 'readings', 'moods'];

/** `count` conversations: 1 in 10 unresolved, two messages each, spread over three years. */
export const fill = (
  database: pg.ClientConfig,
  { workspaceId, inboxId, agentIds, teamIds }: Ground,
  count: number,
): Promise<void> => fillTables(database, { workspaceId, tables, inserts, values: [count, inboxId, agentIds, teamIds] });

const at = `(now() - interval '3 years' + n::float8 / ($2::int + 1) * interval '3 years' - interval '1 hour')`;
const open = 'n % 10 = 0';
const turn = 'n / 10 * 7 / 11 % 5';
const waits = `${open} and ${turn} > 1`;
/** A hundred unresolved ones are the first agent's at every size, as one person's work does not grow with the house; a third of the rest are nobody's. */
const assignee = `case when ${open} and n / 10 % ($2::int / 1000) = 0 then ($4::uuid[])[1]
  when n / 10 % 3 = 0 then null
  else ($4::uuid[])[case when ${open} then 2 else 1 end + n / 10 * 31 % (cardinality($4::uuid[]) - case when ${open} then 1 else 0 end)] end`;
const words = `(array['Where is my order', 'The kettle leaks again', 'Thank you for the quick help', 'Can I change the address', 'I was charged twice', 'How do I descale it'])[1 + n % 6]`;
/** Of twenty customers nine are left with a hard feeling, three of them angry; few courses fall. */
const feeling = `(array['neutral','frustration','neutral','anger','neutral','gratitude','frustration','neutral','disappointment','neutral',
  'unclear','frustration','neutral','anger','joy','neutral','frustration','anxiety','neutral','anger'])[1 + n / 10 * 7 / 3 % 20]`;
const valence = `round((case ${feeling} when 'neutral' then 0 when 'unclear' then 0 when 'gratitude' then 0.8 when 'joy' then 0.9 else -0.4 end
  - n * 31 % 97 / 500.0)::numeric, 3)`;
const trend = `(array['unknown','unknown','steady','rising','unknown','falling'])[1 + n / 10 * 5 / 3 % 6]`;
const said = `'{"leaving":false,"threat":false,"abuse":false,"profanity":false,"shouting":false,"accusations":0,"agreed":false,"danger":false,"thanks":false,"questions":[],"askedAgain":false,"contacts":1}'::json`;

const inserts: readonly string[] = [
  `insert into contacts (workspace_id, id, name, email, created_at)
   select $1::uuid, ${id('c0')}, 'Customer ' || n, 'customer' || n || '@example.test', ${at} from ${series}`,
  `insert into conversations (workspace_id, id, number, inbox_id, channel, contact_id, subject, status, assignee_id, team_id, waiting_since,
     due_at, due_what, due_started_at, last, seq, answered, episode_id, created_at, last_at)
   select $1::uuid, ${id('a0')}, n + 1000000, $3::uuid, 'api', ${id('c0')}, ${words} || ', number ' || n,
     case when ${open} then case ${turn} when 0 then 'waiting' when 1 then 'snoozed' else 'open' end else 'resolved' end,
     ${assignee}, case when n / 10 * 5 / 13 % 4 = 0 then ($5::uuid[])[1 + (n / 10 % cardinality($5::uuid[]))] end,
     case when ${waits} then ${at} end, case when ${waits} then ${at} + interval '30 minutes' end,
     case when ${waits} then 'next_reply' end, case when ${waits} then ${at} end,
     jsonb_build_object('seq', 2, 'at', to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'from', 'customer', 'text', ${words}),
     2, true, ${id('e0')}, ${at}, ${at} from ${series}`,
  `insert into episodes (workspace_id, id, conversation_id, opened_at) select $1::uuid, ${id('e0')}, ${id('a0')}, ${at} from ${series}`,
  `insert into messages (workspace_id, conversation_id, seq, id, client_id, type, author, author_id, author_name, text, at)
   select $1::uuid, ${id('a0')}, seq, ${id('b0', '(n * 2 + seq)')}, null, 'message', case seq when 1 then 'agent' else 'customer' end,
     case seq when 1 then null else ${id('c0')} end, 'Somebody', ${words} || '? I wrote about it before, on another day, and number ' || n || ' is what I was told then.', ${at}
   from ${series} cross join generate_series(1, 2) seq`,
  `insert into readings (workspace_id, message_id, conversation_id, reading)
   select $1::uuid, ${id('b0', '(n * 2 + 2)')}, ${id('a0')},
     '{"label":"neutral","probability":0.8,"next":null,"nextProbability":0,"valence":0,"arousal":0,"intensity":0.2,"evidence":[],"cues":[],"peak":null,"last":null,"unsure":null,"model":"bench","language":"en","corrected":false}' from ${series}`,
  `insert into moods (workspace_id, conversation_id, mood, course, updated_at)
   select $1::uuid, ${id('a0')}, json_build_object('label', ${feeling}, 'intensity', 0.4, 'valence', ${valence}, 'probability', 0.8,
     'trend', ${trend}, 'line', json_build_array(${valence}), 'lowest', ${valence}, 'said', ${said}), '{}', ${at} from ${series}`,
];
