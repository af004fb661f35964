import { statement } from '#server/platform/database/statement.ts';

/** Stretches of time, from and to in pairs, half-open. */
export type Stretches = readonly [from: readonly string[], to: readonly string[]];

/** What was written in each hour of these stretches, by conversation. Hours begin on the clock of the zone. */
export const messagesIn = statement<
  readonly [...Stretches, timeZone: string],
  { hour: string; conversationId: string; received: number; sent: number }
>(
  'messages.in',
  `select date_trunc('hour', m.at, $4) as hour, m.conversation_id,
     count(*) filter (where m.author = 'customer')::int as received, count(*) filter (where m.author = 'agent')::int as sent
   from unnest($2::timestamptz[], $3::timestamptz[]) as s(since, until)
   cross join lateral (select at, conversation_id, author from messages
     where workspace_id = $1 and at >= s.since and at < s.until and type = 'message') m
   group by 1, 2`,
);
/** When anything was written or done in these conversations, by the hour: a line of activity stands for what is no more. */
export const messageTimesOf = statement<readonly [conversationIds: readonly string[]], { at: string }>(
  'messages.times_of',
  `select distinct date_trunc('hour', at) as at from messages where workspace_id = $1 and conversation_id = any($2::uuid[])`,
);
/** The first and the last moment at which anything was written; null where nothing was. */
export const messagesReach = statement<readonly [], { first: string | null; last: string | null }>(
  'messages.reach',
  'select min(at) as first, max(at) as last from messages where workspace_id = $1',
);
/** Where conversations lie: their inbox, and the team that has them now. */
export const placesOf = statement<
  readonly [conversationIds: readonly string[]],
  { id: string; inboxId: string; teamId: string | null }
>(
  'conversations.places',
  'select id, inbox_id, team_id from conversations where workspace_id = $1 and id = any($2::uuid[])',
);
/** What waits this moment, by inbox: nobody's answer, since when the longest, and what falls due soon. */
export const waitingNow = statement<
  readonly [now: string, inboxId: string | null, teamId: string | null],
  {
    inboxId: string;
    unresolved: number;
    waiting: number;
    since: string | null;
    dueSoon: number;
    overdue: number;
    unassigned: number;
  }
>(
  'conversations.waiting_now',
  `select inbox_id, count(*)::int as unresolved, count(waiting_since)::int as waiting, min(waiting_since) as since,
     count(*) filter (where due_at >= $2 and due_at < $2::timestamptz + interval '1 hour')::int as due_soon,
     count(*) filter (where due_at < $2)::int as overdue,
     count(*) filter (where waiting_since is not null and assignee_id is null and team_id is null)::int as unassigned
   from conversations where workspace_id = $1 and status <> 'resolved'
     and ($3::uuid is null or inbox_id = $3) and ($4::uuid is null or team_id = $4) group by inbox_id`,
);
