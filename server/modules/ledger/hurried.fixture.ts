import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openTurns } from '#server/platform/turn.ts';
import { move, type Wish } from './move.ts';

/** A process that moves many links at once, until it is done or killed. Each ends as a line: its number and what was answered. */
interface Given {
  readonly database: pg.ClientConfig;
  readonly workspaceId: string;
  /** A file with the links, as JSON. */
  readonly links: string;
  readonly atOnce: number;
}
const { database, workspaceId, links, atOnce } = JSON.parse(process.argv[2] ?? '') as Given;
const wanted = JSON.parse(readFileSync(links, 'utf8')) as { link: string; wishes: Wish[] }[];
const store = openStore(database, openLog('silent'), atOnce);
const takeTurn = openTurns(store, () => undefined);

let next = 0;
async function work(): Promise<void> {
  for (let one = next++; one < wanted.length; one = next++) {
    const { link, wishes } = wanted[one] ?? { link: '', wishes: [] };
    const answer = await takeTurn(workspaceId, (turn) => move(turn, link, wishes)).then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code ?? 'failed',
    );
    process.stdout.write(`${String(one)} ${answer}\n`);
  }
}
await Promise.all(Array.from({ length: atOnce }, work));
await store.close();
