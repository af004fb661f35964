import { statement } from '#server/platform/database/statement.ts';

/** Customers who were alike before a time, and how many of them, members or not, went on well in it. */
export interface AlikeRow {
  readonly member: boolean;
  readonly alike: string;
  readonly people: number;
  /** Ordered again in the time. */
  readonly returned: number;
  /** Had a case resolved in the time, and none of these was followed by another on its topic. */
  readonly helped: number;
  readonly notAgain: number;
  /** Of whom it is known how they stand now, and those who stand at nought or above. */
  readonly standing: number;
  readonly good: number;
}
/**
 * Customers who ordered in the year before a time (of the newest so many orders), members then or not. Alike: as many orders
 * in that year (1, 2, 3 to 5, more), the last one as long ago (a month, a quarter, longer), a customer as long (a quarter,
 * longer), and whether they had written to us. Who joined or left in the time itself is left out.
 */
export const alikeCustomers = statement<readonly [from: string, to: string, mostOrders: number], AlikeRow>(
  'loyalty_reports.alike',
  `with recent as (select contact_id, at from happenings where workspace_id = $1 and what = 'order' and at < $2
       and at >= $2::timestamptz - interval '365 days' order by at desc, id desc limit $4),
     buyers as (select contact_id, count(*) as orders, max(at) as last_at from recent group by 1),
     people as (select b.*, p.created_at,
         (select bool_or(m.joined_at < $2 and (m.left_at is null or m.left_at >= $3)) from memberships m
           where m.workspace_id = $1 and m.contact_id = b.contact_id) as member
       from buyers b join contacts p on p.workspace_id = $1 and p.id = b.contact_id),
     outcomes as (select coalesce(member, false) as member,
         concat_ws('|', case when orders < 3 then orders when orders < 6 then 3 else 6 end,
           case when last_at >= $2::timestamptz - interval '30 days' then 1 when last_at >= $2::timestamptz - interval '91 days' then 2 else 3 end,
           created_at >= $2::timestamptz - interval '91 days',
           exists (select from episode_facts f where f.workspace_id = $1 and f.contact_id = c.contact_id and f.opened_at < $2)) as alike,
         exists (select from happenings h where h.workspace_id = $1 and h.contact_id = c.contact_id and h.what = 'order'
           and h.at >= $2 and h.at < $3) as returned,
         (select bool_and(f.follow_up_id is null) from episode_facts f where f.workspace_id = $1 and f.contact_id = c.contact_id
           and f.resolved_at >= $2 and f.resolved_at < $3) as not_again,
         (select b.score >= 0 from balances b where b.workspace_id = $1 and b.contact_id = c.contact_id) as good
       from people c where member is not false)
   select member, alike, count(*)::int as people, (count(*) filter (where returned))::int as returned, count(not_again)::int as helped,
     (count(*) filter (where not_again))::int as not_again, count(good)::int as standing, (count(*) filter (where good))::int as good
   from outcomes group by 1, 2`,
);
