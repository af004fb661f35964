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
export interface MoneyRow {
  readonly accountId: string;
  /** ISO 4217; amounts are in its minor unit. */
  readonly currency: string;
  /** What nothing is set aside of. */
  readonly free: number;
}
/** What a customer holds in money, as opposed to points and stamps. */
export const moneyOf = statement<readonly [contactId: string], MoneyRow>(
  'ledger.money_of',
  `select a.id as account_id, b.unit as currency, a.balance - a.held as free from ledger_accounts a
   join books b on b.workspace_id = $1 and b.id = a.book_id and b.unit not in ('points', 'stamps')
   where a.workspace_id = $1 and a.owner_id = $2 and a.kind = 'holder' order by b.unit`,
);
export const renameHolder = statement<readonly [before: string, after: string], { renamed: number }>(
  'ledger.rename_holder',
  'select app.rename_holder($2, $3) as renamed from (select $1::uuid) as workspace',
);
/** Holders of a book who have something that nothing is set aside of. */
export const freeHolders = statement<readonly [bookId: string, limit: number], { id: string; free: number }>(
  'ledger.free_holders',
  `select id, balance - held as free from ledger_accounts
   where workspace_id = $1 and book_id = $2 and kind = 'holder' and balance > held order by id limit $3`,
);
