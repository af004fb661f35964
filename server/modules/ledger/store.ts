import { statement } from '#server/platform/database/statement.ts';

export interface BookRow {
  readonly id: string;
  readonly name: string;
  /** points, stamps, or a currency whose minor unit is counted. */
  readonly unit: string;
}
export type AccountKind = 'holder' | 'budget' | 'house';
export interface AccountRow {
  readonly id: string;
  readonly bookId: string;
  readonly kind: AccountKind;
  readonly purpose: string;
  readonly ownerId: string | null;
  /** Of a guarded account; a house's is summed up when asked. */
  readonly balance: number;
  readonly held: number;
}

export const insertBook = statement<readonly [id: string, name: string, unit: string], never>(
  'ledger.insert_book',
  'insert into books (workspace_id, id, name, unit) values ($1, $2, $3, $4) on conflict do nothing',
);
export const listBooks = statement<readonly [], BookRow>(
  'ledger.books',
  'select id, name, unit from books where workspace_id = $1 order by created_at, id',
);
const account = 'id, book_id, kind, purpose, owner_id, balance, held';
export const insertAccount = statement<
  readonly [id: string, bookId: string, kind: AccountKind, purpose: string, ownerId: string | null],
  never
>(
  'ledger.insert_account',
  `insert into ledger_accounts (workspace_id, id, book_id, kind, purpose, owner_id) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);
export const findAccount = statement<
  readonly [bookId: string, kind: AccountKind, purpose: string, ownerId: string | null],
  AccountRow
>(
  'ledger.find_account',
  `select ${account} from ledger_accounts
   where workspace_id = $1 and book_id = $2 and kind = $3 and purpose = $4 and owner_id is not distinct from $5`,
);
export const accountsOf = statement<readonly [ownerId: string], AccountRow>(
  'ledger.accounts_of',
  `select ${account} from ledger_accounts where workspace_id = $1 and owner_id = $2 order by created_at, id`,
);
export const moveValue = statement<readonly [link: string, wishes: string], { repeated: boolean }>(
  'ledger.move',
  'select app.move_value($2, $3) as repeated from (select $1::uuid) as workspace',
);

export interface TransferRow {
  readonly id: string;
  readonly debitId: string;
  readonly creditId: string;
  readonly amount: number;
  readonly step: 'post' | 'hold' | 'settle' | 'void';
  readonly holdId: string | null;
  readonly reversesId: string | null;
  readonly expiresAt: string | null;
  readonly source: string | null;
  readonly reason: string;
  readonly agentId: string | null;
  readonly linkId: string;
  readonly at: string;
}
const transfer =
  'id, debit_id, credit_id, amount, step, hold_id, reverses_id, expires_at, source, reason, agent_id, link_id, at';
export const findTransfer = statement<readonly [id: string], TransferRow>(
  'ledger.find_transfer',
  `select ${transfer} from transfers where workspace_id = $1 and id = $2`,
);
/** Whether a transfer was taken back, or a hold settled or voided. */
export const findEnd = statement<readonly [id: string], { id: string; step: TransferRow['step'] }>(
  'ledger.find_end',
  `select id, step from transfers where workspace_id = $1 and hold_id = $2
   union all select id, step from transfers where workspace_id = $1 and reverses_id = $2`,
);
/** The history of an account, newest first. */
export const history = statement<
  readonly [accountId: string, beforeAt: string | null, beforeId: string | null, limit: number],
  TransferRow & { readonly key: string }
>(
  'ledger.history',
  `select ${transfer}, at::text as key from (
     (select * from transfers where workspace_id = $1 and debit_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
      order by at desc, id desc limit $5)
     union all
     (select * from transfers where workspace_id = $1 and credit_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
      order by at desc, id desc limit $5)) as both_ways
   order by at desc, id desc limit $5`,
);
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
  `select l.transfer_id, l.account_id, a.book_id, l.unused from lots l
   join ledger_accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
   where l.workspace_id = $1 and l.unused > 0 and l.expires_at <= $2 order by l.expires_at limit $3`,
);
/** What an account has by its transfers alone: the only way for a house's. */
export const summedBalance = statement<readonly [accountId: string], { balance: number }>(
  'ledger.summed',
  `select coalesce((select sum(amount) from transfers where workspace_id = $1 and credit_id = $2 and step in ('post', 'settle')), 0)::bigint
     - coalesce((select sum(amount) from transfers where workspace_id = $1 and debit_id = $2 and step in ('post', 'settle')), 0)::bigint as balance`,
);

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
/** Per book: what every debit and every credit comes to. Equal by construction; summed all the same. */
export const bookSums = statement<
  readonly [],
  { bookId: string; name: string; unit: string; accounts: number; transfers: number; guarded: number; house: number }
>(
  'ledger.book_sums',
  `select b.id as book_id, b.name, b.unit,
     (select count(*) from ledger_accounts a where a.workspace_id = $1 and a.book_id = b.id) as accounts,
     (select count(*) from transfers t where t.workspace_id = $1 and t.book_id = b.id) as transfers,
     coalesce((select sum(balance) from ledger_accounts a where a.workspace_id = $1 and a.book_id = b.id and a.guarded), 0)::bigint as guarded,
     coalesce((select sum(case when c.kind = 'house' then t.amount else 0 end) - sum(case when d.kind = 'house' then t.amount else 0 end)
       from transfers t join ledger_accounts d on d.workspace_id = $1 and d.id = t.debit_id
       join ledger_accounts c on c.workspace_id = $1 and c.id = t.credit_id
       where t.workspace_id = $1 and t.book_id = b.id and t.step in ('post', 'settle')), 0)::bigint as house
   from books b where b.workspace_id = $1 order by b.created_at, b.id`,
);
export interface CheckRow {
  readonly id: string;
  readonly at: string;
  readonly accounts: number;
  readonly transfers: number;
  readonly wrong: readonly Wrong[];
}
export interface Wrong {
  readonly accountId: string;
  readonly balance: number;
  readonly summed: number;
}
export const insertCheck = statement<
  readonly [id: string, accounts: number, transfers: number, wrong: string],
  CheckRow
>(
  'ledger.insert_check',
  `insert into ledger_checks (workspace_id, id, accounts, transfers, wrong) values ($1, $2, $3, $4, $5)
   returning id, at, accounts, transfers, wrong`,
);
export const newestChecks = statement<readonly [limit: number], CheckRow>(
  'ledger.checks',
  'select id, at, accounts, transfers, wrong from ledger_checks where workspace_id = $1 order by at desc limit $2',
);
export const forgetChecks = statement<readonly [before: string], never>(
  'ledger.forget_checks',
  'delete from ledger_checks where workspace_id = $1 and at < $2',
);
export const renameHolder = statement<readonly [before: string, after: string], { renamed: number }>(
  'ledger.rename_holder',
  'select app.rename_holder($2, $3) as renamed from (select $1::uuid) as workspace',
);
/** Of a book: what holders have, what was given out by the house, and what came back by being redeemed. */
export const bookTotals = statement<
  readonly [bookId: string],
  { outstanding: number; issued: number; given: number; redeemed: number }
>(
  'ledger.book_totals',
  `select coalesce((select sum(balance) from ledger_accounts where workspace_id = $1 and book_id = $2 and kind = 'holder'), 0)::bigint as outstanding,
     ${['issued', 'given']
       .map(
         (
           purpose,
         ) => `coalesce((select sum(t.amount) from transfers t join ledger_accounts a on a.workspace_id = $1 and a.id = t.debit_id
           where t.workspace_id = $1 and a.book_id = $2 and a.kind = 'house' and a.purpose = '${purpose}' and t.step in ('post', 'settle')), 0)::bigint as ${purpose}`,
       )
       .join(',\n     ')},
     coalesce((select sum(t.amount) from transfers t join ledger_accounts a on a.workspace_id = $1 and a.id = t.credit_id
       where t.workspace_id = $1 and a.book_id = $2 and a.kind = 'house' and a.purpose = 'redeemed' and t.step in ('post', 'settle')), 0)::bigint as redeemed`,
);
/** What expires in which month (UTC), if nobody uses it, over the next two years. */
export const expiringByMonth = statement<readonly [bookId: string], { month: string; amount: number }>(
  'ledger.expiring',
  `select to_char(l.expires_at at time zone 'UTC', 'YYYY-MM') as month, sum(l.unused)::bigint as amount
   from lots l join ledger_accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
   where l.workspace_id = $1 and a.book_id = $2 and l.unused > 0 and l.expires_at is not null
   group by 1 order by 1 limit 24`,
);
