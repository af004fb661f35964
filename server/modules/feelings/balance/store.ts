import type { MomentKind } from '#contract/balance.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

/** Of whom moments are kept: the workspace keeps them, and they did not ask not to be read. */
export const keptOf = statement<readonly [contactIds: readonly string[]], { id: string }>(
  'moments.kept_of',
  `select id from contacts where workspace_id = $1 and id = any($2::uuid[]) and profiling
     and exists (select from workspaces where id = $1 and keeps_balance)`,
);

type NewMoment = readonly [
  id: string,
  contactId: string,
  kind: MomentKind,
  sign: 1 | -1,
  magnitude: number,
  at: string,
  provisionalUntil: string | null,
  source: string,
  sourceId: string,
  conversationId: string | null,
  messageId: string | null,
];
const insert = `insert into moments (workspace_id, id, contact_id, kind, sign, magnitude, at, provisional_until, source, source_id,
     conversation_id, message_id, opened_at)
   values ($1, $2, $3, $4, $5::int, $6, $7::timestamptz, $8, $9, $10, $11, $12, case when $5::int = -1 then $7::timestamptz end)
   on conflict (workspace_id, source, source_id) do`;
/** Nothing comes back where the source counts already. */
export const insertMoment = statement<NewMoment, { id: string }>('moments.insert', `${insert} nothing returning id`);
/** The same source seen anew: what it is and how much it weighs. A bad one is open again. */
export const reviseMoment = statement<NewMoment, { id: string }>(
  'moments.revise',
  `${insert} update set kind = excluded.kind, sign = excluded.sign, magnitude = excluded.magnitude, message_id = excluded.message_id,
     opened_at = case when excluded.sign = 1 then null when moments.state = 'open' then moments.opened_at else excluded.at end,
     resolved_at = null, recovered_at = null
   where (moments.kind, moments.magnitude, moments.message_id, coalesce(moments.state, '')) is distinct from
     (excluded.kind, excluded.magnitude, excluded.message_id, case when excluded.sign = -1 then 'open' else '' end)
   returning id`,
);
export const dropMoment = statement<readonly [source: string, sourceId: string], { id: string }>(
  'moments.drop',
  'delete from moments where workspace_id = $1 and source = $2 and source_id = $3 returning id',
);
/** A resolution that did not last was none at first contact. */
export const dropProvisional = statement<readonly [conversationIds: readonly string[], at: string], { id: string }>(
  'moments.drop_provisional',
  `delete from moments where workspace_id = $1 and conversation_id = any($2::uuid[]) and provisional_until >= $3 returning id`,
);

export const closeMoment = statement<readonly [source: string, sourceId: string, at: string], { id: string }>(
  'moments.close_one',
  `update moments set resolved_at = $4 where workspace_id = $1 and source = $2 and source_id = $3 and state = 'open' returning id`,
);
/** The conversation is resolved, and what was open in it with it. */
export const closeMoments = statement<readonly [conversationId: string, at: string], { id: string }>(
  'moments.close',
  `update moments set resolved_at = $3 where workspace_id = $1 and conversation_id = $2 and state = 'open' returning id`,
);
/** The customer said that it is good again. */
export const recoverMoments = statement<readonly [conversationId: string, at: string], { id: string }>(
  'moments.recover',
  `update moments set recovered_at = $3, resolved_at = coalesce(resolved_at, $3)
   where workspace_id = $1 and conversation_id = $2 and state in ('open', 'resolved') returning id`,
);
/** What had been closed in a conversation since a moment is open again. */
export const reopenMoments = statement<
  readonly [conversationId: string, closedSince: string, at: string],
  { id: string }
>(
  'moments.reopen',
  `update moments set resolved_at = null, opened_at = $4
   where workspace_id = $1 and conversation_id = $2 and state = 'resolved' and resolved_at >= $3 returning id`,
);

/** A moment as it is reckoned with: times in epoch milliseconds. */
export interface Reckoned {
  readonly contactId: string;
  readonly kind: MomentKind;
  readonly sign: 1 | -1;
  readonly m: number;
  readonly at: number;
  readonly openedAt: number | null;
  readonly resolvedAt: number | null;
  readonly recoveredAt: number | null;
  readonly conversationId: string | null;
  readonly messageId: string | null;
}
/** To the millisecond below; the half of a microsecond outweighs what a float loses. */
const ms = (column: string, as: string): string => `floor(date_part('epoch', ${column}) * 1000 + 0.0005) as ${as}`;
const counted = statement<readonly [sortedIds: readonly string[]], Reckoned>(
  'moments.counted_of',
  `select contact_id, kind, sign, magnitude as m, ${ms('at', 'at')}, ${ms('opened_at', 'opened_at')}, ${ms('resolved_at', 'resolved_at')},
     ${ms('recovered_at', 'recovered_at')}, conversation_id, message_id
   from moments where workspace_id = $1 and contact_id = any($2::uuid[]) and contact_id >= ($2::uuid[])[1]
     and contact_id <= ($2::uuid[])[cardinality($2::uuid[])] and removed_at is null order by contact_id, moments.at, id`,
);
/** What counts of these customers, the oldest first. Those of a night lie beside each other: they are one stretch of the index. */
export const countedOf = (tx: Tx, contactIds: readonly string[]): Promise<Reckoned[]> =>
  counted(tx, [...contactIds].sort());
/** Whoever reckons a balance holds it first: of two who do at once, the later one sees what the first one wrote. */
export const holdBalances = statement<readonly [contactIds: readonly string[]], never>(
  'balances.hold',
  'select from balances where workspace_id = $1 and contact_id = any($2::uuid[]) order by contact_id for update',
);
/** The next customers of whom there are moments, in the order of their ids. */
export const nextContacts = statement<readonly [after: string, most: number], { id: string }>(
  'moments.next_contacts',
  `select distinct contact_id as id from moments where workspace_id = $1 and contact_id > $2 order by contact_id limit $3`,
);

/** Writes balances given as JSON, where something of them changed that anybody can see. */
export const saveBalances = statement<readonly [balances: string, now: string], never>(
  'balances.save',
  `insert into balances (workspace_id, contact_id, score, level, parts, open_moments, open_since, last_at, as_of)
   select $1, b.contact_id, b.score, b.level, b.parts, b.open_moments, b.open_since, b.last_at, $3::timestamptz
   from json_to_recordset($2::json) as b(contact_id uuid, score real, level text, parts json, open_moments int, open_since timestamptz, last_at timestamptz)
   on conflict (workspace_id, contact_id) do update set score = excluded.score, level = excluded.level, parts = excluded.parts,
     open_moments = excluded.open_moments, open_since = excluded.open_since, last_at = excluded.last_at, as_of = excluded.as_of
   where abs(balances.score - excluded.score) >= 0.05 or (balances.level, balances.open_moments, balances.open_since, balances.last_at)
     is distinct from (excluded.level, excluded.open_moments, excluded.open_since, excluded.last_at)`,
);
export const dropBalances = statement<readonly [contactIds: readonly string[]], never>(
  'balances.drop',
  'delete from balances where workspace_id = $1 and contact_id = any($2::uuid[])',
);

/** Forgets all moments of a person and what was reckoned from them. */
export const forgetMoments = statement<readonly [contactId: string], never>(
  'moments.forget_person',
  `with cases as (delete from recoveries where workspace_id = $1 and contact_id = $2),
     sums as (delete from balances where workspace_id = $1 and contact_id = $2)
   delete from moments where workspace_id = $1 and contact_id = $2`,
);
export const forgetAllMoments = statement<readonly [], never>(
  'moments.forget_all',
  `with cases as (delete from recoveries where workspace_id = $1), sums as (delete from balances where workspace_id = $1),
     stays as (delete from team_stays where workspace_id = $1), levels as (delete from balance_levels where workspace_id = $1)
   delete from moments where workspace_id = $1`,
);
/** Forgets the moments that were read out of feelings. */
export const forgetReadMoments = statement<readonly [], never>(
  'moments.forget_read',
  `delete from moments where workspace_id = $1 and kind in ('hard_feeling', 'thanks', 'made_to_repeat')`,
);
export const keeping = statement<readonly [], { keeps: boolean; days: number }>(
  'balance.keeping',
  'select keeps_balance as keeps, balance_days as days from workspaces where id = $1',
);
export const setKeeping = statement<readonly [keeps: boolean, days: number], { keeps: boolean; days: number }>(
  'balance.set_keeping',
  'update workspaces set keeps_balance = $2, balance_days = $3 where id = $1 returning keeps_balance as keeps, balance_days as days',
);
