import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';
import { membershipsOf } from './store/memberships.ts';
import { redemptionsOf } from './store/rewards.ts';

const eraseRows = ['redemptions', 'loyalty_links', 'assignments', 'memberships'].map((table) =>
  statement<readonly [contactId: string], never>(
    `loyalty.erase_${table}`,
    `delete from ${table} where workspace_id = $1 and contact_id = $2`,
  ),
);
/** Memberships of one that the other has not; where both are in a programme the kept one's card goes on. */
const giveMemberships = statement<readonly [from: string, to: string], { id: string }>(
  'loyalty.give_memberships',
  `update memberships m set contact_id = $3 where m.workspace_id = $1 and m.contact_id = $2 and not exists (
     select from memberships o where o.workspace_id = $1 and o.programme_id = m.programme_id and o.contact_id = $3) returning m.id`,
);
const giveRedemptions = statement<readonly [from: string, to: string], { id: string }>(
  'loyalty.give_redemptions',
  'update redemptions set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const returnMemberships = statement<readonly [ids: readonly string[], to: string], never>(
  'loyalty.return_memberships',
  'update memberships set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[])',
);
const returnRedemptions = statement<readonly [ids: readonly string[], to: string], never>(
  'loyalty.return_redemptions',
  'update redemptions set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[])',
);

/** In which programmes customers are and what they redeemed; what they hold is the ledger's. */
export const custody: Custody = {
  name: 'loyalty',
  async erase(turn, contactId) {
    for (const erase of eraseRows) await erase(turn.tx, contactId);
  },
  async hand(turn, contactId) {
    const memberships = await membershipsOf(turn.tx, contactId);
    return Promise.all(
      memberships.map(async ({ programmeId, joinedAt, leftAt, endowed, reminders }) => ({
        ...{ programmeId, joinedAt, leftAt, headStart: endowed, reminders },
        redemptions: (await redemptionsOf(turn.tx, programmeId, contactId)).map(
          ({ reward, steps, state, code, at }) => ({
            ...{ reward, steps, state, code, at },
          }),
        ),
      })),
    );
  },
  async move(turn, from, to) {
    const memberships = await giveMemberships(turn.tx, from, to);
    const redemptions = await giveRedemptions(turn.tx, from, to);
    return { memberships: memberships.map(({ id }) => id), redemptions: redemptions.map(({ id }) => id) };
  },
  async moveBack(turn, moved, from) {
    await returnMemberships(turn.tx, moved['memberships'] ?? [], from);
    await returnRedemptions(turn.tx, moved['redemptions'] ?? [], from);
  },
};
