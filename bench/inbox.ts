import { alone, beside, median, rounded } from './figures.ts';
import { explainInbox } from './inbox/plans.ts';
import { openSizedInbox, type SizedInbox } from './inbox/sized.ts';
import type { Pages, PagesPlan } from './load/get-pages.ts';
import { inOwnProcess } from './own-process.ts';
import type { Stage } from './stage.ts';

const sizes = [10_000, 100_000, 1_000_000];
const times = 60;

/** How the inbox bears growth: the p95 of its pages at each size beside the same at the smallest, asked for in turns. */
export async function inbox(stage: Stage): Promise<void> {
  stage.note('1 in 10 conversations is unresolved: 100 of them the agent’s at every size, none the owner’s.');
  const inboxes: SizedInbox[] = [];
  for (const size of stage.small ? sizes.slice(0, 2) : sizes) {
    stage.note(`Filling an inbox with ${named(size)} conversations …`);
    inboxes.push(await openSizedInbox(stage, size));
  }
  const p95 = await measure(stage, inboxes);
  for (const [i, { size }] of inboxes.entries()) {
    for (const [name, ms] of Object.entries(p95[i] ?? {})) {
      const limit = i === 0 ? undefined : p95[0]?.[name];
      stage.report({
        case: `${name}, ${named(size)}, p95`,
        unit: 'ms',
        ...(limit === undefined ? alone(ms) : beside(ms, limit)),
      });
    }
  }
  let scans = 0;
  for (const one of inboxes) scans += await countScans(stage, one);
  for (const { rapport } of inboxes) await rapport.stop();
  if (scans > 0) throw new Error('statements of the inbox scan a large table from end to end');
}

const named = (size: number): string =>
  size >= 1_000_000 ? `${String(size / 1_000_000)}M` : `${String(size / 1000)}k`;

/** Medians of the rounds' p95. The sizes take turns, so that a noisy minute of the machine meets all of them. */
async function measure(stage: Stage, inboxes: readonly SizedInbox[]): Promise<Pages[]> {
  const rounds: Pages[][] = inboxes.map(() => []);
  for (let n = 0; n < (stage.rounds ?? 5); n++) {
    for (const [i, one] of inboxes.entries()) rounds[i]?.push(await ask(stage, one));
  }
  return rounds.map((seen) => {
    const names = Object.keys(seen[0] ?? {});
    return Object.fromEntries(
      names.map((name) => [name, rounded(median(seen.map((round) => round[name] ?? Number.NaN)), 2)]),
    );
  });
}

async function ask(stage: Stage, { rapport: { url }, cookies, oldest }: SizedInbox): Promise<Pages> {
  const as = (cookie: string, pages: PagesPlan['pages']): Promise<Pages> =>
    inOwnProcess<Pages>(stage, 'get-pages.ts', { url, cookie, times, pages } satisfies PagesPlan);
  return { ...(await as(cookies.agent, agentsPages(oldest))), ...(await as(cookies.owner, ownersPages)) };
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
  pages['first page, feeling low'] = ['/conversations?feeling=low'];
  pages['first page, feeling anger, any status'] = ['/conversations?feeling=anger&status=any'];
  pages['first page, feeling sadness, any status, none'] = ['/conversations?feeling=sadness&status=any'];
  pages['first page, all by feeling'] = ['/conversations?sort=feeling'];
  pages['open the oldest'] = oldest.map((id) => `/conversations/${id}`);
  return pages;
}

/** Nothing is theirs: what is found at once for others must not be looked for in vain. */
const ownersPages: PagesPlan['pages'] = Object.fromEntries(
  sorts.map((sort) => [`first page, mine by ${sort}, none`, [`/conversations?view=mine&sort=${sort}`]]),
);

/** Asks for the plans; a sequential scan is shown with its statement and fails the bench at the end. */
async function countScans(stage: Stage, { rapport, viewer, oldest, size }: SizedInbox): Promise<number> {
  const { statements, scans } = await explainInbox(rapport.database, viewer, oldest[0] ?? '');
  stage.report({
    case: `sequential scans, ${named(size)}`,
    figure: scans.length,
    unit: 'plans',
    limit: 0,
    ratio: null,
  });
  stage.note(
    `${String(scans.length)} plans of the ${String(statements)} statements scan a large table from end to end.`,
  );
  for (const { text, plan } of scans) stage.note(`\n${text}\n${plan}`);
  return scans.length;
}
