import type { Happening } from '#contract/happenings.ts';
import type { Design } from '#contract/programme-design.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { holderOf, houseOf, idFrom, move } from '#server/modules/ledger/index.ts';
import { expiryOf } from '../cards/expiry.ts';
import { shown } from '../cards/shown.ts';
import { tellCard } from '../cards/tell.ts';
import * as earnings from '../store/earnings.ts';
import { finishAssignment } from '../store/experiments.ts';
import { review } from '../tiers.ts';
import { lockMembership, noteStep, type MembershipRow } from '../store/memberships.ts';
import type { VersionRow } from '../store/programmes.ts';
import { capped, grantsFor, type Grant } from './rules.ts';

const dayMs = 86_400_000;

/** Credits what a happening earns in the programmes of a customer; each source once for each rule. */
export async function earn(turn: Turn, happening: Happening, versions: readonly VersionRow[]): Promise<void> {
  for (const { programmeId, version, design } of versions) {
    const { given } = grantsFor(design.rules, happening);
    if (given.length === 0 || isOfAnother(happening, programmeId)) continue;
    const [member] = await lockMembership(turn.tx, programmeId, happening.contactId);
    if (member?.version !== version || member.leftAt !== null || happening.at < member.joinedAt) continue;
    let earned = 0;
    for (const grant of given) earned += await credit(turn, member, design, grant, happening);
    if (earned > 0) await noteProgress(turn, member, design, happening.at);
  }
}

/** The anniversary of joining one programme is none of the others’. */
const isOfAnother = ({ source, data }: Happening, programmeId: string): boolean =>
  source.kind === 'anniversary' && data['programmeId'] !== programmeId;

/** Credits what one rule gives, up to its cap; 0 where this source was credited by it already. */
export async function credit(
  turn: Turn,
  member: MembershipRow,
  { card }: Design,
  { rule, steps }: Grant,
  happening: Pick<Happening, 'at' | 'source'>,
): Promise<number> {
  const since = new Date(Date.parse(happening.at) - (rule.cap?.days ?? 0) * dayMs).toISOString();
  const [before] = rule.cap === null ? [] : await earnings.earnedSince(turn.tx, member.id, rule.id, since);
  const left = capped(steps, rule, before?.steps ?? 0);
  if (left === 0) return 0;
  const source = sourceOf(happening);
  const countsAt =
    rule.pendingDays === 0 ? null : new Date(Date.parse(happening.at) + rule.pendingDays * dayMs).toISOString();
  const id = idFrom(`earn ${member.id} ${rule.id} ${source}`);
  const [fresh] = await earnings.insertEarning(turn.tx, id, member.id, rule.id, source, left, happening.at, countsAt);
  if (fresh === undefined) return 0; // this source has been credited by this rule
  const issued = await houseOf(turn, member.programmeId, 'issued');
  const holder = await holderOf(turn, member.programmeId, member.contactId);
  const wish = { id, debitId: issued.id, creditId: holder.id, amount: left, reason: rule.name };
  const expiresAt = expiryOf(card, happening.at);
  await move(turn, id, [
    { ...wish, expiresAt, step: countsAt === null ? 'post' : 'hold', source: `${rule.id}:${member.id}:${source}` },
  ]);
  return left;
}

/** The sender's own id of what happened, so that the same order reported twice counts once. */
export const sourceOf = ({ source }: Pick<Happening, 'source'>): string => `${source.kind}:${source.id}`.slice(0, 120);

/** Looks at their tier, says how the card stands now, and that it is full when it has just become so. */
export async function noteProgress(turn: Turn, member: MembershipRow, design: Design, at: string): Promise<void> {
  const holder = await holderOf(turn, member.programmeId, member.contactId);
  const { kind } = shown(design, member, holder.balance - holder.held);
  const reached = kind === 'reached';
  await noteStep(turn.tx, member.id, at, reached);
  const now = await review(turn, { ...member, reachedAt: reached ? (member.reachedAt ?? at) : null }, design);
  await tellCard(turn, now);
  if (!reached || member.reachedAt !== null) return;
  await finishAssignment(turn.tx, member.programmeId, member.contactId, at);
  const { programmeId, contactId } = member;
  await happen(turn, 'reward.reached', { agents: { contactId, programmeId, reward: design.card.reward }, contactId });
}
