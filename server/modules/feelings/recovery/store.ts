import type { Recovery } from '#contract/recovery.ts';
import { statement } from '#server/platform/database/statement.ts';

/** A person's present case, and when their last one ended; times in epoch milliseconds. */
export interface CaseRow {
  readonly id: string;
  readonly contactId: string;
  readonly conversationId: string | null;
  readonly state: Recovery['state'];
  readonly since: number;
  readonly enteredAt: number;
  readonly endedAt: number | null;
  /** When their latest case that is over ended; of one that is over, its own end. */
  readonly endedBefore: number | null;
}
const ms = (column: string, as: string): string => `floor(extract(epoch from ${column}) * 1000)::float8 as ${as}`;
const caseColumns = `id, contact_id, conversation_id, state, ${ms('since', 'since')}, ${ms('entered_at', 'entered_at')}, ${ms('ended_at', 'ended_at')}`;
/** The newest case of each of these customers. */
export const casesOf = statement<readonly [contactIds: readonly string[]], CaseRow>(
  'recoveries.cases_of',
  `select distinct on (contact_id) ${caseColumns},
     ${ms('max(ended_at) over (partition by contact_id)', 'ended_before')} from recoveries where workspace_id = $1 and contact_id = any($2::uuid[])
   order by contact_id, ended_at desc nulls first, recoveries.entered_at desc`,
);
interface Entered {
  readonly id: string;
  readonly contactId: string;
  readonly conversationId: string | null;
}
/** Lets people in, given as JSON; who is here already stays as they are. */
export const enterAll = statement<readonly [cases: string, at: string], Entered>(
  'recoveries.enter_all',
  `insert into recoveries (workspace_id, id, contact_id, conversation_id, state, since, entered_at, owner_id)
   select $1, n.id, n.contact_id, n.conversation_id, n.state, n.since, $3::timestamptz, c.assignee_id
   from json_to_recordset($2::json) as n(id uuid, contact_id uuid, conversation_id uuid, state text, since timestamptz)
     left join conversations c on c.workspace_id = $1 and c.id = n.conversation_id
   on conflict (workspace_id, contact_id) where ended_at is null do nothing returning id, contact_id, conversation_id`,
);
export const shiftAll = statement<readonly [cases: string], never>(
  'recoveries.shift_all',
  `update recoveries r set conversation_id = n.conversation_id, state = n.state, since = n.since,
     owner_id = case when r.owner_chosen or c.id is null then r.owner_id else c.assignee_id end
   from json_to_recordset($2::json) as n(id uuid, conversation_id uuid, state text, since timestamptz)
     left join conversations c on c.workspace_id = $1 and c.id = n.conversation_id
   where r.workspace_id = $1 and r.id = n.id and r.ended_at is null`,
);
/** They said themselves that it is good again. */
export const recoverAll = statement<readonly [cases: string, at: string], never>(
  'recoveries.recover_all',
  `update recoveries r set state = 'recovered', ended_at = $3::timestamptz, how = n.how, message_id = n.message_id
   from json_to_recordset($2::json) as n(id uuid, how text, message_id uuid)
   where r.workspace_id = $1 and r.id = n.id and r.ended_at is null`,
);
type End = readonly [
  id: string,
  state: 'recovered' | 'closed',
  at: string,
  by: string | null,
  how: Recovery['how'],
  messageId: string | null,
  words: string | null,
  why: string | null,
];
export const end = statement<End, { contactId: string }>(
  'recoveries.end',
  `update recoveries set state = $3, ended_at = $4, ended_by = $5, how = $6, message_id = $7, words = $8, why = $9
   where workspace_id = $1 and id = $2 and ended_at is null returning contact_id`,
);
export const dropAll = statement<readonly [ids: readonly string[]], never>(
  'recoveries.drop_all',
  'delete from recoveries where workspace_id = $1 and id = any($2::uuid[]) and ended_at is null',
);
/** A case that had ended is here again, unless a newer one is. */
export const resume = statement<readonly [id: string], { contactId: string; endedAt: string }>(
  'recoveries.resume',
  `with old as (select id, contact_id, ended_at from recoveries where workspace_id = $1 and id = $2 and ended_at is not null for update)
   update recoveries r set state = 'open', ended_at = null, ended_by = null, how = null, message_id = null, words = null, why = null
   from old where r.workspace_id = $1 and r.id = old.id and not exists (select from recoveries n where n.workspace_id = $1
     and n.contact_id = old.contact_id and n.ended_at is null)
   returning r.contact_id, old.ended_at`,
);
export const giveTo = statement<readonly [id: string, ownerId: string | null], { contactId: string }>(
  'recoveries.give',
  `update recoveries set owner_id = $3, owner_chosen = true
   where workspace_id = $1 and id = $2 and ended_at is null returning contact_id`,
);
/** Gives to whoever has the conversation now those of whom nobody has said whose they are. */
export const followOwners = statement<readonly [conversationIds: readonly string[]], Entered>(
  'recoveries.follow_owners',
  `update recoveries r set owner_id = c.assignee_id from conversations c
   where r.workspace_id = $1 and r.conversation_id = any($2::uuid[]) and r.ended_at is null and not r.owner_chosen
     and c.workspace_id = $1 and c.id = r.conversation_id and r.owner_id is distinct from c.assignee_id
   returning r.id, r.contact_id, r.conversation_id`,
);
/** A colleague heard or decided it: what was not good yet is closed with the case, with the customer's word or without. */
export const closeAll = statement<readonly [contactId: string, at: string, recovered: boolean], never>(
  'moments.close_all',
  `update moments set resolved_at = coalesce(resolved_at, $3), recovered_at = case when $4 then $3::timestamptz end
   where workspace_id = $1 and contact_id = $2 and (state = 'open' or (state = 'resolved' and $4))`,
);
/** Takes that back: exactly what was closed at that moment. */
export const openAll = statement<readonly [contactId: string, at: string], never>(
  'moments.open_all',
  `update moments set recovered_at = nullif(recovered_at, $3::timestamptz), resolved_at = nullif(resolved_at, $3::timestamptz)
   where workspace_id = $1 and contact_id = $2 and (recovered_at = $3 or resolved_at = $3)`,
);
