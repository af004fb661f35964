import { afterAll, beforeAll, expect, test } from 'vitest';
import { custody } from './custody.ts';
import { openDesk, openShop, type Desk, type Shop } from './desk.fixture.ts';

let desk: Desk;
let shop: Shop;
beforeAll(async () => {
  desk = await openDesk();
  shop = await openShop(desk);
});
afterAll(() => desk.close());

const furious = 'This is unacceptable. I am furious!';
const inTurn: (work: Parameters<Desk['house']['app']['platform']['takeTurn']>[1]) => Promise<unknown> = (work) =>
  desk.house.app.platform.takeTurn(shop.owner.workspaceId, work);
async function somebody(): Promise<string> {
  const customer = await shop.customer(furious);
  await desk.house.catchUp();
  return (await customer.shown()).conversation.contact.id;
}
const kept = async (contactId: string) =>
  (
    await desk.rows.client.query(
      `select (select count(*)::int from moments where contact_id = $1) as moments, (select count(*)::int from balances where contact_id = $1) as balances,
         (select count(*)::int from recoveries where contact_id = $1 and ended_at is null) as cases`,
      [contactId],
    )
  ).rows[0] as unknown;

test('what is kept of somebody is handed out in words', async () => {
  const id = await somebody();
  const handed = await inTurn((turn) => custody.hand(turn, id));
  expect(handed).toMatchObject({
    ...{ moments: [{ what: 'Left with a hard feeling', state: 'open' }], balance: { level: 'fragile' } },
    ...{ recoveries: [{ state: 'open' }], readings: [{ feeling: 'anger' }] },
  });
});

test('it is erased with the person, and twice does no harm', async () => {
  const id = await somebody();
  for (let n = 0; n < 2; n++) await inTurn((turn) => custody.erase(turn, id, 'somebody'));
  expect(await kept(id)).toEqual({ moments: 0, balances: 0, cases: 0 });
});

test('two who are one have one balance and one case, and are two again when that is undone', async () => {
  const [from, to] = [await somebody(), await somebody()];
  const moved = await desk.house.app.platform.takeTurn(shop.owner.workspaceId, (turn) => custody.move(turn, from, to));
  expect(await kept(from)).toEqual({ moments: 0, balances: 0, cases: 0 });
  expect(await kept(to)).toEqual({ moments: 2, balances: 1, cases: 1 });
  await inTurn((turn) => custody.moveBack(turn, moved, from, to));
  for (const id of [from, to]) expect(await kept(id)).toEqual({ moments: 1, balances: 1, cases: 1 });
});
