import { randomInt } from 'node:crypto';
import type { Redemption } from '#contract/rewards.ts';
import { Problem, notFound, refused } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { happen } from '#server/happen.ts';
import { findContact } from '#server/modules/contacts/index.ts';
import { endHold, holderOf, houseOf, idFrom, move, takeBack } from '#server/modules/ledger/index.ts';
import { tellCard } from '../cards/tell.ts';
import { mustBeRedeemable } from '../programmes/ending.ts';
import { lockMembership, membershipById, type MembershipRow } from '../store/memberships.ts';
import { findProgramme } from '../store/programmes.ts';
import * as store from '../store/rewards.ts';

export const fulfilJob = 'loyalty.fulfil';

export interface Wanted {
  /** The wisher's own id: redeems once. */
  readonly id: string;
  readonly programmeId: string;
  readonly rewardId: string;
  readonly contactId: string;
}

/**
 * Redeems a reward, whole or not at all: sets the steps aside, takes one of the stock or a code, and where nothing is left to be
 * done, gives it at once. What a colleague or another system gives stays set aside until they did.
 */
export async function redeem(turn: Turn, wanted: Wanted): Promise<MembershipRow> {
  const [member] = await lockMembership(turn.tx, wanted.programmeId, wanted.contactId);
  if (member?.leftAt !== null) throw refused('programmeId', 'they are not in such a programme');
  const [before] = await store.findRedemption(turn.tx, wanted.id);
  if (before !== undefined) return repeated(before, wanted, member);
  const [programme] = await findProgramme(turn.tx, wanted.programmeId);
  if (programme !== undefined) mustBeRedeemable(programme, turn.now);
  const reward = (await store.rewardsFor(turn.tx, wanted.programmeId, member.joinedAt)).find(
    ({ id }) => id === wanted.rewardId,
  );
  if (reward === undefined) throw refused('rewardId', 'there is no such reward here');
  await setAside(turn, wanted, reward);
  const code = await takeOne(turn, wanted, reward);
  const state = reward.by === 'hand' || reward.by === 'webhook' ? 'waiting' : 'given';
  const { programmeId, rewardId, contactId } = wanted;
  await store.insertRedemption(
    turn.tx,
    wanted.id,
    member.id,
    contactId,
    programmeId,
    rewardId,
    reward.cost,
    state,
    code,
    turn.now,
  );
  if (state === 'given')
    await endHold(turn, wanted.id, 'settle', { reason: reward.name }, idFrom(`given ${wanted.id}`));
  else if (reward.by === 'webhook')
    await turn.queue(fulfilJob, { redemptionId: wanted.id }, { key: `redemption:${wanted.id}` });
  await tell(turn, wanted.id, member);
  return member;
}

function repeated(before: store.RedemptionRow, wanted: Wanted, member: MembershipRow): MembershipRow {
  if (before.contactId !== wanted.contactId || before.rewardId !== wanted.rewardId)
    throw new Problem(409, 'redeemed_otherwise', 'Something else was redeemed under this id. Give a new one.');
  return member;
}

async function setAside(
  turn: Turn,
  { id, programmeId, contactId }: Wanted,
  { cost, name }: store.RewardRow,
): Promise<void> {
  const [holder, redeemed] = [
    await holderOf(turn, programmeId, contactId),
    await houseOf(turn, programmeId, 'redeemed'),
  ];
  await move(turn, id, [{ id, debitId: holder.id, creditId: redeemed.id, amount: cost, step: 'hold', reason: name }]);
}

async function takeOne(turn: Turn, { id, rewardId }: Wanted, { by }: store.RewardRow): Promise<string | null> {
  if (by === 'codes') {
    const [taken] = await store.takeCode(turn.tx, rewardId, id);
    if (taken === undefined) throw usedUp();
    return taken.code;
  }
  const [left] = await store.takeStock(turn.tx, rewardId);
  if (left === undefined) throw usedUp();
  return by === 'made' ? newCode() : null;
}

const usedUp = (): Problem =>
  new Problem(409, 'used_up', 'There is none of this reward left. Nothing was taken; choose another, or ask us.');

/** Letters and digits that are not mistaken for each other. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const newCode = (): string =>
  [4, 4, 4].map((length) => Array.from({ length }, () => signs[randomInt(signs.length)]).join('')).join('-');

/** A colleague or another system gave it. */
export async function given(turn: Turn, id: string, code: string | null = null): Promise<Redemption> {
  const held = await hold(turn, id);
  if (held.state === 'given') return shownRedemption(turn, held);
  if (held.state === 'rolled_back')
    throw new Problem(409, 'rolled_back', 'This was rolled back; it cannot be given any more.');
  await endHold(turn, id, 'settle', { reason: held.reward }, idFrom(`given ${id}`));
  await store.setRedemption(turn.tx, id, 'given', code, null, held.tries, turn.now);
  return tell(turn, id, await memberOf(turn, held));
}

/** Another system refused; the steps stay set aside until somebody decides. */
export async function failed(turn: Turn, id: string, problem: string): Promise<void> {
  const held = await hold(turn, id);
  if (held.state !== 'waiting') return;
  await store.setRedemption(turn.tx, id, 'failed', null, problem, held.tries + 1, turn.now);
  await tell(turn, id, await memberOf(turn, held));
}

/** Undoes a redemption: the steps are there again with their old expiry. A code that was seen is not given to anybody else. */
export async function rollBack(turn: Turn, id: string, agentId: string | null): Promise<MembershipRow> {
  const held = await hold(turn, id);
  const member = await memberOf(turn, held);
  if (member === null) throw notFound();
  if (held.state === 'rolled_back') return member;
  const why = { reason: `${held.reward}, rolled back`, agentId };
  if (held.state === 'given') await takeBack(turn, idFrom(`given ${id}`), why, idFrom(`rolled back ${id}`));
  else await endHold(turn, id, 'void', why, idFrom(`rolled back ${id}`));
  await store.setRedemption(turn.tx, id, 'rolled_back', null, null, held.tries, turn.now);
  if (held.code === null) await store.returnStock(turn.tx, held.rewardId);
  await tell(turn, id, member);
  return member;
}

async function hold(turn: Turn, id: string): Promise<store.RedemptionRow> {
  const [held] = await store.findRedemption(turn.tx, id);
  if (held === undefined) throw notFound();
  return held;
}

const memberOf = async (turn: Turn, { membershipId }: store.RedemptionRow): Promise<MembershipRow | null> =>
  membershipId === null ? null : ((await membershipById(turn.tx, membershipId))[0] ?? null);

async function tell(turn: Turn, id: string, member: MembershipRow | null): Promise<Redemption> {
  const redemption = await shownRedemption(turn, await hold(turn, id));
  await happen(turn, 'redemption.changed', { agents: redemption });
  if (member !== null) await tellCard(turn, member);
  return redemption;
}

async function shownRedemption(turn: Turn, row: store.RedemptionRow): Promise<Redemption> {
  const [contact] = await findContact(turn.tx, row.contactId);
  const { id, contactId, rewardId, reward, programmeId, steps, state, code, problem, at } = row;
  return {
    kind: 'redemption',
    ...{ id, contactId, rewardId, reward, programmeId, steps, state, code, problem, at },
    contactName: contact?.name ?? null,
  };
}
