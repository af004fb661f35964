import type { Agent, Invitation, Team, Workspace } from '#contract/people.ts';
import type { AgentRow, InvitationRow, TeamRow, WorkspaceRow } from './store.ts';

export function agentOf(row: AgentRow, online: boolean): Agent {
  const { id, name, email, role, active, away, teamIds } = row;
  const presence = !active || !online ? 'offline' : away ? 'away' : 'online';
  return { kind: 'agent', id, name, email, role, active, presence, teamIds: [...teamIds] };
}

export const workspaceOf = (row: WorkspaceRow): Workspace => ({ kind: 'workspace', ...row });

export const teamOf = ({ id, name, memberIds }: TeamRow): Team => ({
  kind: 'team',
  id,
  name,
  memberIds: [...memberIds],
});

export const invitationOf = (row: InvitationRow): Invitation => ({ kind: 'invitation', ...row });
