import pg from 'pg';
import { beside, median, rounded } from './figures.ts';
import type { BarePlan } from './load/bare.ts';
import type { MovePlan } from './load/move-value.ts';
import { inOwnProcess } from './own-process.ts';
import { dataFolder, startRapport } from './rapport.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';

const clientCounts = [1, 8, 32];
const amounts: Readonly<Record<number, number>> = { 1: 2_000, 8: 6_000, 32: 10_000 };

/** Durable transfers per second through the ledger, beside a bare transaction of four rows at the same clients. */
export async function ledger(stage: Stage): Promise<void> {
  const rapport = await startRapport(stage, dataFolder(stage));
  await openShop(rapport.url);
  const workspaceId = await layOut(rapport.database);
  stage.note('Three awards to one redemption over 997 customers; each transfer is a transaction of its own.');
  const app = { ...rapport.database, user: 'rapport_app' };
  const rounds = stage.rounds ?? (stage.small ? 1 : 3);
  for (const clients of clientCounts) {
    const transfers = Math.round((stage.messages ?? amounts[clients] ?? 2_000) / (stage.small ? 2 : 1));
    const seen: { bare: number[]; moved: number[] } = { bare: [], moved: [] };
    for (let round = 0; round < rounds; round++) {
      const plan: BarePlan = { database: rapport.database, clients, transactions: transfers };
      seen.bare.push((await inOwnProcess<{ perSecond: number }>(stage, 'insert-four.ts', plan)).perSecond);
      const moves: MovePlan = { database: app, workspaceId, clients, transfers };
      const moved = await inOwnProcess<{ perSecond: number; refused: number }>(stage, 'move-value.ts', moves);
      seen.moved.push(moved.perSecond);
      if (moved.refused > 0) stage.note(`${String(moved.refused)} redemptions were refused: not enough in the account`);
    }
    const figure = rounded(median(seen.moved), 0);
    const limit = rounded(median(seen.bare), 0);
    stage.report({
      case: `${String(clients)} ${clients === 1 ? 'client' : 'clients'}`,
      unit: 'transfers/s',
      ...beside(figure, limit),
    });
  }
  await rapport.stop();
}

async function layOut(database: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(database);
  await client.connect();
  await client.query('create schema bench');
  await client.query('create table bench.entries (id uuid primary key, n int not null)');
  const { rows } = await client.query<{ id: string }>('select id from workspaces');
  await client.end();
  return rows[0]?.id ?? '';
}
