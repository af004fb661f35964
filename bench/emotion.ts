import { existsSync } from 'node:fs';
import { run } from '#scripts/run.ts';
import { alone, beside, median, rounded } from './figures.ts';
import { inOwnProcess } from './own-process.ts';
import type { Stage } from './stage.ts';
import type { Reading } from './load/read-feelings.ts';

const readers = new URL('./emotion/readers/', import.meta.url).pathname;
const material = new URL('../../shared/data/', import.meta.url).pathname;

/** Limits in the units of the cases: what the reader may cost, and how far it must lead. */
const limit = { micros: 50, longMs: 5, loadMs: 30, lead: 0.1 } as const;

/**
 * How fast and how good the reader of feelings is, beside four readers of sentiment on the same texts: microseconds per
 * message of about 20 words, one core; macro-F1 over the sentiments of GoEmotions' development comments and over the sides
 * of customer-care messages that were kept aside, where that material is there (`--data`, or ../shared/data).
 */
export async function emotion(stage: Stage): Promise<void> {
  if (!existsSync(`${readers}node_modules`)) {
    stage.note('Installing the readers to measure beside (bench/emotion/readers) …');
    await run('npm', 'ci', '--prefix', readers, '--ignore-scripts', '--no-audit', '--no-fund');
  }
  const data = stage.data ?? (existsSync(material) ? material : null);
  if (data === null) stage.note('No labelled material (--data <folder>): speed only.');
  const rounds = stage.rounds ?? (stage.small ? 1 : 5);
  const all: Reading[] = [];
  for (let round = 0; round < rounds; round++)
    all.push(await inOwnProcess<Reading>(stage, 'read-feelings.ts', { data: round === 0 ? data : null }));
  const middle = (of: (one: Reading) => number): number => rounded(median(all.map(of)), 1);
  stage.report({
    case: 'message of 20 words',
    unit: 'µs',
    ...beside(
      middle((one) => one.micros.rapport),
      limit.micros,
    ),
  });
  stage.report({
    case: 'message of 2,000 characters',
    unit: 'ms',
    ...beside(
      middle((one) => one.longMs),
      limit.longMs,
    ),
  });
  stage.report({
    case: 'loading',
    unit: 'ms',
    ...beside(
      middle((one) => one.loadMs),
      limit.loadMs,
    ),
  });
  for (const name of ['vader', 'afinn', 'wink', 'natural'] as const)
    stage.report({ case: `message of 20 words, ${name}`, unit: 'µs', ...alone(middle((one) => one.micros[name])) });
  for (const { set, scores } of all[0]?.quality ?? []) {
    const best = Math.max(...Object.entries(scores).map(([name, score]) => (name === 'rapport' ? 0 : score)));
    stage.report({
      case: `${set}, macro-F1`,
      unit: '',
      ...beside(rounded(scores.rapport, 3), rounded(best + limit.lead, 3)),
    });
    for (const name of ['vader', 'afinn', 'wink', 'natural'] as const)
      stage.report({ case: `${set}, macro-F1, ${name}`, unit: '', ...alone(rounded(scores[name], 3)) });
  }
}
