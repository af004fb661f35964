import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { tellTier } from './reminders/notices.ts';
import { card, eachOrder, openLoyalShop, type LoyalShop } from './shop.fixture.ts';
import { reviewAll } from './tiers.ts';

let shop: LoyalShop;
let rows: Rows;
let programmeId: string;
const tiers = {
  tiers: [
    { name: 'Friend', from: 0, perks: [] },
    { name: 'Regular', from: 2, perks: ['Early access'] },
    { name: 'Patron', from: 4, perks: [] },
  ],
  ...{ windowDays: 90, graceDays: 20 },
};
beforeAll(async () => {
  shop = await openLoyalShop();
  rows = await openRows(shop.house.database.owner);
  programmeId = await shop.programme({ card, rules: [eachOrder()], tiers });
});
afterAll(async () => {
  await rows.close();
  await shop.house.close();
});

const tierOf = async (contactId: string) =>
  (await shop.cardOf(contactId))['tier'] as { name: string; endsAt: string | null; missingToKeep: number };
const timeline = async (contactId: string): Promise<string[]> => {
  const { items } = await shop.good('GET', `/contacts/${contactId}/timeline`);
  return JSON.stringify(items).match(/(?:Now |\w+ stays|\w+ for another)[^"]*/g) ?? [];
};

test('what is earned raises at once, also past a tier, and is told', async () => {
  const { contactId } = await shop.member(programmeId);
  expect((await tierOf(contactId)).name).toBe('Friend');
  await shop.order(contactId);
  expect((await tierOf(contactId)).name).toBe('Friend');
  await shop.order(contactId);
  expect(await tierOf(contactId)).toMatchObject({ name: 'Regular', next: 'Patron', missing: 2, endsAt: null });
  await shop.order(contactId);
  await shop.order(contactId);
  expect((await tierOf(contactId)).name).toBe('Patron');
  expect(await timeline(contactId)).toEqual(['Now Patron', 'Now Regular']);
});

test('nobody falls without a letter thirty days before, then one tier at a time, with a full term each', async () => {
  const { id, contactId } = await shop.member(programmeId);
  for (let n = 0; n < 4; n++) await shop.order(contactId);
  const patron = await tierOf(contactId);
  expect(patron).toMatchObject({ name: 'Patron', endsAt: null });
  await shop.later(59, reviewAll); // still within the window: what was earned counts
  expect(await tierOf(contactId)).toMatchObject({ name: 'Patron', endsAt: null });
  await shop.later(91, reviewAll); // nothing earned within the last 90 days
  const { rows: told } = await rows.client.query(`select payload from graphile_worker._private_jobs where key = $1`, [
    `loyalty.tell_tier:${id}`,
  ]);
  expect(told).toHaveLength(1);
  shop.letters.length = 0;
  expect(await shop.later(91, (turn) => tellTier(turn, shop.write, id))).toBe(true);
  expect(shop.letters[0]?.text).toMatch(/You are Patron, and you stay it until .+ at least\. With 4 stamps more/);
  await shop.later(120, reviewAll); // past the window and the grace, 29 days after the warning
  expect((await tierOf(contactId)).name).toBe('Patron');
  await shop.later(122, reviewAll);
  expect((await tierOf(contactId)).name).toBe('Regular');
  await shop.later(123, reviewAll);
  expect((await tierOf(contactId)).name).toBe('Regular');
  expect(await shop.later(123, (turn) => tellTier(turn, shop.write, id))).toBe(false); // nothing to warn of now
});

test('in a programme that has ended nobody is warned and nobody falls', async () => {
  const other = await shop.programme({ card, rules: [eachOrder()], tiers });
  const { id, contactId } = await shop.member(other);
  for (let n = 0; n < 2; n++) await shop.order(contactId);
  await shop.good('PUT', `/programmes/${other}/status`, { status: 'ended' });
  await shop.later(200, reviewAll);
  await shop.later(300, reviewAll);
  const { rows: now } = await rows.client.query('select tier, tier_warned_at from memberships where id = $1', [id]);
  expect(now).toEqual([{ tier: 1, tier_warned_at: null }]);
});
