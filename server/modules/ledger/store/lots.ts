import { statement } from '#server/platform/database/statement.ts';

/** What of an account expires, soonest first. */
export const openLots = statement<
  readonly [accountId: string],
  { transferId: string; unused: number; expiresAt: string | null }
>(
  'ledger.lots',
  `select transfer_id, unused, expires_at from lots where workspace_id = $1 and account_id = $2 and unused > 0
   order by coalesce(expires_at, 'infinity'), at, transfer_id`,
);
/** Lots whose time is over, some at a time. */
export const expiredLots = statement<
  readonly [now: string, limit: number],
  { transferId: string; accountId: string; bookId: string; unused: number }
>(
  'ledger.expired_lots',
  `select l.transfer_id, l.account_id, b.id as book_id, l.unused from books b cross join lateral (
     select transfer_id, account_id, unused from lots where workspace_id = $1 and book_id = b.id and unused > 0 and expires_at <= $2
     order by expires_at limit $3) l
   where b.workspace_id = $1 limit $3`,
);
/** What expires in which month (UTC), if nobody uses it, over the next two years. */
export const expiringByMonth = statement<readonly [bookId: string], { month: string; amount: number }>(
  'ledger.expiring',
  `select to_char(expires_at at time zone 'UTC', 'YYYY-MM') as month, sum(unused)::bigint as amount
   from lots where workspace_id = $1 and book_id = $2 and unused > 0 and expires_at is not null
   group by 1 order by 1 limit 24`,
);
