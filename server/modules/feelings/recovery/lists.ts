import type { FeelingLabel } from '#contract/feelings.ts';
import type { Recovery } from '#contract/recovery.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

export interface RecoveryRow {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly state: Recovery['state'];
  readonly since: string;
  readonly enteredAt: string;
  readonly ownerId: string | null;
  readonly endedAt: string | null;
  readonly how: Recovery['how'];
  readonly words: string | null;
  readonly why: string | null;
  readonly messageText: string | null;
  readonly conversationId: string | null;
  readonly number: number | null;
  readonly subject: string | null;
  readonly status: string | null;
  readonly lastSeq: number | null;
  readonly label: FeelingLabel | null;
  readonly intensity: number | null;
  readonly nextText: string | null;
  readonly nextStartedAt: string | null;
  readonly nextDueAt: string | null;
  /** The sort key, as text. */
  readonly key: string;
}
type Viewer = readonly [readsAll: boolean, me: string | null];

/** Who may not see the conversation does not see the case: the one predicate of who may see what. */
const visible = `(r.conversation_id is null or exists (select from conversations c where c.workspace_id = $1 and c.id = r.conversation_id
  and app.sees($2, $3, c)))`;

/** The page is cut first; everything beside the row is looked up for what is on it. */
const dressed = (rows: string, order: string): string => `
  select r.id, r.contact_id, p.name as contact_name, p.email as contact_email, r.state, r.since, r.entered_at, r.owner_id, r.ended_at,
    r.how, r.words, r.why, left(s.text, 200) as message_text, c.id as conversation_id, c.number, c.subject, c.status, c.seq as last_seq,
    f.label, (f.mood ->> 'intensity')::float8 as intensity, n.text as next_text, n.started_at as next_started_at, n.due_at as next_due_at,
    r.sort_key::text as key
  from (${rows}) r join contacts p on p.workspace_id = $1 and p.id = r.contact_id
    left join conversations c on c.workspace_id = $1 and c.id = r.conversation_id
    left join messages s on s.workspace_id = $1 and s.id = r.message_id
    left join moods f on f.workspace_id = $1 and f.conversation_id = r.conversation_id
      and exists (select from workspaces where id = $1 and reads_feelings)
    left join lateral (select text, started_at, due_at from promises where workspace_id = $1 and conversation_id = r.conversation_id
      and state in ('open', 'overdue') order by due_at limit 1) n on true
  ${order}`;

export const findOne = statement<readonly [id: string, readsAll: boolean, me: string | null], RecoveryRow>(
  'recoveries.find',
  dressed(
    `select r.*, r.since as sort_key from recoveries r where r.workspace_id = $1 and r.id = $2 and ${visible.replace('$2, $3', '$3, $4')}`,
    '',
  ),
);

type Owner = 'anybody' | 'me' | 'nobody';
const owned = (owner: Owner): string =>
  ({ anybody: '', me: 'and r.owner_id = $3', nobody: 'and r.owner_id is null' })[owner];

/** What is open first, the oldest on top; then who is waited for, the longest first. */
export function listActive(
  tx: Tx,
  [readsAll, me]: Viewer,
  owner: Owner,
  cursor: readonly [solved: string, since: string, id: string] | null,
  limit: number,
): Promise<RecoveryRow[]> {
  const after =
    cursor === null ? '' : `and ((r.state <> 'open'), r.since, r.id) > ($5::int = 1, $6::timestamptz, $7::uuid)`;
  const order = `order by (r.state <> 'open'), r.since, r.id`;
  const rows = `select r.*, r.since as sort_key from recoveries r
    where r.workspace_id = $1 and r.ended_at is null ${owned(owner)} and ${visible} ${after} ${order} limit $4`;
  return compose(tx, dressed(rows, order), [readsAll, me, limit, ...(cursor ?? [])]);
}

/** Who left the queue, the latest first. */
export function listEnded(
  tx: Tx,
  [readsAll, me]: Viewer,
  state: 'recovered' | 'closed',
  owner: Owner,
  cursor: readonly [endedAt: string, id: string] | null,
  limit: number,
): Promise<RecoveryRow[]> {
  const after = cursor === null ? '' : `and (r.ended_at, r.id) < ($6::timestamptz, $7::uuid)`;
  const order = `order by r.ended_at desc, r.id desc`;
  const rows = `select r.*, r.ended_at as sort_key from recoveries r
    where r.workspace_id = $1 and r.ended_at is not null and r.state = $5 ${owned(owner)} and ${visible} ${after} ${order} limit $4`;
  return compose(tx, dressed(rows, order), [readsAll, me, limit, state, ...(cursor ?? [])]);
}

const upTo = 1_000;
const some = (condition: string, more = ''): string =>
  `(select count(*)::int from (select from recoveries r where r.workspace_id = $1 and ${condition} and ${visible} limit ${String(upTo)}) counted${more})`;
/** Counts are cut at a thousand, since more than that nobody reads. */
export const figuresOf = statement<
  readonly [readsAll: boolean, me: string | null, weekAgo: string],
  {
    open: number;
    resolved: number;
    mine: number;
    entered: number;
    recovered: number;
    closed: number;
    emptySince: string | null;
  }
>(
  'recoveries.figures',
  `select ${some(`r.ended_at is null and (r.state <> 'open') = false`)} as open, ${some(`r.ended_at is null and (r.state <> 'open')`)} as resolved,
     ${some('r.ended_at is null and r.owner_id = $3')} as mine, ${some('r.entered_at >= $4')} as entered,
     ${some(`r.ended_at >= $4 and r.state = 'recovered'`)} as recovered, ${some(`r.ended_at >= $4 and r.state = 'closed'`)} as closed,
     (select max(r.ended_at) from recoveries r where r.workspace_id = $1) as empty_since`,
);
/** Who came and went, by the day in the workspace's own zone: out of it follows how many were here each evening. */
export const comingsOf = statement<
  readonly [readsAll: boolean, me: string | null, since: string],
  { day: string; came: number; went: number }
>(
  'recoveries.comings',
  `select to_char(at at time zone w.time_zone, 'YYYY-MM-DD') as day, sum(came)::int as came, sum(went)::int as went from (
     (select r.entered_at as at, 1 as came, 0 as went from recoveries r where r.workspace_id = $1 and r.entered_at >= $4 and ${visible} limit 10000)
     union all
     (select r.ended_at, 0, 1 from recoveries r where r.workspace_id = $1 and r.ended_at >= $4 and ${visible} limit 10000)) moves
   join workspaces w on w.id = $1 group by 1`,
);
export const zoneOf = statement<readonly [], { timeZone: string }>(
  'recoveries.zone',
  'select time_zone from workspaces where id = $1',
);
