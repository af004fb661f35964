import { z } from 'zod';
import type { Referral } from '#contract/advocacy.ts';
import { happen } from '#server/happen.ts';
import type { Write } from '#server/notice.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import { job, type Job } from '#server/platform/jobs/job.ts';
import type { Turn } from '#server/platform/turn.ts';
import { endReferral, gaveBack, lockReferral, type ReferralRow } from './store.ts';
import { thank, thankJob, writeThanks } from './thank.ts';

export const payJob = 'goodwill.pay_referral';

export function referralOf(row: ReferralRow): Referral {
  const { id, state, doubts, giverMinor, friendMinor, currency, at, dueAt, endedAt } = row;
  return {
    kind: 'referral',
    ...{ id, state, doubts, giverMinor, friendMinor, currency, at, dueAt, endedAt },
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    friend: { id: row.friendId, name: row.friendName, email: row.friendEmail },
  };
}

export const tell = (turn: Turn, referralId: string, contactId: string): Promise<void> =>
  happen(turn, 'referral.changed', { agents: { referralId, contactId } });

/** The order is old enough: both are thanked, in one link, unless it was given back. */
export const referralJobs: readonly Job[] = [
  job(
    payJob,
    (input) => z.object({ referralId: z.uuid() }).parse(input),
    async (turn, { referralId }) => {
      const [row] = await lockReferral(turn.tx, referralId);
      if (row?.state !== 'waiting' || row.dueAt > turn.now) return;
      const [back] = await gaveBack(turn.tx, row.friendId, row.at);
      await end(turn, row, (back?.n ?? 0) === 0, null);
    },
  ),
];
export const thankingJob = (write: Write): Job =>
  job(
    thankJob,
    (input) => z.object({ contactId: z.uuid(), referralId: z.uuid() }).parse(input),
    (turn, { contactId, referralId }) => writeThanks(turn, write, contactId, referralId),
  );

/** A colleague looked. Before the order is fourteen days old nobody is thanked either way. */
export async function decide(turn: Turn, id: string, pay: boolean, by: string): Promise<Referral> {
  const [row] = await lockReferral(turn.tx, id);
  if (row === undefined) throw notFound();
  if (row.state !== 'doubted')
    throw new Problem(409, 'already_decided', 'This was decided already. Look at it as it is now.');
  if (pay && row.dueAt > turn.now) {
    await endReferral(turn.tx, id, 'waiting', by, turn.now);
    await turn.queue(payJob, { referralId: id }, { at: row.dueAt, key: `${payJob}:${id}` });
    await tell(turn, id, row.contactId);
  } else await end(turn, row, pay, by);
  const [now] = await lockReferral(turn.tx, id);
  return referralOf(now ?? row);
}

async function end(turn: Turn, row: ReferralRow, pay: boolean, by: string | null): Promise<void> {
  if (pay) await thank(turn, row);
  await endReferral(turn.tx, row.id, pay ? 'paid' : 'refused', by, turn.now);
  await tell(turn, row.id, row.contactId);
}
