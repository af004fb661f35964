import type { GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { Problem } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { accountFor, houseOf, idFrom, move, openBook, type AccountRow } from '#server/modules/ledger/index.ts';
import { periodAt } from './period.ts';
import * as store from './store/budgets.ts';

/** The book in which a workspace gives: one for each currency that it ever gave in. */
export const bookId = (workspaceId: string, currency: string): string => idFrom(`goodwill ${workspaceId} ${currency}`);

export async function bookOf(turn: Turn, currency: string): Promise<string> {
  return (await openBook(turn, `Goodwill, ${currency}`, currency, bookId(turn.workspaceId, currency))).id;
}

/** Whose budget it is; the reserve of the house belongs to the workspace. */
export interface Purse {
  readonly owner: store.BudgetOwner;
  readonly ownerId: string;
}

export const monthlyFor = (settings: GoodwillSettings, owner: store.BudgetOwner): number =>
  ({ agent: settings.agentMonthlyMinor, team: settings.teamMonthlyMinor, house: settings.houseMonthlyMinor })[owner];

/** What is left to somebody this month, without touching anything. */
export async function leftOf(
  turn: Turn,
  settings: GoodwillSettings,
  purse: Purse,
): Promise<{ left: number; monthly: number }> {
  const [own] = await store.ownBudget(turn.tx, purse.ownerId);
  const monthly = own?.monthlyMinor ?? monthlyFor(settings, purse.owner);
  const book = bookId(turn.workspaceId, settings.currency);
  const [row] = await store.freeIn(turn.tx, book, await periodAt(turn.tx, turn.now), [purse.ownerId]);
  return { left: leftIn(monthly, row), monthly };
}

/** A budget that rose or fell during the month shows so at once; its account follows when it is next used. */
export const leftIn = (monthly: number, row?: { freeMinor: number; allottedMinor: number }): number =>
  row === undefined ? monthly : Math.max(0, row.freeMinor + monthly - row.allottedMinor);

/** The account of a budget for this month, with the month’s money in it. */
export async function purseAccount(turn: Turn, settings: GoodwillSettings, purse: Purse): Promise<AccountRow> {
  const book = await bookOf(turn, settings.currency);
  const period = await periodAt(turn.tx, turn.now);
  const { id } = await accountFor(turn, book, 'budget', period, purse.ownerId);
  await store.openAllotment(turn.tx, id);
  const [allotment] = await store.lockAllotment(turn.tx, id);
  const [own] = await store.ownBudget(turn.tx, purse.ownerId);
  const account = await accountFor(turn, book, 'budget', period, purse.ownerId);
  const rise = (own?.monthlyMinor ?? monthlyFor(settings, purse.owner)) - (allotment?.allottedMinor ?? 0);
  const change = rise >= 0 ? rise : -Math.min(-rise, account.balance - account.held);
  if (change === 0) return account;
  const { id: funded } = await houseOf(turn, book, 'funded');
  const [debitId, creditId] = change > 0 ? [funded, id] : [id, funded];
  const wish = { id: newId(), debitId, creditId, amount: Math.abs(change), reason: `Goodwill budget ${period}` };
  await move(turn, wish.id, [wish]);
  await store.setAllotment(turn.tx, id, (allotment?.allottedMinor ?? 0) + change);
  return { ...account, balance: account.balance + change };
}

/** Sets a gesture’s money aside in the first purse that has it. The ledger refuses what no purse can give, whoever asks at once. */
export async function setAside(
  turn: Turn,
  settings: GoodwillSettings,
  purses: readonly Purse[],
  gesture: { readonly id: string; readonly amountMinor: number },
): Promise<string | null> {
  if (gesture.amountMinor === 0) return null;
  const holdId = idFrom(`gesture hold ${gesture.id}`);
  for (const purse of purses) {
    const account = await purseAccount(turn, settings, purse);
    if (account.balance - account.held < gesture.amountMinor) continue;
    const { id: creditId } = await houseOf(turn, account.bookId, 'given');
    const source = `gesture:${gesture.id}`;
    const wish = {
      id: holdId,
      debitId: account.id,
      creditId,
      amount: gesture.amountMinor,
      step: 'hold' as const,
      source,
    };
    await move(turn, holdId, [{ ...wish, reason: 'A gesture that was offered' }]);
    return holdId;
  }
  throw new Problem(
    409,
    'budget_spent',
    'The budgets that could pay for this have not so much left this month. Choose less, or ask an admin to raise a budget.',
  );
}
