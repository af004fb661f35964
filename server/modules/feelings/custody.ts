import type { Custody, Moved } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';
import { countMoments, keepBalances } from './balance/reckon.ts';
import { wordsOf } from './balance/kinds.ts';
import type { MomentKind } from '#contract/balance.ts';
import type { Turn } from '#server/platform/turn.ts';
import { forgetPerson } from './learning/forget.ts';

const handedMoments = statement<
  readonly [contactId: string],
  { kind: MomentKind; at: string; state: string | null; writtenWhy: string | null; removedWhy: string | null }
>(
  'moments.handed',
  `select kind, m.at, state, n.why as written_why, removed_why from moments m
     left join moment_corrections n on n.workspace_id = $1 and n.moment_id = m.id and n.what = 'written'
   where m.workspace_id = $1 and contact_id = $2 order by m.at`,
);
const handedBalance = statement<readonly [contactId: string], { score: number; level: string; asOf: string }>(
  'balances.handed',
  'select score, level, as_of from balances where workspace_id = $1 and contact_id = $2',
);
const handedRecoveries = statement<readonly [contactId: string], Record<string, unknown>>(
  'recoveries.handed',
  'select state, entered_at, ended_at, how, words, why from recoveries where workspace_id = $1 and contact_id = $2 order by entered_at',
);
const handedReadings = statement<readonly [contactId: string], { at: string; feeling: string; sure: number }>(
  'readings.handed',
  `select m.at, r.reading ->> 'label' as feeling, (r.reading ->> 'probability')::float8 as sure
   from conversations c join readings r on r.workspace_id = $1 and r.conversation_id = c.id
     join messages m on m.workspace_id = $1 and m.id = r.message_id
   where c.workspace_id = $1 and c.contact_id = $2 order by m.at`,
);

const moveMoments = statement<readonly [from: string, to: string], { id: string }>(
  'moments.move',
  'update moments set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
/** Where both are in the queue, they are one person now: the case of the one who goes is closed. */
const closeDouble = statement<readonly [from: string, to: string, at: string], { id: string }>(
  'recoveries.close_double',
  `update recoveries r set state = 'closed', ended_at = $4, why = 'Merged with somebody who is here'
   where workspace_id = $1 and contact_id = $2 and ended_at is null
     and exists (select from recoveries o where o.workspace_id = $1 and o.contact_id = $3 and o.ended_at is null) returning id`,
);
const moveRecoveries = statement<readonly [from: string, to: string], { id: string }>(
  'recoveries.move',
  'update recoveries set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const giveBackMoments = statement<readonly [ids: readonly string[], from: string], never>(
  'moments.give_back',
  'update moments set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[])',
);
const giveBackRecoveries = statement<
  readonly [ids: readonly string[], from: string, reopened: readonly string[]],
  never
>(
  'recoveries.give_back',
  `update recoveries set contact_id = $3,
     state = case when id = any($4::uuid[]) then 'open' else state end,
     ended_at = case when id = any($4::uuid[]) then null else ended_at end,
     why = case when id = any($4::uuid[]) then null else why end
   where workspace_id = $1 and id = any($2::uuid[])`,
);

const reckon = async (turn: Turn, ids: readonly string[]): Promise<void> =>
  keepBalances(turn, ids, await countMoments(turn, ids));

/** What customers lived through, how it was read, and who was left on a low. Readings stay with their conversations. */
export const custody: Custody = {
  name: 'experience',
  erase: (turn, contactId) => forgetPerson(turn, contactId),
  async hand({ tx }, contactId) {
    const [moments, [balance = null], recoveries, readings] = await Promise.all([
      handedMoments(tx, contactId),
      handedBalance(tx, contactId),
      handedRecoveries(tx, contactId),
      handedReadings(tx, contactId),
    ]);
    return {
      moments: moments.map(({ kind, ...row }) => ({ ...row, what: wordsOf(kind) })),
      balance,
      recoveries,
      readings,
    };
  },
  async move(turn, from, to): Promise<Moved> {
    const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
    const moments = ids(await moveMoments(turn.tx, from, to));
    const doubles = ids(await closeDouble(turn.tx, from, to, turn.now));
    const recoveries = ids(await moveRecoveries(turn.tx, from, to));
    await reckon(turn, [from, to]);
    return { moments, recoveries, recoveries_closed: doubles };
  },
  async moveBack(turn, { moments = [], recoveries = [], recoveries_closed: doubles = [] }, from, to) {
    await giveBackMoments(turn.tx, moments, from);
    await giveBackRecoveries(turn.tx, recoveries, from, doubles);
    await reckon(turn, [from, to]);
  },
};
