import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openHouse } from '#test/support/house.ts';
import type { House, Person } from '#test/support/house.ts';
import { openDesk, type Desk } from './desk.fixture.ts';

let house: House;
let owner: Person;
let desk: Desk;

beforeAll(async () => {
  house = await openHouse();
  owner = await house.workspace();
  desk = await openDesk(house, owner.workspaceId);
});
afterAll(() => house.close());

const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

test('what is given is there, what is spent is gone, and nobody goes below zero', async () => {
  const ann = await desk.holder();
  await desk.give(ann, 100);
  await desk.spend(ann, 30);
  expect(await desk.balance(ann)).toBe(70);
  expect(await code(desk.spend(ann, 71))).toBe('balance_too_low');
  expect(await desk.balance(ann)).toBe(70);
});

test('a repeat moves nothing again, and one that differs is refused', async () => {
  const ann = await desk.holder();
  const id = newId();
  await desk.give(ann, 10, { id });
  expect(await desk.give(ann, 10, { id })).toEqual({ repeated: true });
  expect(await code(desk.give(ann, 11, { id }))).toBe('transfer_differs');
  expect(await desk.balance(ann)).toBe(10);
});

test('one source is credited once, whoever asks and however often', async () => {
  const ann = await desk.holder();
  const tries = await Promise.all(Array.from({ length: 20 }, () => code(desk.give(ann, 5, { source: 'order:7' }))));
  expect(tries.filter((each) => each === 'done')).toHaveLength(1);
  expect(new Set(tries)).toEqual(new Set(['done', 'already_moved']));
  expect(await desk.balance(ann)).toBe(5);
});

test('twenty who spend the same hundred at once spend it once', async () => {
  const ann = await desk.holder();
  await desk.give(ann, 100);
  const tries = await Promise.all(Array.from({ length: 20 }, () => code(desk.spend(ann, 100))));
  expect(tries.filter((each) => each === 'done')).toHaveLength(1);
  expect(await desk.balance(ann)).toBe(0);
});

test('linked transfers are all done or none of them', async () => {
  const [ann, ben] = [await desk.holder(), await desk.holder()];
  await desk.give(ann, 10);
  const wishes = [desk.wish(ann, ben, 8), desk.wish(ann, ben, 8)];
  expect(await code(desk.move(wishes))).toBe('balance_too_low');
  expect([await desk.balance(ann), await desk.balance(ben)]).toEqual([10, 0]);
});

test('what is set aside cannot be spent; it is settled or freed once', async () => {
  const ann = await desk.holder();
  await desk.give(ann, 50);
  const hold = await desk.hold(ann, 40);
  expect(await code(desk.spend(ann, 20))).toBe('balance_too_low');
  await desk.end(hold, 'void');
  expect(await code(desk.end(hold, 'settle'))).toBe('already_moved');
  const second = await desk.hold(ann, 40);
  await desk.end(second, 'settle');
  expect(await desk.balance(ann)).toBe(10);
});

test('the soonest to expire is used first, and taking back fills the same lot', async () => {
  const ann = await desk.holder();
  const [soon, late] = [desk.inDays(10), desk.inDays(300)];
  await desk.give(ann, 30, { expiresAt: late });
  await desk.give(ann, 20, { expiresAt: soon });
  const spent = await desk.spend(ann, 25);
  expect(await desk.lots(ann)).toEqual([[25, late]]);
  await desk.takeBack(spent);
  expect(await desk.lots(ann)).toEqual([
    [20, soon],
    [30, late],
  ]);
  expect(await code(desk.takeBack(spent))).toBe('already_moved');
});

test('what has expired leaves once, and nothing else does', async () => {
  const ann = await desk.holder();
  await desk.give(ann, 20, { expiresAt: desk.inDays(-1) });
  await desk.give(ann, 5);
  await Promise.all([desk.expire(), desk.expire()]);
  await desk.expire();
  expect(await desk.balance(ann)).toBe(5);
});

test('books never meet', async () => {
  const other = await desk.otherBook();
  const ann = await desk.holder();
  expect(await code(desk.move([desk.wish(other, ann, 5)]))).toBe('no_such_account');
});

test('history is written once: the app may not change it, and neither may the owner', async () => {
  const ann = await desk.holder();
  await desk.give(ann, 5);
  const asApp = new pg.Client(house.database.app);
  const asOwner = new pg.Client(house.database.owner);
  await Promise.all([asApp.connect(), asOwner.connect()]);
  await asApp.query(`select set_config('app.workspace_id', $1, false)`, [owner.workspaceId]);
  for (const sql of [
    'update transfers set amount = 1',
    'delete from transfers',
    'delete from lot_uses',
    'update ledger_accounts set balance = 1000',
    'update lots set unused = 0',
    `insert into transfers (workspace_id, id) values ('${owner.workspaceId}', gen_random_uuid())`,
    'truncate transfers cascade',
  ]) {
    await expect(asApp.query(sql), sql).rejects.toMatchObject({ code: '42501' });
  }
  for (const sql of ['update transfers set amount = 1', 'delete from transfers', 'truncate transfers cascade']) {
    await expect(asOwner.query(sql), sql).rejects.toMatchObject({ code: '42501' });
  }
  await expect(asOwner.query('update ledger_accounts set balance = -1 where guarded')).rejects.toMatchObject({
    code: '23514',
  });
  await Promise.all([asApp.end(), asOwner.end()]);
});

test('the self-check finds the books right, and a planted mistake', async () => {
  expect(await desk.check()).toMatchObject({ wrong: [] });
  const ann = await desk.holder();
  await desk.give(ann, 5);
  const asOwner = new pg.Client(house.database.owner);
  await asOwner.connect();
  await asOwner.query('update ledger_accounts set balance = 6 where id = $1', [ann]);
  expect((await desk.check())?.wrong).toContainEqual({ accountId: ann, balance: 6, summed: 5 });
  await asOwner.query('update ledger_accounts set balance = 5 where id = $1', [ann]);
  expect(await desk.check()).toMatchObject({ wrong: [] });
  await asOwner.end();
});

test('one customer out of two: what one had goes over with its expiry, and comes back', async () => {
  const [from, to] = [newId(), newId()];
  const [ann, ben] = [await desk.holder(from), await desk.holder(to)];
  const soon = desk.inDays(10);
  await desk.give(ann, 20, { expiresAt: soon });
  const moved = await desk.merge(from, to);
  expect([await desk.balance(ann), await desk.lots(ben)]).toEqual([0, [[20, soon]]]);
  await desk.part(moved, from, to);
  expect([await desk.balance(ann), await desk.balance(ben)]).toEqual([20, 0]);
});
