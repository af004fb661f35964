import type { peopleRoutes } from '#contract/people.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Handlers } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import type { Platform } from '#server/module.ts';
import { changeAgent } from './agents.ts';
import { agentOf, invitationOf, teamOf } from './entities.ts';
import { accept, invite, lookUp } from './invitations.ts';
import { hashPassword, isRight } from './passwords.ts';
import { isOnline } from './presence.ts';
import { openSession, self, signIn, whoIs } from './sessions.ts';
import { isOpen, setUp } from './set-up.ts';
import * as store from './store.ts';
import { changeTeam, dissolveTeam, makeTeam } from './teams.ts';
import type { Furnish } from './furnish.ts';

export function handlers(platform: Platform, furnish: Furnish): Handlers<typeof peopleRoutes> {
  const { hub } = platform;
  return {
    'GET /setup': async () => ({ open: await isOpen(platform.store), ...platform.start, port: platform.config.port }),
    'POST /setup': (door, { body }) =>
      setUp(platform.store, body, async (tx, ownerId) => {
        await furnish(tx, ownerId, body);
        return openSession(tx, ownerId, door.http);
      }),
    'POST /session': (door, { body }) => signIn(door, body.email, body.password),
    'GET /session': (ctx) => whoIs(ctx.tx, self(ctx), true),
    'DELETE /session': async (ctx) => {
      const { sessionId } = ctx.caller;
      const ended = sessionId === null ? [] : await store.revokeSessions(ctx.tx, self(ctx), sessionId, null);
      for (const { id } of ended) hub.end(id);
      ctx.http.signOut();
      platform.forgetCallers();
      return {};
    },
    'GET /sessions': async (ctx) => ({
      items: (await store.listSessions(ctx.tx, self(ctx))).map(({ agentId: _, ...row }) => ({
        kind: 'session',
        ...row,
        current: row.id === ctx.caller.sessionId,
      })),
    }),
    'DELETE /sessions/:id': async (ctx, { params }) => {
      const [ended] = await store.revokeSessions(ctx.tx, self(ctx), params.id, null);
      if (ended === undefined) throw notFound();
      hub.end(ended.id);
      platform.forgetCallers();
      return {};
    },
    'PUT /me/presence': async (ctx, { body }) => {
      await store.setAway(ctx.tx, self(ctx), body.presence === 'away');
      const [row] = await store.findAgent(ctx.tx, self(ctx));
      if (row === undefined) throw notFound();
      const agent = agentOf(row, true);
      await happen(ctx, 'agent.changed', { agents: agent });
      return agent;
    },
    'PUT /me/password': async (ctx, { body }) => {
      const [own] = await store.findOwnSecret(ctx.tx, self(ctx));
      if (!(await isRight(body.current, own?.passwordHash))) {
        throw new Problem(400, 'wrong_password', 'This is not your present password.', {
          errors: [{ path: 'current', message: 'this is not your present password' }],
        });
      }
      await store.setPassword(ctx.tx, self(ctx), await hashPassword(body.password));
      for (const { id } of await store.revokeSessions(ctx.tx, self(ctx), null, ctx.caller.sessionId)) hub.end(id);
      platform.forgetCallers();
      return {};
    },
    'GET /agents': async (ctx) => ({
      items: (await store.listAgents(ctx.tx)).map((row) => agentOf(row, isOnline(hub, ctx.workspaceId, row.id))),
    }),
    'PATCH /agents/:id': (ctx, { params, body }) => changeAgent(platform, ctx, params.id, body),
    'GET /invitations': async (ctx) => ({ items: (await store.listInvitations(ctx.tx)).map(invitationOf) }),
    'POST /invitations': (ctx, { body }) => invite(ctx, body.email, body.role),
    'DELETE /invitations/:id': async (ctx, { params }) => {
      const [found] = await store.useInvitation(ctx.tx, params.id);
      if (found === undefined) throw notFound();
      return {};
    },
    'POST /invitations/lookup': (door, { body }) => lookUp(door, body.token),
    'POST /invitations/acceptance': (door, { body }) => accept(platform, door, body),
    'GET /teams': async (ctx) => ({ items: (await store.listTeams(ctx.tx, null)).map(teamOf) }),
    'POST /teams': (ctx, { body }) => makeTeam(ctx, body),
    'PUT /teams/:id': (ctx, { params, body }) => changeTeam(ctx, params.id, body),
    'DELETE /teams/:id': async (ctx, { params }) => {
      await dissolveTeam(ctx, params.id);
      return {};
    },
  };
}
