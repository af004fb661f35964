import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import type { Moved } from '#server/custody.ts';
import type { House } from '#test/support/house.ts';
import { accountFor, holderOf, houseOf, openBook } from './accounts.ts';
import { check } from './check.ts';
import { custody } from './custody.ts';
import { expire } from './expire.ts';
import { move, type Wish } from './move.ts';
import type { CheckRow } from './store/checks.ts';
import { openLots } from './store/lots.ts';
import { summedBalance } from './store/transfers.ts';
import { endHold, takeBack } from './take-back.ts';

type Give = Partial<Pick<Wish, 'id' | 'source' | 'expiresAt'>>;

/** A counter at which points are given and spent, each time in a turn of its own. */
export interface Desk {
  readonly bookId: string;
  readonly issued: string;
  readonly redeemed: string;
  holder(contactId?: string): Promise<string>;
  otherBook(): Promise<string>;
  wish(debitId: string, creditId: string, amount: number, more?: Partial<Wish>): Wish;
  move(wishes: readonly Wish[], link?: string): Promise<{ repeated: boolean }>;
  give(accountId: string, amount: number, how?: Give): Promise<{ repeated: boolean }>;
  spend(accountId: string, amount: number): Promise<string>;
  hold(accountId: string, amount: number): Promise<string>;
  end(holdId: string, step: 'settle' | 'void'): Promise<void>;
  takeBack(transferId: string): Promise<void>;
  expire(): Promise<number>;
  check(): Promise<CheckRow | null>;
  balance(accountId: string): Promise<number>;
  lots(accountId: string): Promise<(readonly [number, string | null])[]>;
  merge(from: string, to: string): Promise<Moved>;
  part(moved: Moved, from: string, to: string): Promise<void>;
  inDays(days: number): string;
}

export async function openDesk(house: House, workspaceId: string): Promise<Desk> {
  const turn = <T>(work: (turn: Turn) => Promise<T>): Promise<T> => house.app.platform.takeTurn(workspaceId, work);
  const book = await turn((it) => openBook(it, 'Beans', 'points'));
  const [issued, redeemed] = await turn(async (it) => [
    await houseOf(it, book.id, 'issued'),
    await houseOf(it, book.id, 'redeemed'),
  ]);
  const reason = 'For the test';
  const wish: Desk['wish'] = (debitId, creditId, amount, more = {}) => ({
    ...{ id: newId(), debitId, creditId, amount, reason },
    ...more,
  });
  const moveOne = async (one: Wish): Promise<string> => {
    await turn((it) => move(it, one.id, [one]));
    return one.id;
  };
  return {
    ...{ bookId: book.id, issued: issued.id, redeemed: redeemed.id, wish },
    holder: async (contactId = newId()) => (await turn((it) => holderOf(it, book.id, contactId))).id,
    otherBook: () =>
      turn(
        async (it) => (await accountFor(it, (await openBook(it, 'Stamps', 'stamps')).id, 'house', 'issued', null)).id,
      ),
    move: (wishes, link = newId()) => turn((it) => move(it, link, wishes)),
    give(accountId, amount, how = {}) {
      const one = wish(issued.id, accountId, amount, how);
      return turn((it) => move(it, one.id, [one]));
    },
    spend: (accountId, amount) => moveOne(wish(accountId, redeemed.id, amount)),
    hold: (accountId, amount) => moveOne(wish(accountId, redeemed.id, amount, { step: 'hold' })),
    end: (holdId, step) => turn((it) => endHold(it, holdId, step, { reason })),
    takeBack: (transferId) => turn((it) => takeBack(it, transferId, { reason })),
    expire: () => turn(expire),
    check: () => turn(check),
    balance: async (accountId) => (await turn((it) => summedBalance(it.tx, accountId)))[0]?.balance ?? NaN,
    lots: async (accountId) =>
      (await turn((it) => openLots(it.tx, accountId))).map(({ unused, expiresAt }) => [unused, expiresAt] as const),
    merge: (from, to) => turn((it) => custody.move(it, from, to)),
    part: (moved, from, to) => turn((it) => custody.moveBack(it, moved, from, to)),
    inDays: (days) => new Date(Date.now() + days * 86_400_000).toISOString(),
  };
}
