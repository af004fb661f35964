import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/id.ts';
import { openRows, type Rows } from '#test/guards/rows.ts';
import { tellEnd, tellMember } from '../reminders/notices.ts';
import { remind } from '../reminders/remind.ts';
import { card, eachOrder, openLoyalShop, type LoyalShop } from '../shop.fixture.ts';
import { closeEnded } from './ending.ts';

let shop: LoyalShop;
let rows: Rows;
let programmeId: string;
let rewardId: string;
let maya: { id: string; contactId: string };
beforeAll(async () => {
  shop = await openLoyalShop();
  rows = await openRows(shop.house.database.owner);
  programmeId = await shop.programme({ card, rules: [eachOrder()], reminderDays: 14 });
  rewardId = String((await shop.good('POST', `/programmes/${programmeId}/rewards`, { name: 'A cup', cost: 2 }))['id']);
  maya = await shop.member(programmeId);
  for (let n = 0; n < 3; n++) await shop.order(maya.contactId);
  await shop.good('PUT', `/programmes/${programmeId}/status`, { status: 'ended' });
});
afterAll(async () => {
  await rows.close();
  await shop.house.close();
});

const endedAgo = (days: number) =>
  rows.client.query('update programmes set ended_at = now() - make_interval(days => $2) where id = $1', [
    programmeId,
    days,
  ]);
const redeem = () =>
  shop.owner.call('POST', `/contacts/${maya.contactId}/redemptions`, { id: newId(), rewardId, programmeId });

test('the end is told to who holds something, with the day until when it can be redeemed', async () => {
  await shop.later(0, (turn) => tellEnd(turn, programmeId, null));
  expect(await shop.later(0, (turn) => tellMember(turn, shop.write, maya.id))).toBe(true);
  const { redeemableUntil } = await shop.cardOf(maya.contactId);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  expect(shop.letters[0]?.text).toContain(
    `You have 5 stamps on your card. They are yours: you can redeem them until ${day.format(new Date(String(redeemableUntil)))}.`,
  );
  const days = (Date.parse(String(redeemableUntil)) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(90);
});

test('after the end nothing is earned and nobody is reminded or joins, and for 90 days all of it can be redeemed', async () => {
  await shop.order(maya.contactId);
  expect(await shop.cardOf(maya.contactId)).toMatchObject({ balance: 5, reminds: false });
  expect(await shop.later(60, (turn) => remind(turn, shop.write, maya.id))).toBe(false);
  await expect(shop.member(programmeId)).rejects.toThrow('not_open');
  await endedAgo(89);
  expect((await redeem()).status).toBe(200);
  expect(await shop.later(0, closeEnded)).toBe(false);
  expect(await shop.cardOf(maya.contactId)).toMatchObject({ balance: 3 });
});

test('then it lapses once, with the reason in the history, and the books balance', async () => {
  await endedAgo(91);
  const refused = await redeem();
  expect([refused.status, refused.body['code']]).toEqual([409, 'programme_over']);
  expect([await shop.later(0, closeEnded), await shop.later(0, closeEnded)]).toEqual([true, false]);
  expect(await shop.cardOf(maya.contactId)).toMatchObject({ balance: 0 });
  const entries = await shop.good('GET', `/contacts/${maya.contactId}/memberships/${programmeId}/entries`);
  expect((entries['items'] as object[])[0]).toMatchObject({
    ...{ how: 'expired', steps: -3, why: 'The programme ended, and the time for redeeming was over' },
  });
  expect(await shop.good('GET', `/programmes/${programmeId}/liability`)).toMatchObject({ outstanding: 0 });
  const { checks } = await shop.good('POST', '/ledger/check', {});
  expect((checks as { wrong: unknown[] }[])[0]?.wrong).toEqual([]);
});
