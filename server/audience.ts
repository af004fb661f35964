import { roles, type Permission, type Role } from '#contract/permissions.ts';
import { statement } from './platform/database/statement.ts';
import type { Store } from './platform/database/database.ts';
import type { AskAudience } from './platform/realtime/spread.ts';

/** The roles that see every conversation; the others see what `app.sees` lets them. */
const seeAll = (Object.keys(roles) as Role[]).filter((role) =>
  (roles[role] as readonly Permission[]).includes('conversations.readAll'),
);

/** Which sessions are valid now, and which of these conversations each may see: the list's own predicate. */
const sessions = statement<
  readonly [conversationIds: readonly string[], sessionIds: readonly string[], seeAll: readonly string[]],
  { conversationId: string | null; sessionId: string }
>(
  'audience.sessions',
  `with valid as (
     select s.id as session_id, a.id as agent_id, a.role = any($4) as reads_all
     from sessions s join agents a on a.workspace_id = s.workspace_id and a.id = s.agent_id and a.active
     where s.workspace_id = $1 and s.id = any($3::uuid[]) and s.revoked_at is null and s.expires_at > now())
   select null::uuid as conversation_id, session_id from valid
   union all
   select c.id, v.session_id from valid v join conversations c
     on c.workspace_id = $1 and c.id = any($2::uuid[]) and app.sees(v.reads_all, v.agent_id, c)`,
);
/** The visits of a conversation's own customer, in its own inbox: from the conversation to them, never from all visits. */
const visits = statement<readonly [conversationIds: readonly string[]], { conversationId: string; visitId: string }>(
  'audience.visits',
  `select c.id as conversation_id, v.id as visit_id from conversations c
   cross join lateral (select id from visits where workspace_id = $1 and contact_id = c.contact_id and inbox_id = c.inbox_id
     and ended_at is null offset 0) v
   where c.workspace_id = $1 and c.id = any($2::uuid[])`,
);

/** The visits in which a customer has proven who they are: what is theirs beyond conversations is told to nobody else. */
const provenVisits = statement<readonly [contactIds: readonly string[]], { contactId: string; visitId: string }>(
  'audience.proven_visits',
  `select contact_id, id as visit_id from visits
   where workspace_id = $1 and contact_id = any($2::uuid[]) and identified and ended_at is null`,
);

/** Asked for each batch of events, so that whoever was taken off hears nothing more. */
export const askAudience =
  (store: Store): AskAudience =>
  (workspaceId, conversationIds, sessionIds, contactIds = []) =>
    store.inWorkspace(
      workspaceId,
      async (tx) => {
        const [agents, customers, proven] = await Promise.all([
          sessionIds.length === 0 ? [] : sessions(tx, conversationIds, sessionIds, seeAll),
          conversationIds.length === 0 ? [] : visits(tx, conversationIds),
          contactIds.length === 0 ? [] : provenVisits(tx, contactIds),
        ]);
        return {
          agents: grouped(agents.map((row) => [row.conversationId ?? '', row.sessionId])),
          visits: grouped(customers.map((row) => [row.conversationId, row.visitId])),
          proven: grouped(proven.map((row) => [row.contactId, row.visitId])),
        };
      },
      'read',
    );

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Set([value]));
    else group.add(value);
  }
  return groups;
}
