import type { Happening } from '#contract/happenings.ts';
import { follower } from '#server/follow.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '#server/modules/contacts/index.ts';
import { daysAfter } from '../period.ts';
import { settingsOf } from '../settings.ts';
import { doubtsOn } from './doubts.ts';
import { payJob, tell } from './end.ts';
import { insertReferral, ordersBefore, ownerOf } from './store.ts';

/** A friend's first order is this old before anybody is thanked: time enough to give it back. A design choice. */
const holdDays = 14;

/** A first order that names a code brings a friend in. */
export const friendsCame = follower('goodwill.friends', ['contact.happened'], async (turn, happened) => {
  for (const { said } of happened) {
    const { what, data } = said.happening;
    const code = data['referral'];
    if (what === 'order' && typeof code === 'string') await came(turn, said.happening, code.trim().toUpperCase());
  }
});

/** Nobody is refused in silence: what looks like one person is laid before a colleague, and what is no first order says so. */
async function came(turn: Turn, { contactId: friendId, id, at }: Happening, code: string): Promise<void> {
  const { referral, currency } = await settingsOf(turn.tx);
  const [owner] = await ownerOf(turn.tx, code);
  if (!referral.on || owner === undefined) return;
  if (owner.contactId === friendId) return remark(turn, friendId, id, 'Ordered with their own link for friends');
  const [earlier] = await ordersBefore(turn.tx, friendId, at, id);
  if ((earlier?.n ?? 0) > 0)
    return remark(turn, friendId, id, 'Ordered with a link for friends, though not for the first time');
  const doubts = await doubtsOn(turn.tx, owner.contactId, friendId);
  const [referralId, dueAt] = [newId(), daysAfter(at, holdDays)];
  const state = doubts.length > 0 ? 'doubted' : 'waiting';
  const [made] = await insertReferral(
    ...([turn.tx, referralId, owner.contactId, friendId, id] as const),
    ...([referral.giverMinor, referral.friendMinor, currency, state, JSON.stringify(doubts), turn.now, dueAt] as const),
  );
  if (made === undefined) return;
  if (state === 'waiting') await turn.queue(payJob, { referralId }, { at: dueAt, key: `${payJob}:${referralId}` });
  await record(turn, {
    ...{ contactId: owner.contactId, kind: 'reward', at: turn.now, title: 'Recommended us to a friend, who ordered' },
    source: { kind: 'referral', id: referralId },
  });
  await tell(turn, referralId, owner.contactId);
}

/** Why nobody is thanked for an order that named a code, where colleagues see it. */
async function remark(turn: Turn, contactId: string, orderId: string, why: string): Promise<void> {
  const title = `${why}; nobody is thanked for it`;
  await record(turn, {
    contactId,
    kind: 'reward',
    at: turn.now,
    title,
    source: { kind: 'referral_order', id: orderId },
  });
}
