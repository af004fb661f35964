import type pg from 'pg';
import { fillTables, rowId as id, series } from '../filling.ts';

/** Who the generated episodes belong to. */
export interface Ground {
  readonly workspaceId: string;
  readonly inboxIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
}

const tables = [
  ...['contacts', 'conversations', 'episodes', 'messages', 'promises', 'episode_facts', 'happenings', 'balances'],
  ...['memberships', 'gestures'],
];

/**
 * `count` resolved episodes of five messages each, spread over two years: three inboxes, four teams, twenty topics, fifty
 * colleagues, as many customers as a fifth of the episodes. One in a hundred is not resolved; every other goes with an order,
 * every two hundredth with a gesture, and every fifth customer is a member.
 */
export const fill = (
  database: pg.ClientConfig,
  { workspaceId, inboxIds, teamIds, topicIds }: Ground,
  count: number,
): Promise<void> =>
  fillTables(database, {
    ...{ workspaceId, tables, inserts, values: [count, inboxIds, teamIds, topicIds] },
    // Reports never look for words.
    leftOff: ['messages_words'],
  });

const contact = id('c0', '(1 + n % greatest(1, $2::int / 5))');
const at = `(now() - interval '730 days' + n::float8 / ($2::int + 1) * interval '730 days' - interval '1 hour')`;
const one = (list: string, by: string): string => `(${list}::uuid[])[1 + (${by}) % cardinality(${list}::uuid[])]`;
const inbox = one('$3', 'n / 3');
const team = `case when n % 5 > 0 then ${one('$4', 'n / 7')} end`;
const topic = `case when n % 6 > 0 then ${one('$5', 'n / 11')} end`;
/** From three minutes to some hours, many short ones. */
const waited = `(3 + n * 31 % 97 * (n * 17 % 13))`;
const resolves = 'n % 100 > 0';
const resolvedAt = `${at} + make_interval(mins => (${waited} * 3 + 20)::int)`;
const label = (shift: number): string =>
  `(array['neutral','frustration','neutral','anger','neutral','gratitude','frustration','neutral','disappointment','joy'])[1 + (n / 7 + n * ${String(shift)}) % 10]`;

const inserts: readonly string[] = [
  `insert into contacts (workspace_id, id, name, created_at)
   select $1::uuid, ${id('c0')}, 'Customer ' || n, now() - interval '2 years' from generate_series(1, greatest(1, $2::int / 5)) n`,
  `insert into conversations (workspace_id, id, number, inbox_id, channel, contact_id, subject, status, team_id, seq, answered, threaded, episode_id, created_at, last_at)
   select $1::uuid, ${id('a0')}, n + 1000000, ${inbox}, 'api', ${contact}, 'Number ' || n, case when ${resolves} then 'resolved' else 'open' end,
     ${team}, 5, true, true, ${id('e0')}, ${at}, ${at} from ${series}`,
  `insert into episodes (workspace_id, id, conversation_id, opened_at, resolved_at)
   select $1::uuid, ${id('e0')}, ${id('a0')}, ${at}, case when ${resolves} then ${resolvedAt} end from ${series}`,
  `insert into messages (workspace_id, conversation_id, seq, id, type, author, author_name, text, at)
   select $1::uuid, ${id('a0')}, seq, ${id('b0', '(n * 5 + seq)')}, 'message', case seq % 2 when 1 then 'customer' else 'agent' end, 'Somebody',
     'Where is my order, and when does it come?', ${at} + make_interval(mins => (${waited} * (seq - 1) / 2.0)::int)
   from ${series} cross join generate_series(1, 5) seq`,
  `insert into promises (workspace_id, id, conversation_id, episode_id, what, started_at, due_at, state, settled_at)
   select $1::uuid, ${id('d0', '(n * 2 + k)')}, ${id('a0')}, ${id('e0')}, case k when 0 then 'first_reply' else 'next_reply' end, ${at},
     ${at} + interval '2 hours', case when ${waited} < 120 then 'kept' else 'broken' end, ${at} + make_interval(mins => ${waited}::int)
   from ${series} cross join generate_series(0, 1) k`,
  `insert into episode_facts (workspace_id, episode_id, conversation_id, contact_id, inbox_id, channel, team_id, topic_id, opened_at, last_at,
     first_reply_at, first_reply_minutes, resolved_at, clock_minutes, open_minutes, customer_messages, our_messages, touches, transfers, answered_by, reasks,
     confirmed, csat, first_label, first_valence, peak_label, peak_valence, last_label, last_valence)
   select $1::uuid, ${id('e0')}, ${id('a0')}, ${contact}, ${inbox}, 'api', ${team}, ${topic}, ${at}, ${at},
     ${at} + make_interval(mins => ${waited}::int), ${waited}, case when ${resolves} then ${resolvedAt} end, ${waited} * 3 + 20, ${waited} * 2 + 10,
     3, 2, 1 + n % 3, (n % 9 = 0)::int, case when n % 9 > 0 then ${id('f0', '(n % 50)')} end, (n % 14 = 0)::int, case when n % 4 = 0 then 'said' end, case when n % 10 = 0 then 1 + n / 10 * 7 % 5 end,
     ${label(3)}, -0.2, ${label(3)}, -0.4, ${label(7)}, 0.1 from ${series}`,
  `insert into happenings (workspace_id, id, contact_id, what, name, at, title, source_kind, source_id)
   select $1::uuid, ${id('10')}, ${contact}, 'order', 'order_placed', ${at}, 'Order', 'sender', 'order ' || n from ${series} where n % 2 = 0`,
  `insert into balances (workspace_id, contact_id, score, level, parts, open_moments, last_at, as_of)
   select $1::uuid, ${id('c0')}, n % 140 - 60, (array['at_risk','fragile','unknown','neutral','healthy'])[1 + n % 5], '{}', 0, now(), now()
   from generate_series(1, greatest(1, $2::int / 5)) n`,
  `insert into programmes (workspace_id, id, name, unit, status, version, design) values ($1::uuid, ${id('20', '1')}, 'Card', 'stamps', 'published', 1, '{}')`,
  `insert into memberships (workspace_id, id, programme_id, contact_id, version, endowed, required, mode, joined_at, joined_by)
   select $1::uuid, ${id('30')}, ${id('20', '1')}, ${id('c0')}, 1, 2, 8, 'genuine', now() - interval '1 year', 'system'
   from generate_series(1, greatest(1, $2::int / 5)) n where n % 5 = 0`,
  `insert into gestures (workspace_id, id, contact_id, conversation_id, episode_id, agent_id, what, title, amount_minor, currency, failure, repaired,
     category, why, suggested_minor, soft_cap_minor, hard_cap_minor, needs, reasons, state, origin, created_at, offered_at)
   select $1::uuid, ${id('40')}, ${contact}, ${id('a0')}, ${id('e0')}, ${id('f0', '(n % 50)')}, 'credit', 'Credit', 500, 'EUR', '{}', 'Sent again',
     'delivery', 'It came late', 500, 1000, 2000, 'nothing', '[]', case when n % 400 = 0 then 'claimed' else 'expired' end, '', ${resolvedAt}, ${resolvedAt}
   from ${series} where n % 200 = 0`,
];
