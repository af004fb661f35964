import { notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { holderOf, houseOf, move } from '#server/modules/ledger/index.ts';
import { expiryOf } from './cards/expiry.ts';
import { noteProgress } from './earn/earn.ts';
import { mustBeRedeemable } from './programmes/ending.ts';
import { findMembership, lockMembership, type MembershipRow } from './store/memberships.ts';
import { findProgramme, findVersion } from './store/programmes.ts';

interface ByHand {
  readonly id: string;
  readonly steps: number;
  readonly why: string;
}

/** Gives or takes steps by hand, with the reason that the customer reads; the same id once. */
export async function giveByHand(
  ctx: Ctx,
  programmeId: string,
  contactId: string,
  { id, steps, why }: ByHand,
): Promise<MembershipRow> {
  const [member] = await lockMembership(ctx.tx, programmeId, contactId);
  if (member?.leftAt !== null) throw notFound();
  const [version] = await findVersion(ctx.tx, programmeId, member.version);
  if (version === undefined) throw notFound();
  const [programme] = await findProgramme(ctx.tx, programmeId);
  if (programme !== undefined) mustBeRedeemable(programme, ctx.now);
  const [holder, issued] = [await holderOf(ctx, programmeId, contactId), await houseOf(ctx, programmeId, 'issued')];
  const [debitId, creditId] = steps > 0 ? [issued.id, holder.id] : [holder.id, issued.id];
  const wish = { id, debitId, creditId, amount: Math.abs(steps), reason: why, agentId: ctx.caller.agentId };
  const expiresAt = steps > 0 ? expiryOf(version.design.card, ctx.now) : null;
  const { repeated } = await move(ctx, id, [{ ...wish, expiresAt }]);
  if (!repeated) await noteProgress(ctx, member, version.design, ctx.now);
  const [now] = await findMembership(ctx.tx, programmeId, contactId);
  return now ?? member;
}
