import { add } from '#server/modules/feelings/balance/hearing.ts';
import { settle } from '#server/modules/feelings/balance/settle.ts';
import { recompute } from '#server/modules/feelings/index.ts';
import { newId } from '#server/platform/id.ts';
import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openTurns, type TakeTurn } from '#server/platform/turn.ts';
import { bareUpdate, fill } from './balance/fill.ts';
import { alone, beside, percentile, rounded } from './figures.ts';
import type { Pages, PagesPlan } from './load/get-pages.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

const sizes = [10_000, 100_000, 1_000_000];
const moments = 300;
const times = 60;

/** The balance: reckoning all anew beside a bare update of as many rows, one moment, and the first page of the recovery queue. */
export async function balance(stage: Stage): Promise<void> {
  let smallest: number | undefined;
  for (const size of stage.small ? sizes.slice(0, 2) : sizes) {
    const page = await measure(stage, size);
    const limit = smallest;
    smallest ??= page;
    const name = size >= 1_000_000 ? `${String(size / 1_000_000)}M` : `${String(size / 1000)}k`;
    stage.report({
      case: `first page of the recovery queue, ${name} balances, p95`,
      unit: 'ms',
      ...(limit === undefined ? alone(page) : beside(page, limit)),
    });
  }
}

async function measure(stage: Stage, size: number): Promise<number> {
  stage.note(`${String(size)} customers with six moments each …`);
  const rapport = await startRapport(stage, dataFolder(stage));
  const shop = await openShop(rapport.url);
  const { workspace } = await shop.as.owner('GET /session');
  await fill(rapport.database, workspace.id, size);
  const store = openStore({ ...rapport.database, user: 'rapport_app' }, openLog('error'), 2);
  const takeTurn = openTurns(store, () => undefined);
  try {
    const first = await timed(() => recompute({ workspaceId: workspace.id, takeTurn }));
    const again = await timed(() => recompute({ workspaceId: workspace.id, takeTurn }));
    const bare = await bareUpdate(rapport.database, workspace.id);
    const million = (value: number): number => rounded((value * 1_000_000) / size, 1);
    const report = (what: string, seconds: number): void =>
      stage.report({
        ...{ case: `${what} of ${String(size)}, for a million`, unit: 's' },
        ...beside(million(seconds), million(bare)),
      });
    report('reckon all for the first time', first);
    report('reckon all again, as each night,', again);
    await oneByOne(stage, takeTurn, workspace.id, size);
  } finally {
    await store.close();
  }
  const plan = { url: rapport.url, cookie: shop.cookie, times, pages: { queue: ['/recovery'] } } satisfies PagesPlan;
  const { queue = Number.NaN } = await inOwnProcess<Pages>(stage, 'get-pages.ts', plan);
  await rapport.stop();
  return rounded(queue, 2);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** One moment after the other, each with its balance and the queue, in a turn of its own. */
async function oneByOne(stage: Stage, takeTurn: TakeTurn, workspaceId: string, size: number): Promise<void> {
  const taken: number[] = [];
  for (let i = 1; i <= moments; i++) {
    const n = ((i * 7907) % size) + 1;
    const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
    const whole = `${hex(n, 12)}7000800000c0${hex((n * 7919) % 16_777_216, 8)}`;
    const contactId = whole.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const start = performance.now();
    await takeTurn(workspaceId, async (turn) => {
      const touched = new Map([[contactId, null]]);
      await add({ turn, contactId, touched }, { kind: 'promise_kept', at: turn.now, source: ['bench', newId()] });
      await settle(turn, touched);
    });
    taken.push(performance.now() - start);
  }
  const at = (share: number): number => rounded(percentile(taken, share), 2);
  stage.report({ case: `one moment at ${String(size)}, p50`, unit: 'ms', ...alone(at(0.5)) });
  stage.report({ case: `one moment at ${String(size)}, p95`, unit: 'ms', ...alone(at(0.95)) });
}
