import { learnEverywhere, type Lesson } from '#server/modules/feelings/index.ts';
import { readConfig } from '#server/platform/config.ts';
import { openStore } from '#server/platform/database/database.ts';
import { openPool } from '#server/platform/database/pool.ts';
import { openLog } from '#server/platform/log.ts';
import { openDatabase, type Database } from '#server/platform/postgres/index.ts';
import { setupError } from '#server/platform/setup-error.ts';
import { openTurns } from '#server/platform/turn.ts';
import { findRunning } from '../running.ts';

/** Lets the reader learn in every workspace that lets it, and prints what came of it. @throws SetupError */
export async function adaptAll(json: boolean): Promise<void> {
  const config = readConfig();
  const running = config.databaseUrl === undefined ? await findRunning(config) : null;
  if (running !== null) {
    const hint = 'Let it learn there, on the page of the reader, or stop it and run this again.';
    throw setupError(`Rapport runs at ${running} and holds the database.`, hint);
  }
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder });
  try {
    const lessons = await learnIn(database);
    console.log(json ? JSON.stringify(lessons) : said(lessons));
  } finally {
    await database.embedded?.stop();
  }
}

async function learnIn({ owner, app }: Pick<Database, 'owner' | 'app'>): Promise<Lesson[]> {
  const log = openLog('error');
  const store = openStore(app, log);
  const pool = openPool({ ...owner, max: 1 }, log, 'the database connection was lost');
  try {
    const takeTurn = openTurns(store, () => undefined);
    return await learnEverywhere(pool, takeTurn);
  } finally {
    await Promise.all([store.close(), pool.end()]);
  }
}

const said = (lessons: readonly Lesson[]): string =>
  lessons.length === 0 ? 'No workspace lets the reader learn.' : lessons.map(sentence).join('\n');

function sentence({ workspace, corrections, fewest, adaptation }: Lesson): string {
  if (corrections < fewest) return `${workspace}: ${String(corrections)} corrections; it takes ${String(fewest)}.`;
  if (adaptation === null)
    return `${workspace}: ${String(corrections)} corrections, from which nothing is to be learnt.`;
  const { examples, agreedBefore, agreedAfter, shifts } = adaptation;
  const moved = Object.entries(shifts).map(([feeling, shift]) => `${feeling} ${shift.toFixed(2)}`);
  return `${workspace}: of ${String(examples)} examples, ${percent(agreedBefore)} read as people say before, ${percent(agreedAfter)} after.
  Added to the log-odds: ${moved.join(', ')}.`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
