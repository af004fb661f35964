import { statement } from '#server/platform/database/statement.ts';

/** Before this moment no transfer can still appear: those of running transactions are all later. As text, to the microsecond. */
export const settledUntil = statement<readonly [], { moment: string }>(
  'ledger.settled_until',
  `select least(min(xact_start), now())::text as moment from pg_stat_activity, (select $1::uuid) as workspace
   where datname = current_database() and usename = current_user`,
);
/** Keeps what each account of the house has given out, net, until a moment. */
export const keepTotals = statement<readonly [until: string], never>(
  'ledger.keep_totals',
  `insert into house_totals (workspace_id, account_id, given_out, counted_to)
   select $1, a.id,
     coalesce((select sum(amount) from transfers t where t.workspace_id = $1 and t.debit_id = a.id and t.at < $2::timestamptz
       and t.step in ('post', 'settle')), 0)
     - coalesce((select sum(amount) from transfers t where t.workspace_id = $1 and t.credit_id = a.id and t.at < $2::timestamptz
       and t.step in ('post', 'settle')), 0), $2::timestamptz
   from ledger_accounts a where a.workspace_id = $1 and a.kind = 'house'
   on conflict (workspace_id, account_id) do update set given_out = excluded.given_out, counted_to = excluded.counted_to`,
);
/** What each account of a book's house has given out, net: what is kept, and what was moved since. */
export const houseTotals = statement<readonly [bookId: string], { purpose: string; givenOut: number }>(
  'ledger.house_totals',
  `select a.purpose, coalesce(k.given_out, 0)
     + coalesce((select sum(amount) from transfers t where t.workspace_id = $1 and t.debit_id = a.id
         and t.at >= coalesce(k.counted_to, '-infinity') and t.step in ('post', 'settle')), 0)::bigint
     - coalesce((select sum(amount) from transfers t where t.workspace_id = $1 and t.credit_id = a.id
         and t.at >= coalesce(k.counted_to, '-infinity') and t.step in ('post', 'settle')), 0)::bigint as given_out
   from ledger_accounts a left join house_totals k on k.workspace_id = $1 and k.account_id = a.id
   where a.workspace_id = $1 and a.book_id = $2 and a.kind = 'house'`,
);
