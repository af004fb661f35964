import type { FollowUp, FollowUpOutcome } from '#contract/survey-answers.ts';
import type { Measure } from '#contract/survey-content.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import type { Tx } from '#server/platform/database/tx.ts';

export interface FollowUpRow {
  readonly id: string;
  readonly answerId: string;
  readonly surveyName: string;
  readonly measure: Measure;
  readonly score: number | null;
  readonly words: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly conversationId: string;
  readonly ownerId: string | null;
  readonly dueAt: string;
  readonly outcome: FollowUp['outcome'];
  readonly done: string | null;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly createdAt: string;
}
const columns = `f.id, f.invitation_id as answer_id, s.name as survey_name, s.measure, a.score, a.words, f.contact_id, p.name as contact_name,
  p.email as contact_email, a.conversation_id, f.owner_id, f.due_at, f.outcome, f.done, f.closed_at, f.closed_by, f.created_at`;
const source = `follow_ups f
  join survey_answers a on a.workspace_id = f.workspace_id and a.invitation_id = f.invitation_id
  join surveys s on s.workspace_id = a.workspace_id and s.id = a.survey_id
  join contacts p on p.workspace_id = f.workspace_id and p.id = f.contact_id
  join conversations c on c.workspace_id = a.workspace_id and c.id = a.conversation_id`;

type New = readonly [
  id: string,
  invitationId: string,
  contactId: string,
  ownerId: string | null,
  dueAt: string,
  at: string,
];
export const insertFollowUp = statement<New, { id: string }>(
  'follow_ups.insert',
  `insert into follow_ups (workspace_id, id, invitation_id, contact_id, owner_id, due_at, created_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
);
export type Viewer = readonly [readsAll: boolean, me: string | null];
export const findFollowUp = statement<readonly [id: string, ...Viewer], FollowUpRow>(
  'follow_ups.find',
  `select ${columns} from ${source} where f.workspace_id = $1 and f.id = $2 and app.sees($3, $4, c)`,
);
export const ownFollowUp = statement<readonly [id: string, ownerId: string | null], never>(
  'follow_ups.own',
  'update follow_ups set owner_id = $3 where workspace_id = $1 and id = $2',
);
export const closeFollowUp = statement<
  readonly [id: string, outcome: FollowUpOutcome, done: string, at: string, by: string | null],
  never
>(
  'follow_ups.close',
  'update follow_ups set outcome = $3, done = $4, closed_at = $5, closed_by = $6 where workspace_id = $1 and id = $2',
);
export const reopenFollowUp = statement<readonly [id: string], never>(
  'follow_ups.reopen',
  'update follow_ups set outcome = null, done = null, closed_at = null, closed_by = null where workspace_id = $1 and id = $2',
);
/** Whose conversation it is, and who leads: those of its team first, whoever has least to come back to before the others. */
export const likelyOwners = statement<readonly [conversationId: string], { id: string }>(
  'follow_ups.owners',
  `select a.id from agents a join conversations c on c.workspace_id = $1 and c.id = $2
   where a.workspace_id = $1 and a.active and (a.id = c.assignee_id or a.role = 'lead')
   order by (a.id = c.assignee_id) is true desc,
     exists (select from team_members m where m.workspace_id = $1 and m.team_id = c.team_id and m.agent_id = a.id) desc,
     (select count(*) from follow_ups f where f.workspace_id = $1 and f.owner_id = a.id and f.closed_at is null), a.id limit 1`,
);
export interface Counts {
  readonly open: number;
  readonly overdue: number;
  readonly mine: number;
  readonly raised: number;
  readonly closed: number;
  readonly closedInTime: number;
}
/** Loops of the last four weeks: raised then, closed then. */
export const countFollowUps = statement<readonly [me: string | null], Counts>(
  'follow_ups.counts',
  `select count(*) filter (where closed_at is null)::int as open,
     count(*) filter (where closed_at is null and due_at < now())::int as overdue,
     count(*) filter (where closed_at is null and owner_id = $2)::int as mine,
     count(*) filter (where created_at > now() - interval '28 days')::int as raised,
     count(*) filter (where closed_at > now() - interval '28 days')::int as closed,
     count(*) filter (where closed_at > now() - interval '28 days' and closed_at <= due_at)::int as closed_in_time
   from follow_ups where workspace_id = $1 and (closed_at is null or closed_at > now() - interval '28 days' or created_at > now() - interval '28 days')`,
);

export interface Wanted {
  readonly state: 'open' | 'overdue' | 'closed';
  readonly owner?: string | undefined;
}
export function listFollowUps(
  tx: Tx,
  { state, owner }: Wanted,
  [readsAll, me]: Viewer,
  after: readonly [string, string] | null,
  limit: number,
): Promise<(FollowUpRow & { readonly key: string })[]> {
  const values: unknown[] = [readsAll, me];
  const next = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  const closed = state === 'closed';
  const where = ['f.workspace_id = $1', 'app.sees($2, $3, c)', `f.closed_at is ${closed ? 'not ' : ''}null`];
  if (state === 'overdue') where.push('f.due_at < now()');
  if (owner === 'nobody') where.push('f.owner_id is null');
  else if (owner !== undefined) where.push(`f.owner_id = ${next(owner)}`);
  const by = closed ? 'f.closed_at' : 'f.due_at';
  if (after !== null)
    where.push(`(${by}, f.id) ${closed ? '<' : '>'} (${next(after[0])}::timestamptz, ${next(after[1])}::uuid)`);
  const way = closed ? 'desc' : 'asc';
  const text = `select ${columns}, ${by}::text as key from ${source} where ${where.join(' and ')}
    order by ${by} ${way}, f.id ${way} limit ${next(limit)}`;
  return compose(tx, text, values);
}
