import type { Tx } from '#server/platform/database/tx.ts';
import { expiringByMonth, houseTotals } from '#server/modules/ledger/index.ts';
import { pendingIn } from './store/earnings.ts';
import { countMembers, listProgrammes } from './store/programmes.ts';

/** Steps of a programme. */
export interface ProgrammeTotals {
  readonly name: string;
  readonly unit: 'stamps' | 'points';
  readonly members: number;
  readonly given: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly outstanding: number;
  readonly pending: number;
  /** Expires within the next twelve months (UTC), if nobody uses it. */
  readonly expiring: number;
}

/** What each published programme gave and owes, from its beginning until now (ISO 8601). */
export async function programmeTotals(tx: Tx, now: string): Promise<ProgrammeTotals[]> {
  const within = `${String(Number(now.slice(0, 4)) + 1)}${now.slice(4, 7)}`;
  const published = (await listProgrammes(tx)).filter(({ version }) => version > 0);
  return Promise.all(
    published.map(async ({ id, name, unit }) => {
      const [totals, [pending], months, [counted]] = await Promise.all([
        houseTotals(tx, id),
        pendingIn(tx, id),
        expiringByMonth(tx, id),
        countMembers(tx, id),
      ]);
      const net = (purpose: string): number => totals.find((one) => one.purpose === purpose)?.givenOut ?? 0;
      const soon = months.filter(({ month }) => month <= within);
      return {
        ...{ name, unit, members: counted?.members ?? 0, given: net('issued') + net('given') },
        ...{ redeemed: Math.abs(net('redeemed')), expired: Math.abs(net('expired')) },
        // What the house gave out and did not get back is with the members.
        outstanding: totals.reduce((sum, { givenOut }) => sum + givenOut, 0),
        pending: pending?.steps ?? 0,
        expiring: soon.reduce((sum, { amount }) => sum + amount, 0),
      };
    }),
  );
}
