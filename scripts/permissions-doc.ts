import { pathToFileURL } from 'node:url';
import { allRoutes } from '#contract/index.ts';
import { allPermissions, holds, permissions, roleNames } from '#contract/permissions.ts';
import type { Route } from '#contract/define.ts';

/** `node scripts/permissions-doc.ts > docs/permissions.md`: who may do what, written from the contract. A test compares. */

const situations = [
  ['anyone', 'anyone at all, without signing in'],
  ['self', 'any signed-in agent, about their own things; never a key'],
  ['visitor', 'a customer in the chat, by the token of their visit'],
] as const;

export function permissionsDoc(): string {
  return `# Who may do what

Written from the contract by \`node scripts/permissions-doc.ts > docs/permissions.md\`; a test keeps it true.

An API key holds single permissions. It does no more than whoever made it, and no more than the agent for whom it acts.
Agents without \`conversations.readAll\` see the conversations that are of no team, of their teams, or assigned to them.
Only an owner makes or changes an owner.

| Permission | What it allows | ${roleNames.join(' | ')} |
| --- | --- | ${roleNames.map(() => ':-:').join(' | ')} |
${allPermissions.map(permissionRow).join('\n')}

## Routes

All of them below \`/api/v1\`.

${[...allPermissions, ...situations.map(([can]) => can)].flatMap(section).join('\n\n')}
`;
}

const permissionRow = (permission: (typeof allPermissions)[number]): string =>
  `| \`${permission}\` | ${permissions[permission]} | ${roleNames.map((role) => (holds(role, permission) ? '•' : '')).join(' | ')} |`;

/** The routes of a permission or situation; nothing where it has none of its own. */
function section(can: string): string[] {
  const own = Object.entries<Route>(allRoutes).filter(([, route]) => route.can === can);
  const words = situations.find(([situation]) => situation === can)?.[1];
  const title = words === undefined ? `### ${can}` : `### ${can}: ${words}`;
  return own.length === 0 ? [] : [[title, '', ...own.map(([key, { about }]) => `- \`${key}\`: ${about}`)].join('\n')];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(permissionsDoc());
