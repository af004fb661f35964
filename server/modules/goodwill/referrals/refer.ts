import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Referral } from '#contract/advocacy.ts';
import { follower } from '#server/follow.ts';
import { happen } from '#server/happen.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { newId } from '#server/platform/id.ts';
import { job } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { record } from '#server/modules/contacts/index.ts';
import { holderOf, houseOf, idFrom, move } from '#server/modules/ledger/index.ts';
import { bookOf } from '../budgets.ts';
import { daysAfter } from '../period.ts';
import { quietUntil } from '../quiet.ts';
import { settingsOf } from '../settings.ts';
import * as store from './store.ts';

/** A friend's first order is this old before anybody is thanked: time enough to give it back. A design choice. */
const holdDays = 14;
const payJob = 'goodwill.pay_referral';
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ234679';

/** A customer's own link for friends. Handing it to them is an ask, so not in the quiet days after a gift. */
export async function linkFor(turn: Turn, contactId: string) {
  const { referral, currency } = await settingsOf(turn.tx);
  if (!referral.on)
    throw new Problem(409, 'not_offered', 'This house thanks nobody for referrals. An admin can switch it on.');
  if ((await quietUntil(turn, contactId)) !== null)
    throw new Problem(409, 'quiet_days', 'A gift came less than 14 days ago: nothing is asked of them until then.');
  const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
  await store.insertCode(turn.tx, contactId, code, turn.now);
  const [own] = await store.codeOf(turn.tx, contactId);
  const { giverMinor, friendMinor, address } = referral;
  return { link: address.replace('{code}', own?.code ?? code), giverMinor, friendMinor, currency };
}

export function referralOf(row: store.ReferralRow): Referral {
  const { id, state, doubts, giverMinor, friendMinor, currency, at, dueAt, endedAt } = row;
  return {
    kind: 'referral',
    ...{ id, state, doubts, giverMinor, friendMinor, currency, at, dueAt, endedAt },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    friend: { id: row.friendId, name: row.friendName, email: row.friendEmail },
  };
}

const tell = (turn: Turn, referralId: string, contactId: string): Promise<void> =>
  happen(turn, 'referral.changed', { agents: { referralId, contactId } });

/** A first order that names a code brings a friend in. What looks like one person is laid before a colleague. */
export const friendsCame = follower('goodwill.friends', ['contact.happened'], async (turn, happened) => {
  for (const { said } of happened) {
    const { what, data, contactId: friendId, id, at } = said.happening;
    const code = data['referral'];
    if (what !== 'order' || typeof code !== 'string') continue;
    const { referral, currency } = await settingsOf(turn.tx);
    const [owner] = await store.ownerOf(turn.tx, code.trim().toUpperCase());
    const [earlier] = await store.ordersBefore(turn.tx, friendId, at, id);
    if (!referral.on || owner === undefined || owner.contactId === friendId || (earlier?.n ?? 0) > 0) continue;
    const doubts = await doubtsOn(turn, owner.contactId, friendId);
    const [referralId, dueAt] = [newId(), daysAfter(at, holdDays)];
    const money = [referral.giverMinor, referral.friendMinor, currency] as const;
    const state = doubts.length > 0 ? 'doubted' : 'waiting';
    const all = [
      referralId,
      owner.contactId,
      friendId,
      id,
      ...money,
      state,
      JSON.stringify(doubts),
      turn.now,
      dueAt,
    ] as const;
    const [made] = await store.insertReferral(turn.tx, ...all);
    if (made === undefined) continue;
    if (state === 'waiting') await turn.queue(payJob, { referralId }, { at: dueAt, key: `${payJob}:${referralId}` });
    await record(turn, {
      ...{ contactId: owner.contactId, kind: 'reward', at: turn.now, title: 'Recommended us to a friend, who ordered' },
      source: { kind: 'referral', id: referralId },
    });
    await tell(turn, referralId, owner.contactId);
  }
});

async function doubtsOn(turn: Turn, one: string, other: string): Promise<string[]> {
  const [shared] = await store.sharedBy(turn.tx, one, other);
  const words = {
    mail: 'The same mail address, written otherwise',
    phone: 'The same telephone number',
    device: 'Orders from the same device',
    address: 'Orders go to the same address',
  } as const;
  return (Object.keys(words) as (keyof typeof words)[])
    .filter((key) => shared?.[key] === true)
    .map((key) => words[key]);
}

/** The order is old enough: both are thanked, in one link, unless it was given back. */
export const referralJobs = [
  job(
    payJob,
    (input) => z.object({ referralId: z.uuid() }).parse(input),
    async (turn, { referralId }) => {
      const [row] = await store.lockReferral(turn.tx, referralId);
      if (row?.state !== 'waiting' || row.dueAt > turn.now) return;
      const [back] = await store.gaveBack(turn.tx, row.friendId, row.at);
      await end(turn, row, (back?.n ?? 0) === 0, null);
    },
  ),
];

/** A colleague looked. Before the order is fourteen days old nobody is thanked either way. */
export async function decide(turn: Turn, id: string, pay: boolean, by: string): Promise<Referral> {
  const [row] = await store.lockReferral(turn.tx, id);
  if (row === undefined) throw notFound();
  if (row.state !== 'doubted')
    throw new Problem(409, 'already_decided', 'This was decided already. Look at it as it is now.');
  if (pay && row.dueAt > turn.now) {
    await store.endReferral(turn.tx, id, 'waiting', by, turn.now);
    await turn.queue(payJob, { referralId: id }, { at: row.dueAt, key: `${payJob}:${id}` });
    await tell(turn, id, row.contactId);
  } else await end(turn, row, pay, by);
  const [now] = await store.lockReferral(turn.tx, id);
  return referralOf(now ?? row);
}

async function end(turn: Turn, row: store.ReferralRow, pay: boolean, by: string | null): Promise<void> {
  if (pay) await thank(turn, row);
  await store.endReferral(turn.tx, row.id, pay ? 'paid' : 'refused', by, turn.now);
  await tell(turn, row.id, row.contactId);
}

async function thank(
  turn: Turn,
  { id, contactId, friendId, giverMinor, friendMinor, currency }: store.ReferralRow,
): Promise<void> {
  const book = await bookOf(turn, currency);
  const { id: debitId } = await houseOf(turn, book, 'referrals');
  const [giver, friend] = [await holderOf(turn, book, contactId), await holderOf(turn, book, friendId)];
  const reason = 'A friend came by a recommendation';
  const wishes = [
    {
      id: idFrom(`referral giver ${id}`),
      debitId,
      creditId: giver.id,
      amount: giverMinor,
      source: `referral:${id}:giver`,
      reason,
    },
    {
      id: idFrom(`referral friend ${id}`),
      debitId,
      creditId: friend.id,
      amount: friendMinor,
      source: `referral:${id}:friend`,
      reason,
    },
  ].filter(({ amount }) => amount > 0);
  if (wishes.length > 0) await move(turn, idFrom(`referral ${id}`), wishes);
}
