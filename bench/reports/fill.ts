import pg from 'pg';

/** Who the generated episodes belong to. */
export interface Ground {
  readonly workspaceId: string;
  readonly inboxIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
}

const tables = ['contacts', 'conversations', 'episodes', 'messages', 'promises', 'episode_facts'];
/** Reports never look for words, and this one takes longer than all the rest. */
const leftOff = 'messages_words';

/**
 * Fills empty tables with `count` resolved episodes of five messages each, spread over two years, by one insert … select each:
 * three inboxes, four teams, twenty topics, as many customers as a fifth of the episodes. One in a hundred is not resolved.
 */
export async function fill(database: pg.ClientConfig, ground: Ground, count: number): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
    );
    const indexes = await takeOffIndexes(client);
    await client.query('select set_config($1, $2, false)', ['app.workspace_id', ground.workspaceId]);
    for (const text of inserts) await client.query({ text, values: valuesFor(text, ground, count) });
    for (const { name, definition } of indexes) if (name !== leftOff) await client.query(definition);
    for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await client.end();
  }
}

/** Those that serve no constraint. */
async function takeOffIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables.map((table) => `public.${table}`)],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}

/** Parameters in the order $1 workspace, $2 count, $3 inboxes, $4 teams, $5 topics: as many as a text uses. */
function valuesFor(text: string, { workspaceId, inboxIds, teamIds, topicIds }: Ground, count: number): unknown[] {
  const all = [workspaceId, count, inboxIds, teamIds, topicIds];
  return all.slice(0, Math.max(...[...text.matchAll(/\$(\d)/g)].map((match) => Number(match[1]))));
}

/** The id of the n-th row of a kind: the same in every table that names it. */
const id = (kind: string, n = 'n'): string =>
  `(lpad(to_hex(${n}), 12, '0') || '7000800000${kind}' || lpad(to_hex(${n}::bigint * 7919 % 16777216), 8, '0'))::uuid`;
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
const series = 'generate_series(1, $2::int) n';

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
     first_reply_at, first_reply_minutes, resolved_at, clock_minutes, open_minutes, customer_messages, our_messages, touches, transfers, reasks,
     confirmed, csat, first_label, first_valence, peak_label, peak_valence, last_label, last_valence)
   select $1::uuid, ${id('e0')}, ${id('a0')}, ${contact}, ${inbox}, 'api', ${team}, ${topic}, ${at}, ${at},
     ${at} + make_interval(mins => ${waited}::int), ${waited}, case when ${resolves} then ${resolvedAt} end, ${waited} * 3 + 20, ${waited} * 2 + 10,
     3, 2, 1 + n % 3, (n % 9 = 0)::int, (n % 14 = 0)::int, case when n % 4 = 0 then 'said' end, case when n % 10 = 0 then 1 + n / 10 * 7 % 5 end,
     ${label(3)}, -0.2, ${label(3)}, -0.4, ${label(7)}, 0.1 from ${series}`,
];
