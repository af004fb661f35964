import pg from 'pg';
import { addDays } from '#server/modules/reports/range.ts';
import { alone, beside, median, rounded } from './figures.ts';
import type { Pages, PagesPlan } from './load/get-pages.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { fill, type Ground } from './reports/fill.ts';
import { openShop, type Shop } from './shop.ts';
import type { Stage } from './stage.ts';

/** What a page may take, in milliseconds. */
const limitMs = 300;
const messagesEach = 5;
const times = 30;
const topics = 20;

/** Every report's p95 at a size and at a tenth of it, in turns; and how long counting everything anew takes. */
export async function reports(stage: Stage): Promise<void> {
  const most = stage.small ? 100_000 : 1_000_000;
  const houses: { size: number; rapport: Rapport; cookie: string; plan: PagesPlan['pages'] }[] = [];
  for (const size of [most / 10, most]) {
    stage.note(`Filling ${named(size * messagesEach)} messages in ${named(size)} episodes …`);
    const rapport = await startRapport(stage, dataFolder(stage));
    const shop = await openShop(rapport.url);
    const ground = await layGround(shop);
    await fill(rapport.database, ground, size);
    const seconds = await countAnew(shop, rapport);
    stage.report({
      case: `counting ${named(size * messagesEach)} messages anew`,
      unit: 's',
      ...alone(rounded(seconds, 1)),
    });
    houses.push({ size, rapport, cookie: shop.cookie, plan: pagesOf(ground) });
  }
  const rounds: Pages[][] = houses.map(() => []);
  for (let n = 0; n < (stage.rounds ?? 3); n++) {
    for (const [
      i,
      {
        rapport: { url },
        cookie,
        plan,
      },
    ] of houses.entries()) {
      const asked: PagesPlan = { url, cookie, times, pages: plan };
      rounds[i]?.push(await inOwnProcess<Pages>(stage, 'get-pages.ts', asked));
    }
  }
  for (const name of Object.keys(rounds[0]?.[0] ?? {})) {
    const [small = Number.NaN, large = Number.NaN] = rounds.map((seen) =>
      median(seen.map((one) => one[name] ?? Number.NaN)),
    );
    stage.report({ case: `${name}, p95`, unit: 'ms', ...beside(rounded(large, 1), limitMs) });
    stage.report({ case: `${name}, times that of a tenth`, unit: '×', ...alone(rounded(large / small, 2)) });
  }
  for (const { rapport } of houses) await rapport.stop();
}

const named = (size: number): string =>
  size >= 1_000_000 ? `${String(size / 1_000_000)}M` : `${String(size / 1000)}k`;

async function layGround({ as, api }: Shop): Promise<Ground> {
  const { workspace } = await as.owner('GET /session');
  const inboxes = await Promise.all(
    ['Shop', 'Partners'].map((name) => as.owner('POST /inboxes', { body: { name, channel: 'api' } })),
  );
  const teams = await Promise.all(
    ['Orders', 'Repairs', 'Billing', 'Returns'].map((name) =>
      as.owner('POST /teams', { body: { name, memberIds: [] } }),
    ),
  );
  const agreed = { basis: 'colleagues', agreedOn: '2026-01-07', words: 'To see who needs help.' } as const;
  await as.owner('PUT /colleague-figures/setting', { body: { shown: true, ...agreed } });
  const topicIds: string[] = [];
  for (let n = 0; n < topics; n++)
    topicIds.push((await as.owner('POST /topics', { body: { name: `Topic ${String(n)}` } })).id);
  return {
    workspaceId: workspace.id,
    inboxIds: [api.id, ...inboxes.map(({ id }) => id)],
    teamIds: teams.map(({ id }) => id),
    topicIds,
  };
}

/** Has everything counted, and waits until no hour is left. In seconds. */
async function countAnew({ as }: Shop, { database }: Rapport): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  const begun = performance.now();
  try {
    await as.owner('POST /reports/recount');
    for (;;) {
      await new Promise((done) => setTimeout(done, 500));
      const { rows } = await client.query<{ left: number }>('select count(*)::int as left from report_dirty');
      if (rows[0]?.left === 0) break;
    }
    const seconds = (performance.now() - begun) / 1000;
    for (const table of ['report_hours', 'report_sums']) await client.query(`vacuum (analyze) ${table}`);
    return seconds;
  } finally {
    await client.end();
  }
}

const names = ['promise', 'live', 'volumes', 'promptness', 'feelings', 'satisfaction', 'topics', 'effort', 'goodwill'];

function pagesOf({ inboxIds, topicIds }: Ground): PagesPlan['pages'] {
  const to = new Date().toISOString().slice(0, 10);
  const year = `?from=${addDays(to, -363)}&to=${to}`;
  const days = `?from=${addDays(to, -6)}&to=${to}&by=hour`;
  const pages: Record<string, readonly string[]> = {};
  for (const name of names) pages[`${name}, 12 weeks`] = [`/reports/${name}`];
  for (const name of names.filter((one) => one !== 'live')) pages[`${name}, a year`] = [`/reports/${name}${year}`];
  pages['colleagues, 12 weeks'] = ['/colleague-figures'];
  pages['volumes, a week by the hour'] = [`/reports/volumes${days}`];
  pages['promptness, a year of one inbox'] = [`/reports/promptness${year}&inboxId=${inboxIds[0] ?? ''}`];
  pages['promptness, a year of one topic'] = [`/reports/promptness${year}&topicId=${topicIds[0] ?? ''}`];
  return pages;
}
