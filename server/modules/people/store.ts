import type { Role } from '#contract/permissions.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly away: boolean;
  readonly teamIds: readonly string[];
}
export interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly readsFeelings: boolean;
  readonly feelingsDays: number;
  readonly adaptsReadings: boolean;
}

const agentColumns = `a.id, a.name, a.email, a.role, a.active, a.away,
  array(select m.team_id from team_members m where m.workspace_id = a.workspace_id and m.agent_id = a.id) as team_ids`;

const workspaceColumns = 'id, name, time_zone, reads_feelings, feelings_days, adapts_readings';

export const insertWorkspace = statement<readonly [string, string, boolean], never>(
  'workspaces.insert',
  'insert into workspaces (id, name, time_zone, reads_feelings) values ($1, $2, $3, $4)',
);
/** Starts the workspace's own count of conversations. */
export const openNumbers = statement<readonly [], never>(
  'workspaces.open_numbers',
  'select app.open_numbers() where $1::uuid = app.workspace()',
);
export const findWorkspace = statement<readonly [], WorkspaceRow>(
  'workspaces.find',
  `select ${workspaceColumns} from workspaces where id = $1`,
);
export const updateWorkspace = statement<
  readonly [name: string | null, timeZone: string | null, readsFeelings: boolean | null, feelingsDays: number | null],
  WorkspaceRow
>(
  'workspaces.update',
  `update workspaces set name = coalesce($2, name), time_zone = coalesce($3, time_zone), reads_feelings = coalesce($4, reads_feelings),
     feelings_days = coalesce($5, feelings_days)
   where id = $1 returning ${workspaceColumns}`,
);

export const insertAgent = statement<readonly [string, string, string, string, Role], never>(
  'agents.insert',
  'insert into agents (workspace_id, id, name, email, password_hash, role) values ($1, $2, $3, $4, $5, $6)',
);
export const listAgents = statement<readonly [], AgentRow>(
  'agents.list',
  `select ${agentColumns} from agents a where a.workspace_id = $1 order by a.active desc, a.name`,
);
export const findAgent = statement<readonly [string], AgentRow>(
  'agents.find',
  `select ${agentColumns} from agents a where a.workspace_id = $1 and a.id = $2`,
);
export const findAgentByEmail = statement<readonly [string], AgentRow>(
  'agents.find_by_email',
  `select ${agentColumns} from agents a where a.workspace_id = $1 and a.email = $2`,
);
/** Lets somebody in again. Whoever is active keeps their role, so a link made for a lower one does nothing. */
export const restoreAgent = statement<readonly [string, string, string, Role], { id: string }>(
  'agents.restore',
  `update agents set name = $3, password_hash = $4, role = $5, active = true
   where workspace_id = $1 and id = $2 and (role = $5 or not active) returning id`,
);
export const lockOwners = statement<readonly [], { id: string }>(
  'agents.lock_owners',
  `select id from agents where workspace_id = $1 and role = 'owner' and active for update`,
);
export const updateAgent = statement<readonly [string, string | null, Role | null, boolean | null], { id: string }>(
  'agents.update',
  `update agents set name = coalesce($3, name), role = coalesce($4, role), active = coalesce($5, active)
   where workspace_id = $1 and id = $2 returning id`,
);
export const setAway = statement<readonly [string, boolean], never>(
  'agents.set_away',
  'update agents set away = $3 where workspace_id = $1 and id = $2',
);
export const findSecret = statement<readonly [string], { id: string; passwordHash: string }>(
  'agents.secret',
  'select id, password_hash from agents where workspace_id = $1 and email = $2 and active',
);
export const findOwnSecret = statement<readonly [string], { passwordHash: string }>(
  'agents.own_secret',
  'select password_hash from agents where workspace_id = $1 and id = $2',
);
export const setPassword = statement<readonly [string, string], never>(
  'agents.set_password',
  'update agents set password_hash = $3 where workspace_id = $1 and id = $2',
);

export interface SessionRow {
  readonly id: string;
  readonly agentId: string;
  readonly address: string | null;
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}
export const insertSession = statement<readonly [string, string, string, string, string, string], never>(
  'sessions.insert',
  `insert into sessions (workspace_id, id, agent_id, token_hash, address, device, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const findSession = statement<
  readonly [string],
  { id: string; stale: boolean } & { agentId: string; agentName: string; role: Role }
>(
  'sessions.find',
  `select s.id, s.agent_id, a.name as agent_name, a.role, s.last_seen_at < now() - interval '5 minutes' as stale
   from sessions s join agents a on a.workspace_id = s.workspace_id and a.id = s.agent_id
   where s.workspace_id = $1 and s.token_hash = $2 and s.revoked_at is null and s.expires_at > now() and a.active`,
);
export const touchSession = statement<readonly [string], never>(
  'sessions.touch',
  'update sessions set last_seen_at = now() where workspace_id = $1 and id = $2',
);
export const listSessions = statement<readonly [string], SessionRow>(
  'sessions.list',
  `select id, agent_id, address, device, created_at, last_seen_at from sessions
   where workspace_id = $1 and agent_id = $2 and revoked_at is null and expires_at > now() order by last_seen_at desc`,
);
/** Ends one session, or with null every session of the agent but `except`. */
export const revokeSessions = statement<
  readonly [agentId: string, sessionId: string | null, except: string | null],
  { id: string }
>(
  'sessions.revoke',
  `update sessions set revoked_at = now() where workspace_id = $1 and agent_id = $2 and revoked_at is null
   and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4) returning id`,
);

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly expiresAt: string;
}
const invitationColumns = 'i.id, i.email, i.role, a.name as invited_by, i.expires_at';
const openInvitations = `from invitations i join agents a on a.workspace_id = i.workspace_id and a.id = i.invited_by
   where i.workspace_id = $1 and i.used_at is null and i.expires_at > now()`;
export const insertInvitation = statement<readonly [string, string, Role, string, string, string], never>(
  'invitations.insert',
  'insert into invitations (workspace_id, id, email, role, token_hash, invited_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
);
export const listInvitations = statement<readonly [], InvitationRow>(
  'invitations.list',
  `select ${invitationColumns} ${openInvitations} order by i.created_at`,
);
export const findInvitation = statement<readonly [string], InvitationRow>(
  'invitations.find',
  `select ${invitationColumns} ${openInvitations} and i.token_hash = $2`,
);
/** Uses up every open invitation of an address. */
export const closeInvitations = statement<readonly [email: string], { id: string }>(
  'invitations.close',
  'update invitations set used_at = now() where workspace_id = $1 and email = $2 and used_at is null returning id',
);
export const useInvitation = statement<readonly [string], { id: string }>(
  'invitations.use',
  'update invitations set used_at = now() where workspace_id = $1 and id = $2 and used_at is null returning id',
);

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}
export const listTeams = statement<readonly [string | null], TeamRow>(
  'teams.list',
  `select t.id, t.name, array(select m.agent_id from team_members m where m.workspace_id = t.workspace_id and m.team_id = t.id) as member_ids
   from teams t where t.workspace_id = $1 and ($2::uuid is null or t.id = $2) order by t.name`,
);
export const insertTeam = statement<readonly [string, string], never>(
  'teams.insert',
  'insert into teams (workspace_id, id, name) values ($1, $2, $3)',
);
export const renameTeam = statement<readonly [string, string], { id: string }>(
  'teams.rename',
  'update teams set name = $3 where workspace_id = $1 and id = $2 returning id',
);
export const deleteTeam = statement<readonly [string], { id: string }>(
  'teams.delete',
  'delete from teams where workspace_id = $1 and id = $2 returning id',
);
export const clearTeam = statement<readonly [string], never>(
  'teams.clear',
  'delete from team_members where workspace_id = $1 and team_id = $2',
);
export const fillTeam = statement<readonly [string, readonly string[]], { agentId: string }>(
  'teams.fill',
  `insert into team_members (workspace_id, team_id, agent_id) select $1, $2, a.id from agents a
   where a.workspace_id = $1 and a.id = any($3::uuid[]) returning agent_id`,
);
