import { statement } from '#server/platform/database/statement.ts';

export interface EarningRow {
  readonly transferId: string;
  readonly membershipId: string;
  readonly ruleId: string;
  readonly source: string;
  readonly steps: number;
  readonly at: string;
  readonly countsAt: string | null;
  readonly settled: boolean;
  readonly takenBack: boolean;
}
const columns = 'transfer_id, membership_id, rule_id, source, steps, at, counts_at, settled, taken_back';

export const insertEarning = statement<
  readonly [
    transferId: string,
    membershipId: string,
    ruleId: string,
    source: string,
    steps: number,
    at: string,
    countsAt: string | null,
  ],
  { transferId: string }
>(
  'earnings.insert',
  `insert into earnings (workspace_id, transfer_id, membership_id, rule_id, source, steps, at, counts_at, settled)
   values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $8 is null) on conflict do nothing returning transfer_id`,
);
/** What a rule has given somebody since a moment, for its cap. */
export const earnedSince = statement<readonly [membershipId: string, ruleId: string, since: string], { steps: number }>(
  'earnings.since',
  `select coalesce(sum(steps), 0)::int as steps from earnings
   where workspace_id = $1 and membership_id = $2 and rule_id = $3 and at > $4 and not taken_back`,
);
/** What somebody earned in all, and what of it does not count yet. */
export const earnedBy = statement<readonly [membershipId: string], { settled: number; pending: number }>(
  'earnings.by',
  `select coalesce(sum(steps) filter (where settled), 0)::int as settled, coalesce(sum(steps) filter (where not settled), 0)::int as pending
   from earnings where workspace_id = $1 and membership_id = $2 and not taken_back`,
);
/** Points within a window, for tiers. */
export const earnedWithin = statement<readonly [membershipId: string, since: string], { steps: number }>(
  'earnings.within',
  `select coalesce(sum(steps), 0)::int as steps from earnings
   where workspace_id = $1 and membership_id = $2 and at > $3 and settled and not taken_back`,
);
export const bySource = statement<readonly [source: string], EarningRow>(
  'earnings.by_source',
  `select ${columns} from earnings where workspace_id = $1 and source = $2 and not taken_back order by at, transfer_id for no key update`,
);
/** What counts from now on. */
export const duePending = statement<readonly [now: string, limit: number], EarningRow>(
  'earnings.due',
  `select ${columns} from earnings where workspace_id = $1 and counts_at <= $2 and not settled and not taken_back
   order by counts_at, transfer_id limit $3 for no key update skip locked`,
);
export const settleEarning = statement<readonly [transferId: string], never>(
  'earnings.settle',
  'update earnings set settled = true where workspace_id = $1 and transfer_id = $2',
);
export const takeEarningBack = statement<readonly [transferId: string], never>(
  'earnings.take_back',
  'update earnings set taken_back = true where workspace_id = $1 and transfer_id = $2',
);
/** When somebody earned, oldest first, for their own rhythm. */
export const stepMoments = statement<readonly [membershipId: string, limit: number], { at: string }>(
  'earnings.moments',
  `select at from (select distinct at from earnings where workspace_id = $1 and membership_id = $2 and not taken_back
     order by at desc limit $3) as newest order by at`,
);
/** What members of a programme earned that does not count yet. */
export const pendingIn = statement<readonly [programmeId: string], { steps: number }>(
  'earnings.pending_in',
  `select coalesce(sum(e.steps), 0)::int as steps from earnings e
   join memberships m on m.workspace_id = e.workspace_id and m.id = e.membership_id
   where e.workspace_id = $1 and m.programme_id = $2 and not e.settled and not e.taken_back`,
);
