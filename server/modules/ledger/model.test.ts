import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { command } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import { openHouse } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';
import { findWrong } from './store/checks.ts';
import { openLots } from './store/lots.ts';
import { move, type Wish } from './move.ts';
import { openDesk, type Desk } from './desk.fixture.ts';
import { newModel, type Model } from './model.fixture.ts';

/**
 * Random awards, gifts, redemptions, holds, ends, reversals and repeats against a model of a few lines in memory. How many
 * commands: RAPPORT_LEDGER_COMMANDS (10,000 by default).
 */
const commands = Number(process.env['RAPPORT_LEDGER_COMMANDS'] ?? 10_000);
const perRun = 200;
const people = 3;

let house: House;
let desk: Desk;
let workspaceId: string;

beforeAll(async () => {
  house = await openHouse();
  ({ workspaceId } = await house.workspace());
  desk = await openDesk(house, workspaceId);
});
afterAll(() => house.close());

const who = fc.integer({ min: 0, max: people - 1 });
const amount = fc.integer({ min: 1, max: 60 });
const pick = fc.nat(1_000);
const wanted = fc.oneof(
  fc.record({
    what: fc.constant('award' as const),
    to: who,
    amount,
    days: fc.option(fc.integer({ min: 1, max: 400 })),
  }),
  fc.record({ what: fc.constant('gift' as const), from: who, to: who, amount }),
  fc.record({ what: fc.constant('redeem' as const), from: who, amount }),
  fc.record({ what: fc.constant('hold' as const), from: who, amount }),
  fc.record({ what: fc.constantFrom('settle' as const, 'void' as const, 'reverse' as const, 'repeat' as const), pick }),
);
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never;

test('the books do what a model in memory does, command by command', { timeout: 600_000 }, async () => {
  const run = fc.asyncProperty(fc.array(wanted, { minLength: perRun, maxLength: perRun }), async (list) => {
    const accounts = await Promise.all(Array.from({ length: people }, () => desk.holder()));
    const model = newModel(accounts, desk.issued, desk.redeemed);
    // One transaction holds a whole run; what is refused is undone to its savepoint.
    await house.app.platform.takeTurn(workspaceId, async (turn) => {
      for (const one of list) await step(turn, model, one);
      for (const [index, id] of accounts.entries()) {
        const lots = await openLots(turn.tx, id);
        expect(lots.reduce((sum, lot) => sum + lot.unused, 0)).toBe(model.free(index));
      }
    });
  });
  await fc.assert(run, { numRuns: Math.ceil(commands / perRun) });
  expect(await house.app.platform.takeTurn(workspaceId, (turn) => findWrong(turn.tx))).toEqual([]);
  expect(await desk.check()).toMatchObject({ wrong: [] });
});

async function step(turn: Turn, model: Model, one: Wanted): Promise<void> {
  const wish = wishOf(model, one);
  if (wish === null) return;
  const expected = model.apply(wish);
  await command(turn.tx, 'savepoint one');
  const happened = await move(turn, wish.id, [wish]).then(
    ({ repeated }) => (repeated ? 'repeated' : 'done'),
    (error: unknown) => (error as { code: string }).code,
  );
  await command(turn.tx, happened === 'done' || happened === 'repeated' ? 'release one' : 'rollback to one');
  expect({ one, happened }).toEqual({ one, happened: expected });
}

function wishOf(model: Model, one: Wanted): Wish | null {
  const { accounts, issued, redeemed } = model;
  const account = (index: number): string => accounts[index] ?? '';
  const fresh = { id: newId(), reason: 'For the test' };
  if (one.what === 'award')
    return {
      ...fresh,
      debitId: issued,
      creditId: account(one.to),
      amount: one.amount,
      expiresAt: desk.inDays(one.days ?? 999),
    };
  if (one.what === 'gift') {
    if (one.from === one.to) return null;
    return { ...fresh, debitId: account(one.from), creditId: account(one.to), amount: one.amount };
  }
  if (one.what === 'redeem' || one.what === 'hold')
    return {
      ...{ ...fresh, debitId: account(one.from), creditId: redeemed, amount: one.amount },
      step: one.what === 'hold' ? 'hold' : 'post',
    };
  const before = model.done[one.pick % Math.max(1, model.done.length)];
  if (before === undefined) return null;
  if (one.what === 'repeat') return before;
  const { debitId, creditId } = before;
  if (one.what === 'reverse')
    return { ...fresh, debitId: creditId, creditId: debitId, amount: before.amount, reversesId: before.id };
  return { ...fresh, debitId, creditId, amount: before.amount, step: one.what, holdId: before.id };
}
