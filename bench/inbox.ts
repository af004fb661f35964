import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { alone, beside, median, rounded } from './figures.ts';
import { fillUpTo, type Ground } from './inbox/fill.ts';
import { explainInbox } from './inbox/plans.ts';
import type { Pages, PagesPlan } from './load/get-pages.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { addAgent, openShop, type Shop } from './shop.ts';
import type { Stage } from './stage.ts';

const sizes = [10_000, 100_000, 1_000_000];
const times = 60;

/** How the inbox bears growth: the p95 of its pages at each size beside the same at the smallest. */
export async function inbox(stage: Stage): Promise<void> {
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  const agent = await addAgent(rapport.url, shop);
  const ground = await layGround(shop, agent.id);
  stage.note(
    `1 in 10 conversations is unresolved; the agent has 1 in 75, the owner none. Limit of a larger inbox: the same page at ${named(sizes[0] ?? 0)}.`,
  );
  let smallest: Pages | undefined;
  let filled = 0;
  let scans = 0;
  for (const size of stage.small ? sizes.slice(0, 2) : sizes) {
    stage.note(`Filling up to ${named(size)} …`);
    await fillUpTo(rapport.database, ground, filled, size);
    filled = size;
    const oldest = await oldestOf(rapport);
    const p95 = await measure(stage, rapport, { agent: agent.cookie, owner: shop.cookie }, oldest);
    for (const [name, ms] of Object.entries(p95)) {
      const limit = smallest?.[name];
      stage.report({
        case: `${name}, ${named(size)}, p95`,
        unit: 'ms',
        ...(limit === undefined ? alone(ms) : beside(ms, limit)),
      });
    }
    smallest ??= p95;
    scans += await countScans(
      stage,
      rapport,
      { workspaceId: ground.workspaceId, agentId: agent.id },
      oldest[0] ?? '',
      size,
    );
  }
  await rapport.stop();
  if (scans > 0) throw new Error('statements of the inbox scan conversations or messages from end to end');
}

const named = (size: number): string =>
  size >= 1_000_000 ? `${String(size / 1_000_000)}M` : `${String(size / 1000)}k`;

const colleagues = 50;

/** Fifty colleagues and three teams among whom the conversations are shared out; the agent is one of them, in one team. */
async function layGround({ as, api }: Shop, agentId: string): Promise<Ground> {
  const { workspace } = await as.owner('GET /session');
  const team = (name: string, memberIds: string[]) => as.owner('POST /teams', { body: { name, memberIds } });
  const teams = [await team('Orders', [agentId]), await team('Repairs', []), await team('Billing', [])];
  const others = Array.from({ length: colleagues - 1 }, () => randomUUID());
  return {
    workspaceId: workspace.id,
    inboxId: api.id,
    agentIds: [agentId, ...others],
    teamIds: teams.map(({ id }) => id),
  };
}

async function oldestOf({ database }: Rapport): Promise<string[]> {
  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client
    .query<{ id: string }>('select id from conversations order by created_at limit 20')
    .finally(() => client.end());
  return rows.map(({ id }) => id);
}

interface Viewers {
  readonly agent: string;
  readonly owner: string;
}

/** Medians of the rounds' p95, so that a noisy moment of the machine does not make a figure. */
async function measure(stage: Stage, { url }: Rapport, cookies: Viewers, oldest: readonly string[]): Promise<Pages> {
  const rounds: Pages[] = [];
  for (let n = 0; n < (stage.rounds ?? 3); n++) {
    const ask = (cookie: string, pages: PagesPlan['pages']): Promise<Pages> =>
      inOwnProcess<Pages>(stage, 'get-pages.ts', { url, cookie, times, pages } satisfies PagesPlan);
    rounds.push({ ...(await ask(cookies.agent, agentsPages(oldest))), ...(await ask(cookies.owner, ownersPages)) });
  }
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rounded(median(rounds.map((round) => round[name] ?? 0)), 2)]));
}

const sorts = ['waiting', 'due', 'newest'];

function agentsPages(oldest: readonly string[]): PagesPlan['pages'] {
  const pages: Record<string, readonly string[]> = {};
  for (const view of ['mine', 'unassigned', 'all']) {
    for (const sort of sorts) pages[`first page, ${view} by ${sort}`] = [`/conversations?view=${view}&sort=${sort}`];
  }
  pages['first page, mine, resolved'] = ['/conversations?view=mine&status=resolved'];
  pages['first page, resolved'] = ['/conversations?status=resolved'];
  pages['first page, any status'] = ['/conversations?status=any'];
  pages['open the oldest'] = oldest.map((id) => `/conversations/${id}`);
  return pages;
}

/** Nothing is theirs: what is found at once for others must not be looked for in vain. */
const ownersPages: PagesPlan['pages'] = Object.fromEntries(
  sorts.map((sort) => [`first page, mine by ${sort}, none`, [`/conversations?view=mine&sort=${sort}`]]),
);

type Viewer = Parameters<typeof explainInbox>[1];

/** Asks for the plans; a sequential scan is shown with its statement and fails the bench once all sizes are measured. */
async function countScans(
  stage: Stage,
  { database }: Rapport,
  viewer: Viewer,
  conversationId: string,
  size: number,
): Promise<number> {
  const { statements, scans } = await explainInbox(database, viewer, conversationId);
  stage.report({
    case: `sequential scans, ${named(size)}`,
    figure: scans.length,
    unit: 'plans',
    limit: 0,
    ratio: null,
  });
  stage.note(
    `${String(scans.length)} plans of the ${String(statements)} statements scan conversations or messages from end to end.`,
  );
  for (const { text, plan } of scans) stage.note(`\n${text}\n${plan}`);
  return scans.length;
}
