import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { alone, beside, median, rounded } from './figures.ts';
import { dataFolder, startRapport, type Rapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

/** What is aimed at: these limits are promises of the product, not measured. */
const warmSeconds = 2;
const idleMegabytes = 250;
const settleMs = 5_000;

/** From the command to an address that answers: with nothing there (database made, PostgreSQL copied), and again. Then what it holds in memory. */
export async function start(stage: Stage): Promise<void> {
  stage.note('The limits of warm start and memory are the product’s aims; everything else is measured.');
  const folder = dataFolder(stage);
  const [cold, first] = await timed(() => startRapport(stage, folder));
  await openShop(first.url);
  await first.stop();
  stage.report({ case: 'cold start', unit: 's', ...alone(rounded(cold, 2)) });
  const warm: number[] = [];
  for (let round = 0; round < (stage.rounds ?? 5); round++) {
    const [seconds, again] = await timed(() => startRapport(stage, folder));
    warm.push(seconds);
    await again.stop();
  }
  stage.report({ case: 'warm start', unit: 's', ...beside(rounded(median(warm), 2), warmSeconds) });
  await reportMemory(stage, await startRapport(stage, folder));
}

async function reportMemory(stage: Stage, rapport: Rapport): Promise<void> {
  await fetch(`${rapport.url}/api/v1/setup`);
  await sleep(settleMs);
  const server = memoryOf(rapport.pid);
  const database = rapport.postgres().map(memoryOf);
  const share = (of: readonly Memory[]): number => of.reduce((sum, { pss }) => sum + pss, 0);
  stage.report({ case: 'idle memory, server', unit: 'MB', ...alone(server.pss) });
  stage.report({ case: 'idle memory, database', unit: 'MB', ...alone(share(database)) });
  stage.report({ case: 'idle memory, together', unit: 'MB', ...beside(share([server, ...database]), idleMegabytes) });
  stage.report({ case: 'idle memory, server, resident', unit: 'MB', ...alone(server.rss) });
  await rapport.stop();
}

interface Memory {
  /** Its own pages and its share of the shared ones: these add up without counting shared buffers once per process. */
  readonly pss: number;
  readonly rss: number;
}

/** In megabytes of 2^20 bytes. Linux only. */
function memoryOf(pid: number): Memory {
  const text = fs.readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  const megabytes = (name: string): number =>
    rounded(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024, 1);
  return { pss: megabytes('Pss'), rss: megabytes('Rss') };
}

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const begun = performance.now();
  const result = await work();
  return [(performance.now() - begun) / 1000, result];
}
