import { createHmac } from 'node:crypto';
import { notFound } from '#server/platform/http/problem.ts';
import type { JobCtx } from '#server/platform/jobs/job.ts';
import type { Fetch } from '#server/platform/outgoing/outgoing.ts';
import * as store from '../store/rewards.ts';
import { failed, given } from './redeem.ts';

/**
 * Tells another system to give a reward, once it is committed that it was redeemed. Signed; a repeat carries the same id. An answer
 * of 2xx gives it, with a `code` where the answer has one; 4xx refuses it; anything else is tried again by the queue.
 */
export async function fulfil(
  { workspaceId, takeTurn }: JobCtx,
  fetch: Fetch,
  secret: string,
  redemptionId: string,
): Promise<void> {
  const wanted = await takeTurn(workspaceId, async ({ tx }) => {
    const [redemption] = await store.findRedemption(tx, redemptionId);
    if (redemption?.state !== 'waiting') return null;
    const [reward] = await store.findReward(tx, redemption.rewardId);
    return reward?.address == null ? null : { redemption, reward, address: reward.address };
  });
  if (wanted === null) return;
  const { redemption, reward, address } = wanted;
  const body = JSON.stringify({
    id: redemption.id,
    reward: reward.name,
    rewardId: reward.id,
    contactId: redemption.contactId,
    at: redemption.at,
  });
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': redemption.id,
    'rapport-signature': `t=${at},v1=${signature}`,
  };
  const answer = await fetch(address, { method: 'POST', headers, body });
  if (answer.status >= 200 && answer.status < 300) {
    await takeTurn(workspaceId, (turn) => given(turn, redemptionId, codeIn(answer.body)));
    return;
  }
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`the other system answered ${String(answer.status)}`);
  await takeTurn(workspaceId, (turn) =>
    failed(turn, redemptionId, `The other system refused it (${String(answer.status)}).`),
  );
}

function codeIn(body: Buffer): string | null {
  try {
    const { code } = JSON.parse(body.toString()) as { code?: unknown };
    return typeof code === 'string' && code.length <= 100 ? code : null;
  } catch {
    return null;
  }
}

/** The secret with which a reward's address can check that it is us: made from the house's, so that none is stored. */
export const secretFor = (sealKey: Buffer, rewardId: string): string => {
  if (rewardId === '') throw notFound();
  return createHmac('sha256', sealKey).update(`reward ${rewardId}`).digest('hex');
};
