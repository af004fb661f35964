import { compareMatched, type Matched } from '#psychology/measure/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { alikeCustomers, type AlikeRow } from './store/effect.ts';

/** So many orders are looked at, the newest; more would not make the picture clearer. */
const mostOrders = 50_000;

/** Members beside alike customers who are none: who ordered again, did not have to come back, stands well. */
export interface MembersEffect {
  readonly compared: readonly { readonly outcome: 'return' | 'no_repeat' | 'balance'; readonly found: Matched }[];
  readonly members: { readonly returned: number; readonly n: number };
}

/** What goes with being a member in a time; both moments as ISO 8601. Takes seconds for many customers: for a job. */
export async function membersEffect(tx: Tx, from: string, to: string): Promise<MembersEffect> {
  const rows = await alikeCustomers(tx, from, to, mostOrders);
  const members = rows.filter(({ member }) => member);
  return {
    compared: outcomes.map(({ outcome, of }) => ({ outcome, found: compareMatched(alike(rows, of)) })),
    members: {
      returned: members.reduce((sum, { returned }) => sum + returned, 0),
      n: members.reduce((sum, { people }) => sum + people, 0),
    },
  };
}

type Of = (row: AlikeRow) => readonly [good: number, n: number];
const outcomes: readonly { outcome: MembersEffect['compared'][number]['outcome']; of: Of }[] = [
  { outcome: 'return', of: ({ returned, people }) => [returned, people] },
  { outcome: 'no_repeat', of: ({ notAgain, helped }) => [notAgain, helped] },
  { outcome: 'balance', of: ({ good, standing }) => [good, standing] },
];

function alike(rows: readonly AlikeRow[], of: Of) {
  return [...Map.groupBy(rows, (row) => row.alike).values()].map((group) => {
    const sums = (member: boolean) =>
      group
        .filter((row) => row.member === member)
        .map(of)
        .reduce<readonly [number, number]>(([a, b], [good, n]) => [a + good, b + n], [0, 0]);
    const [[withGood, withN], [withoutGood, withoutN]] = [sums(true), sums(false)];
    return { withGood, withN, withoutGood, withoutN };
  });
}
