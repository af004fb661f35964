import { statement } from '#server/platform/database/statement.ts';

/** Accounts whose stored balance, held amount or lots differ from what their transfers say. */
export const findWrong = statement<
  readonly [],
  { accountId: string; balance: number; summed: number; held: number; summedHeld: number; unused: number | null }
>(
  'ledger.find_wrong',
  `with moved as (
     select account_id, sum(amount) as summed, sum(held) as held from (
       select credit_id as account_id, amount, 0 as held from transfers where workspace_id = $1 and step in ('post', 'settle')
       union all
       select debit_id, case when step in ('post', 'settle') then -amount else 0 end,
         case step when 'hold' then amount when 'post' then 0 else -amount end from transfers where workspace_id = $1) as ways
     group by account_id),
   kept as (select account_id, sum(unused) as unused from lots where workspace_id = $1 group by account_id)
   select a.id as account_id, a.balance, coalesce(m.summed, 0)::bigint as summed, a.held, coalesce(m.held, 0)::bigint as summed_held,
     case when a.kind = 'holder' then coalesce(k.unused, 0)::bigint end as unused
   from ledger_accounts a left join moved m on m.account_id = a.id left join kept k on k.account_id = a.id
   where a.workspace_id = $1 and a.guarded and (a.balance <> coalesce(m.summed, 0) or a.held <> coalesce(m.held, 0)
     or (a.kind = 'holder' and coalesce(k.unused, 0) <> a.balance - a.held))
   limit 100`,
);
export interface BookSum {
  readonly bookId: string;
  readonly accounts: number;
  readonly transfers: number;
  /** What holders and budgets have together, and what the house has. */
  readonly guarded: number;
  readonly house: number;
}
/** Per book, or for some of them: what every debit and every credit comes to. Equal by construction; summed all the same. */
export const bookSums = statement<readonly [only: readonly string[] | null], BookSum>(
  'ledger.book_sums',
  `select b.id as book_id,
     (select count(*) from ledger_accounts a where a.workspace_id = $1 and a.book_id = b.id) as accounts,
     (select count(*) from transfers t where t.workspace_id = $1 and t.book_id = b.id) as transfers,
     coalesce((select sum(balance) from ledger_accounts a where a.workspace_id = $1 and a.book_id = b.id and a.guarded), 0)::bigint as guarded,
     coalesce((select sum(case when c.kind = 'house' then t.amount else 0 end) - sum(case when d.kind = 'house' then t.amount else 0 end)
       from transfers t join ledger_accounts d on d.workspace_id = $1 and d.id = t.debit_id
       join ledger_accounts c on c.workspace_id = $1 and c.id = t.credit_id
       where t.workspace_id = $1 and t.book_id = b.id and t.step in ('post', 'settle')), 0)::bigint as house
   from books b where b.workspace_id = $1 and ($2::uuid[] is null or b.id = any($2)) order by b.created_at, b.id`,
);
export interface CheckRow {
  readonly id: string;
  readonly at: string;
  readonly accounts: number;
  readonly transfers: number;
  readonly wrong: readonly Wrong[];
  readonly books: readonly BookSum[];
}
export interface Wrong {
  readonly accountId: string;
  readonly balance: number;
  readonly summed: number;
}
export const insertCheck = statement<
  readonly [id: string, accounts: number, transfers: number, wrong: string, books: string],
  CheckRow
>(
  'ledger.insert_check',
  `insert into ledger_checks (workspace_id, id, accounts, transfers, wrong, books) values ($1, $2, $3, $4, $5, $6)
   returning id, at, accounts, transfers, wrong, books`,
);
export const newestChecks = statement<readonly [limit: number], CheckRow>(
  'ledger.checks',
  'select id, at, accounts, transfers, wrong, books from ledger_checks where workspace_id = $1 order by at desc limit $2',
);
export const forgetChecks = statement<readonly [before: string], never>(
  'ledger.forget_checks',
  'delete from ledger_checks where workspace_id = $1 and at < $2',
);
