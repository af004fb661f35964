import { parseArgs } from 'node:util';
import { readConfig } from '#server/platform/config.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { openDatabase } from '#server/platform/postgres/index.ts';

export const usage = `npm run rapport -- migrate [--json]

  A start does this by itself. Do it beforehand where several processes share one DATABASE_URL.
  --json   Print {"migrations", "applied"}: how many there are, and which were new.`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const { databaseUrl, folder } = readConfig();
  const database = await openDatabase({ url: databaseUrl, folder });
  const applied: string[] = [];
  try {
    const migrations = await migrate(database.owner, (step) => applied.push(step.replace('schema ', '')));
    if (values.json) console.log(JSON.stringify({ migrations, applied }));
    else console.log(`${database.describe}\n${said(migrations, applied)}`);
  } finally {
    await database.embedded?.stop();
  }
}

const said = (migrations: number, applied: readonly string[]): string =>
  applied.length === 0
    ? `The schema is up to date: ${String(migrations)} migrations.`
    : `The schema is up to date now; new were ${applied.join(', ')}.`;
