import type { Role } from '#contract/permissions.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  lead: 'Lead',
  agent: 'Agent',
};

/** What a role means, in one line. */
export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Everything, owners included',
  admin: 'Everything but owners',
  lead: 'All conversations, invites people',
  agent: 'Answers customers',
};

/** Which roles somebody may give: only an owner makes an owner. */
export function givableRoles(mine: Role): readonly Role[] {
  const all: readonly Role[] = ['owner', 'admin', 'lead', 'agent'];
  return mine === 'owner' ? all : all.filter((role) => role !== 'owner');
}
