import { assign } from '#psychology/measure/index.ts';
import type { Design } from '#contract/programme-design.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import type { Turn } from '#server/platform/turn.ts';
import { holderOf, houseOf, move } from '#server/modules/ledger/index.ts';
import { insertAssignment, runningExperiment } from '../store/experiments.ts';
import * as members from '../store/memberships.ts';
import { findProgramme, findVersion } from '../store/programmes.ts';
import { creditPast } from '../earn/past.ts';
import { expiryOf } from './expiry.ts';
import { startOfMember } from './start.ts';
import { tellCard } from './tell.ts';

export type JoinedBy = members.MembershipRow['joinedBy'];

interface Start {
  readonly endowed: number;
  readonly required: number;
  readonly mode: 'genuine' | 'reframed';
}

/**
 * Lets somebody join who asked for it: once, with the head start of the published version or of their arm of a running experiment.
 * Whoever left and comes back goes on with the card they had.
 */
export async function join(
  turn: Turn,
  programmeId: string,
  contactId: string,
  by: JoinedBy,
): Promise<members.MembershipRow> {
  const [known] = await members.lockMembership(turn.tx, programmeId, contactId);
  if (known !== undefined) return known.leftAt === null ? known : comeBack(turn, known);
  const [programme] = await findProgramme(turn.tx, programmeId);
  if (programme === undefined || programme.version === 0) throw notFound();
  if (programme.status !== 'published') throw new Problem(409, 'not_open', 'Nobody can join this programme now.');
  const [version] = await findVersion(turn.tx, programmeId, programme.version);
  if (version === undefined) throw notFound();
  if (!version.design.joinBy.includes(by)) throw new Problem(409, 'not_open', 'This programme is not joined this way.');
  const start = await startOf(turn, programmeId, contactId, version.design);
  const id = newId();
  const values = [version.version, start.endowed, start.required, start.mode, turn.now, by] as const;
  const [made] = await members.insertMembership(turn.tx, id, programmeId, contactId, ...values);
  await holderOf(turn, programmeId, contactId);
  if (made !== undefined) await giveStart(turn, { id, programmeId, contactId }, version.design, start);
  if (made !== undefined) await creditOrders(turn, programmeId, contactId, version.design);
  return tellJoined(turn, programmeId, contactId);
}

async function creditOrders(turn: Turn, programmeId: string, contactId: string, design: Design): Promise<void> {
  const [member] = await members.findMembership(turn.tx, programmeId, contactId);
  if (member !== undefined) await creditPast(turn, member, design);
}

async function comeBack(turn: Turn, known: members.MembershipRow): Promise<members.MembershipRow> {
  await members.comeBack(turn.tx, known.id);
  return tellJoined(turn, known.programmeId, known.contactId);
}

async function tellJoined(turn: Turn, programmeId: string, contactId: string): Promise<members.MembershipRow> {
  const [membership] = await members.findMembership(turn.tx, programmeId, contactId);
  if (membership === undefined) throw notFound();
  await tellCard(turn, membership);
  return membership;
}

/** What they are started with: what the card says, or an experiment by chance alone. */
async function startOf(turn: Turn, programmeId: string, contactId: string, { card }: Design): Promise<Start> {
  const [experiment] = await runningExperiment(turn.tx, programmeId);
  if (experiment === undefined) return card;
  const arm = assign(experiment.id, contactId) === 1 ? 1 : 0;
  await insertAssignment(turn.tx, experiment.id, contactId, arm, turn.now);
  return experiment.arms[arm];
}

/** The head start is a transfer like any other, so that the card's history shows it. */
async function giveStart(
  turn: Turn,
  { id, programmeId, contactId }: { id: string; programmeId: string; contactId: string },
  { card }: Design,
  { endowed }: Start,
): Promise<void> {
  if (endowed === 0) return;
  const [given, holder] = [await houseOf(turn, programmeId, 'given'), await holderOf(turn, programmeId, contactId)];
  const transfer = startOfMember(id);
  const wish = { id: transfer, debitId: given.id, creditId: holder.id, amount: endowed, source: `start:${id}` };
  await move(turn, transfer, [{ ...wish, expiresAt: expiryOf(card, turn.now), reason: card.reason }]);
}

/** Out in one step. What they had is kept for when they come back; its own expiry goes on. */
export async function leave(turn: Turn, programmeId: string, contactId: string): Promise<void> {
  const [known] = await members.lockMembership(turn.tx, programmeId, contactId);
  if (known === undefined || known.leftAt !== null) return;
  await members.leaveMembership(turn.tx, known.id, turn.now);
  await tellCard(turn, { ...known, leftAt: turn.now });
}
