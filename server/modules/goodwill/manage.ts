import type { Budget, GoodwillSettings } from '#contract/goodwill-budgets.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { listAgents, listTeams } from '#server/modules/people/index.ts';
import { bookId, leftIn, monthlyFor, type Purse } from './budgets.ts';
import { periodAt } from './period.ts';
import { settingsOf } from './settings.ts';
import * as store from './store/budgets.ts';

export async function saveSettings(turn: Turn, settings: GoodwillSettings): Promise<GoodwillSettings> {
  const { currency, ...rest } = settings;
  await store.saveSettings(turn.tx, currency, JSON.stringify(rest), turn.now);
  return settings;
}

type Named = Purse & { readonly name: string };

/** The budgets of the month by name. They are for planning, so they say what is left and nothing of what came of it. */
export async function budgets(turn: Turn): Promise<{ period: string; currency: string; items: Budget[] }> {
  const settings = await settingsOf(turn.tx);
  const period = await periodAt(turn.tx, turn.now);
  const purses = await everybody(turn);
  const ids = purses.map(({ ownerId }) => ownerId);
  const rows = await store.freeIn(turn.tx, bookId(turn.workspaceId, settings.currency), period, ids);
  const own = new Map((await store.ownBudgets(turn.tx)).map((row) => [row.ownerId, row.monthlyMinor]));
  const items = purses.map((purse): Budget => {
    const monthlyMinor = own.get(purse.ownerId) ?? monthlyFor(settings, purse.owner);
    const row = rows.find(({ ownerId }) => ownerId === purse.ownerId);
    return { ...purse, monthlyMinor, leftMinor: leftIn(monthlyMinor, row), own: own.has(purse.ownerId) };
  });
  return { period, currency: settings.currency, items };
}

async function everybody(turn: Turn): Promise<Named[]> {
  const agents = (await listAgents(turn.tx)).filter(({ active }) => active);
  const teams = await listTeams(turn.tx, null);
  return [
    { owner: 'house', ownerId: turn.workspaceId, name: 'Reserve of the house' },
    ...teams.map(({ id, name }): Named => ({ owner: 'team', ownerId: id, name })),
    ...agents.map(({ id, name }): Named => ({ owner: 'agent', ownerId: id, name })),
  ];
}

export async function setBudget(
  turn: Turn,
  {
    owner,
    ownerId,
    monthlyMinor,
  }: { owner: store.BudgetOwner; ownerId?: string | undefined; monthlyMinor: number | null },
): Promise<void> {
  if (owner !== 'house' && ownerId === undefined) throw refused('ownerId', 'say whose budget it is');
  const id = owner === 'house' ? turn.workspaceId : (ownerId ?? '');
  const known = (await everybody(turn)).some((one) => one.owner === owner && one.ownerId === id);
  if (!known) throw refused('ownerId', 'there is no such agent or team');
  if (monthlyMinor === null) await store.dropBudget(turn.tx, id);
  else await store.saveBudget(turn.tx, id, owner, monthlyMinor);
}
