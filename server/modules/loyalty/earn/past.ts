import type { Design } from '#contract/programme-design.ts';
import type { Turn } from '#server/platform/turn.ts';
import { ordersOf } from '#server/modules/contacts/index.ts';
import type { MembershipRow } from '../store/memberships.ts';
import { credit, noteProgress } from './earn.ts';
import { stepsOf } from './rules.ts';

const dayMs = 86_400_000;
/** Without a cap that names another time, orders of the last year count. */
const usualDays = 365;
const most = 500;

/**
 * Credit for what somebody bought before they joined: the most honest head start. Counted once, when they join; the steps last from
 * then on, and an order that is sent back later takes its own back.
 */
export async function creditPast(turn: Turn, member: MembershipRow, design: Design): Promise<void> {
  let earned = 0;
  for (const rule of design.rules.filter(({ on }) => on.what === 'joined_purchases')) {
    const since = new Date(Date.parse(turn.now) - (rule.cap?.days ?? usualDays) * dayMs).toISOString();
    const asOrder = { ...rule, on: { what: 'order', name: null } } as const;
    for (const order of await ordersOf(turn.tx, member.contactId, since, turn.now, most)) {
      const steps = stepsOf(asOrder, order);
      if (steps > 0) earned += await credit(turn, member, design, { rule, steps }, { ...order, at: turn.now });
    }
  }
  if (earned > 0) await noteProgress(turn, member, design, turn.now);
}
