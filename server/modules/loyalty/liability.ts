import type { z } from 'zod';
import type { Liability } from '#contract/programmes.ts';
import { notFound } from '#server/platform/http/problem.ts';
import type { Turn } from '#server/platform/turn.ts';
import { expiringByMonth, houseTotals } from '#server/modules/ledger/index.ts';
import { pendingIn } from './store/earnings.ts';
import { findProgramme } from './store/programmes.ts';

/** What is owed to members and not used, and what of it will expire when, if nobody uses it. */
export async function liability(turn: Turn, programmeId: string): Promise<z.infer<typeof Liability>> {
  const [programme] = await findProgramme(turn.tx, programmeId);
  if (programme === undefined) throw notFound();
  const [totals, [pending], expiring] = await Promise.all([
    houseTotals(turn.tx, programmeId),
    pendingIn(turn.tx, programmeId),
    expiringByMonth(turn.tx, programmeId),
  ]);
  const givenOut = new Map(totals.map(({ purpose, givenOut: net }) => [purpose, net]));
  const ever = (givenOut.get('issued') ?? 0) + (givenOut.get('given') ?? 0);
  return {
    // What the house gave out and did not get back is with the members.
    outstanding: totals.reduce((sum, { givenOut: net }) => sum + net, 0),
    pending: pending?.steps ?? 0,
    redeemedShare: ever === 0 ? null : -(givenOut.get('redeemed') ?? 0) / ever,
    expiring: expiring.map(({ month, amount }) => ({ month, steps: amount })),
  };
}
