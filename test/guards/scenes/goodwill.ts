import { newId } from '#server/platform/id.ts';
import { bookOf } from '#server/modules/goodwill/budgets.ts';
import { holderOf, houseOf, move } from '#server/modules/ledger/index.ts';
import { insertCode, insertReferral } from '#server/modules/goodwill/referrals/store.ts';
import { insertInvitation, insertPass } from '#server/modules/goodwill/reviews/store.ts';
import { usualReviews } from '#server/modules/goodwill/reviews/settings.ts';
import { insertTouch, setTouch } from '#server/modules/goodwill/touches/store.ts';
import type { House, Person } from '#test/support/house.ts';

/** Gestures in every state that a route asks for, in a case that was put right. */
export interface GoodwillScene {
  readonly givenConversationId: string;
  readonly toApproveId: string;
  readonly toDeclineId: string;
  readonly toOfferId: string;
  readonly offeredId: string;
  readonly toVoidId: string;
  /** A friend who may be the same person. */
  readonly referralId: string;
  /** A customer with credit, and what they used of it. */
  readonly creditedId: string;
  readonly creditUseId: string;
  /** Occasions for a personal word; one is taken on. */
  readonly touchId: string;
  readonly takenTouchId: string;
  readonly otherTouchId: string;
  readonly passedTouchId: string;
}
interface Given {
  readonly colleague: Person;
  readonly apiInboxId: string;
  /** Another customer. */
  readonly friendId: string;
}

const failure = {
  lossMinor: 10_000,
  mode: 'accepted',
  severity: 'high',
  fault: 1,
  verified: true,
  priorSameCause180d: 0,
} as const;
/** Friends are thanked here. */
export const thanks = { on: true, giverMinor: 500, friendMinor: 500, address: 'https://shop.example/?ref={code}' };

/** Where customers can tell others. */
export const reviewPlace = { name: 'Shop Voices', address: 'https://voices.example/write/beans' };

/** A good gesture; above 15 euros a lead says yes. */
export const gestureBody = (amountMinor: number) => ({
  ...{ id: newId(), what: 'voucher' as const, amountMinor, failure, category: 'billing' as const },
  ...{
    repaired: 'The second charge went back.',
    why: 'Charged twice by our retry.',
    line: 'Thank you for your patience.',
  },
});

export async function addGoodwill(
  house: House,
  owner: Person,
  { colleague, apiInboxId, friendId }: Given,
): Promise<GoodwillScene> {
  const made = async (who: Person, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await who.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const from = { externalId: `given-${newId()}`, name: 'Ida' };
  const text = 'You charged me twice.';
  const brought = await made(owner, 'POST', `/inboxes/${apiInboxId}/messages`, { clientId: newId(), from, text });
  const { id, contact } = brought['conversation'] as { id: string; contact: { id: string } };
  const reply = { clientId: newId(), text: 'That was our retry. It is refunded.', seenSeq: 9 };
  await made(colleague, 'POST', `/conversations/${id}/replies`, { ...reply, then: 'resolve' });
  const settings = await made(owner, 'GET', '/goodwill/settings');
  await made(owner, 'PUT', '/goodwill/settings', {
    ...settings,
    customerQuarterMinor: null,
    referral: thanks,
    agentMonthlyMinor: 1_000_000,
  });
  await made(owner, 'PUT', '/goodwill/budgets', { owner: 'house', monthlyMinor: 2_000_000 });
  await made(owner, 'PUT', '/review-invitations', { ...usualReviews, places: [reviewPlace] });
  const give = async (amountMinor: number): Promise<string> => {
    const { gesture } = await made(colleague, 'POST', `/conversations/${id}/gestures`, gestureBody(amountMinor));
    return (gesture as { id: string }).id;
  };
  const [offeredId, toVoidId] = [await give(100), await give(100)];
  const [toApproveId, toDeclineId, toOfferId] = [await give(2_000), await give(2_000), await give(2_000)];
  await made(owner, 'POST', `/gestures/${toOfferId}/approval`, {});
  const referralId = newId();
  const [touchId, takenTouchId, otherTouchId, passedTouchId] = [newId(), newId(), newId(), newId()];
  await house.app.platform.takeTurn(owner.workspaceId, async ({ tx, now }) => {
    for (const each of [touchId, takenTouchId, otherTouchId, passedTouchId])
      await insertTouch(tx, each, contact.id, 'milestone', each, 'Their 10th order', now);
    await insertCode(tx, contact.id, newId().slice(-10).toUpperCase(), now);
    const money = [500, 500, 'EUR'] as const;
    await insertReferral(tx, referralId, contact.id, friendId, 'order', ...money, 'doubted', '[]', now, now);
    await insertInvitation(tx, newId(), contact.id, newId(), newId(), 'en', now);
    await insertPass(tx, newId(), 'not_sampled', now);
    await setTouch(tx, takenTouchId, ['proposed'], 'taken', colleague.agentId, now, null);
  });
  await house.app.platform.takeTurn(owner.workspaceId, async (turn) => {
    const book = await bookOf(turn, 'EUR');
    const [house, holder] = [await houseOf(turn, book, 'given'), await holderOf(turn, book, contact.id)];
    const credit = { id: newId(), debitId: house.id, creditId: holder.id, amount: 100_000, reason: 'Credit' };
    await move(turn, credit.id, [credit]);
  });
  const creditUseId = newId();
  const used = { id: creditUseId, amount: { minor: 100, currency: 'EUR' }, reason: 'Order 10518' };
  await made(colleague, 'POST', `/contacts/${contact.id}/credit-uses`, used);
  return {
    ...{ creditedId: contact.id, creditUseId },
    referralId,
    touchId,
    takenTouchId,
    otherTouchId,
    passedTouchId,
    givenConversationId: id,
    toApproveId,
    toDeclineId,
    toOfferId,
    offeredId,
    toVoidId,
  };
}
