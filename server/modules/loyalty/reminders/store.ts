import { statement } from '#server/platform/database/statement.ts';

/** What stands for and against writing to a member now, and where they could be reached. */
export interface Standing {
  readonly openProblem: boolean;
  readonly giftAt: string | null;
  readonly redeemedAt: string | null;
  readonly conversationId: string | null;
  readonly inboxId: string | null;
  readonly channel: string | null;
}
export const standingOf = statement<readonly [programmeId: string, contactId: string], Standing>(
  'loyalty.standing',
  `select exists (select from conversations o where o.workspace_id = $1 and o.contact_id = $3 and o.status <> 'resolved') as open_problem,
     (select max(h.at) from happenings h where h.workspace_id = $1 and h.contact_id = $3 and h.what = 'gesture'
       and h.data ->> 'step' in ('offered', 'given')) as gift_at,
     (select max(d.at) from redemptions d where d.workspace_id = $1 and d.programme_id = $2 and d.contact_id = $3 and d.state = 'given') as redeemed_at,
     c.id as conversation_id, c.inbox_id, c.channel
   from (select 1) one left join lateral (select id, inbox_id, channel from conversations
     where workspace_id = $1 and contact_id = $3 order by last_at desc limit 1) c on true`,
);
/** Members who agreed to be written to and within the last year redeemed something since they were last asked how it goes. */
export const toCheckIn = statement<
  readonly [now: string, afterId: string | null, limit: number],
  { id: string; contactId: string }
>(
  'memberships.to_check_in',
  `select m.id, m.contact_id from memberships m where m.workspace_id = $1 and m.left_at is null and m.reminders
     and exists (select from redemptions d where d.workspace_id = $1 and d.contact_id = m.contact_id and d.programme_id = m.programme_id
       and d.state = 'given' and d.at > $2::timestamptz - interval '1 year' and d.at <= $2::timestamptz - interval '2 days'
       and (m.checked_in_at is null or d.at > m.checked_in_at))
     and ($3::uuid is null or m.id > $3) order by m.id limit $4`,
);
export const noteCheckedIn = statement<readonly [id: string, at: string], never>(
  'memberships.checked_in',
  'update memberships set checked_in_at = $3 where workspace_id = $1 and id = $2',
);
/** Whose day of joining it is today (UTC), in programmes that give something for it. */
export const anniversariesOn = statement<
  readonly [now: string],
  { id: string; contactId: string; programmeId: string; years: number }
>(
  'memberships.anniversaries',
  `select m.id, m.contact_id, m.programme_id, y.years from memberships m
   join programme_versions v on v.workspace_id = m.workspace_id and v.programme_id = m.programme_id and v.version = m.version
   cross join lateral (select extract(year from $2::timestamptz at time zone 'UTC')::int - extract(year from m.joined_at at time zone 'UTC')::int as years) y
   where m.workspace_id = $1 and m.left_at is null and y.years >= 1 and v.design -> 'rules' @> '[{"on": {"what": "anniversary"}}]'
     and ((m.joined_at at time zone 'UTC') + make_interval(years => y.years))::date = ($2::timestamptz at time zone 'UTC')::date
   order by m.id`,
);
