import { newId } from '#server/platform/id.ts';
import { check, holderOf, houseOf, move, openBook } from '#server/modules/ledger/index.ts';
import type { House } from '#test/support/house.ts';

/** A customer who earned points and spent some, in books that were checked. */
export async function addLedger(house: House, workspaceId: string, contactId: string): Promise<void> {
  await house.app.platform.takeTurn(workspaceId, async (turn) => {
    const book = await openBook(turn, 'Beans', 'points');
    const { id: issued } = await houseOf(turn, book.id, 'issued');
    const { id: redeemed } = await houseOf(turn, book.id, 'redeemed');
    const { id: holder } = await holderOf(turn, book.id, contactId);
    await move(turn, newId(), [
      { id: newId(), debitId: issued, creditId: holder, amount: 20, reason: 'Two bags' },
      { id: newId(), debitId: holder, creditId: redeemed, amount: 5, reason: 'A filter' },
    ]);
    await check(turn);
  });
}
