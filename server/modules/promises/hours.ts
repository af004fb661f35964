import type { Promised } from '#contract/promises.ts';
import { statement } from '#server/platform/database/statement.ts';

/** What fell due in each hour of these stretches, and what became of it. What is still open and not late is in none. */
export const promisesDueIn = statement<
  readonly [from: readonly string[], to: readonly string[], timeZone: string],
  { hour: string; conversationId: string; what: Promised['what']; state: Promised['state']; n: number }
>(
  'promises.due_in',
  `select date_trunc('hour', p.due_at, $4) as hour, p.conversation_id, p.what, p.state, count(*)::int as n
   from unnest($2::timestamptz[], $3::timestamptz[]) as s(since, until)
   cross join lateral (select due_at, conversation_id, what, state from promises
     where workspace_id = $1 and due_at >= s.since and due_at < s.until and state <> 'open') p
   group by 1, 2, 3, 4`,
);
/** When what was promised in these conversations falls due. */
export const dueTimesOf = statement<readonly [conversationIds: readonly string[]], { at: string }>(
  'promises.due_times_of',
  'select distinct due_at as at from promises where workspace_id = $1 and conversation_id = any($2::uuid[])',
);
/** The first and the last moment that was promised; null where nothing was. */
export const promisesReach = statement<readonly [], { first: string | null; last: string | null }>(
  'promises.reach',
  'select min(due_at) as first, max(due_at) as last from promises where workspace_id = $1',
);
