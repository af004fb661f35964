import { peopleRoutes } from '#contract/people.ts';
import { serveRoutes } from '#server/platform/http/serve.ts';
import type { Module } from '#server/module.ts';
import type { Furnish } from './furnish.ts';
import { handlers } from './routes.ts';

/** Agents, teams, roles, sessions, invitations, presence. */
export const people = (furnish: Furnish): Module => ({
  name: 'people',
  open: (app, platform) => serveRoutes(app, platform.serving, peopleRoutes, handlers(platform, furnish)),
});

export { workspaceOf } from './entities.ts';
export { hashPassword } from './passwords.ts';
export { isOnline, tellWhoIsHere } from './presence.ts';
export { resetPassword } from './reset-password.ts';
export { refuseToRaise } from './roles.ts';
export { callerBySession, permissionsOf, self } from './sessions.ts';
export { isOpen, isTimeZone, makeWorkspace, setUp, setupClosed } from './set-up.ts';
export type { FirstWorkspace } from './set-up.ts';
export { makeTeam } from './teams.ts';
export { findAgent, findWorkspace, insertAgent, listAgents, listTeams, updateWorkspace } from './store.ts';
export type { Furnish } from './furnish.ts';
