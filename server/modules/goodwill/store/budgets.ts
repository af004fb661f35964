import { statement } from '#server/platform/database/statement.ts';

export const findSettings = statement<readonly [], { currency: string; settings: Record<string, unknown> }>(
  'goodwill.settings',
  'select currency, settings from goodwill_settings where workspace_id = $1',
);
export const saveSettings = statement<readonly [currency: string, settings: string, at: string], never>(
  'goodwill.save_settings',
  `insert into goodwill_settings (workspace_id, currency, settings, changed_at) values ($1, $2, $3, $4)
   on conflict (workspace_id) do update set currency = excluded.currency, settings = excluded.settings, changed_at = excluded.changed_at`,
);

export type BudgetOwner = 'agent' | 'team' | 'house';
export const ownBudgets = statement<readonly [], { ownerId: string; monthlyMinor: number }>(
  'goodwill.own_budgets',
  'select owner_id, monthly_minor from goodwill_budgets where workspace_id = $1',
);
export const ownBudget = statement<readonly [ownerId: string], { monthlyMinor: number }>(
  'goodwill.own_budget',
  'select monthly_minor from goodwill_budgets where workspace_id = $1 and owner_id = $2',
);
export const saveBudget = statement<readonly [ownerId: string, owner: BudgetOwner, monthlyMinor: number], never>(
  'goodwill.save_budget',
  `insert into goodwill_budgets (workspace_id, owner_id, owner, monthly_minor) values ($1, $2, $3, $4)
   on conflict (workspace_id, owner_id) do update set monthly_minor = excluded.monthly_minor`,
);
export const dropBudget = statement<readonly [ownerId: string], never>(
  'goodwill.drop_budget',
  'delete from goodwill_budgets where workspace_id = $1 and owner_id = $2',
);

export const openAllotment = statement<readonly [accountId: string], never>(
  'goodwill.open_allotment',
  'insert into goodwill_allotments (workspace_id, account_id) values ($1, $2) on conflict do nothing',
);
export const lockAllotment = statement<readonly [accountId: string], { allottedMinor: number }>(
  'goodwill.lock_allotment',
  'select allotted_minor from goodwill_allotments where workspace_id = $1 and account_id = $2 for no key update',
);
export const setAllotment = statement<readonly [accountId: string, allottedMinor: number], never>(
  'goodwill.set_allotment',
  'update goodwill_allotments set allotted_minor = $3 where workspace_id = $1 and account_id = $2',
);
/** What is free in the budgets of a month, and what was put into them; those that nobody has touched yet are not here. */
export const freeIn = statement<
  readonly [bookId: string, period: string, ownerIds: readonly string[]],
  { ownerId: string; freeMinor: number; allottedMinor: number }
>(
  'goodwill.free_in',
  `select a.owner_id, a.balance - a.held as free_minor, coalesce(l.allotted_minor, 0) as allotted_minor from ledger_accounts a
   left join goodwill_allotments l on l.workspace_id = $1 and l.account_id = a.id
   where a.workspace_id = $1 and a.book_id = $2 and a.kind = 'budget' and a.purpose = $3 and a.owner_id = any($4::uuid[])`,
);
