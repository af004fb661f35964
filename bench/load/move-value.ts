import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openStore } from '#server/platform/database/database.ts';
import { openLog } from '#server/platform/log.ts';
import { openTurns } from '#server/platform/turn.ts';
import { holderOf, houseOf, move, openBook } from '#server/modules/ledger/index.ts';
import { serve } from './serve.ts';

/** Durable transfers through the ledger itself, each a turn: three awards to one redemption, over many customers. */
export interface MovePlan {
  /** As the app's own role, so that every wall stands. */
  readonly database: pg.ClientConfig;
  readonly workspaceId: string;
  readonly clients: number;
  readonly transfers: number;
}

/** Not a multiple of four, so that everybody both earns and redeems. */
const customers = 997;

serve(
  async ({ database, workspaceId, clients, transfers }: MovePlan): Promise<{ perSecond: number; refused: number }> => {
    const store = openStore(database, openLog('silent'), clients);
    const takeTurn = openTurns(store, () => undefined);
    const { issued, redeemed, holders } = await takeTurn(workspaceId, async (turn) => {
      const book = await openBook(turn, 'Points', 'points');
      const houses = {
        issued: await houseOf(turn, book.id, 'issued'),
        redeemed: await houseOf(turn, book.id, 'redeemed'),
      };
      const own: string[] = [];
      for (let n = 0; n < customers; n++) own.push((await holderOf(turn, book.id, randomUUID())).id);
      return { ...houses, holders: own };
    });
    let refused = 0;
    const one = async (n: number): Promise<void> => {
      const holder = holders[(n * 7919) % customers] ?? '';
      const id = randomUUID();
      const wish =
        n % 4 === 3
          ? { id, debitId: holder, creditId: redeemed.id, amount: 5, reason: 'Redeemed' }
          : { id, debitId: issued.id, creditId: holder, amount: 10, source: `order:${id}`, reason: 'Bought' };
      await takeTurn(workspaceId, (turn) => move(turn, id, [wish])).catch(() => void (refused += 1));
    };
    for (let n = 0; n < 200; n++) await one(n); // connected, prepared and warm before the clock runs
    const begun = performance.now();
    let next = 0;
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let n = next++; n < transfers; n = next++) await one(n);
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    await store.close();
    return { perSecond: transfers / seconds, refused };
  },
);
