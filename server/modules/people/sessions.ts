import type { Me } from '#contract/people.ts';
import { roles, type Permission, type Role } from '#contract/permissions.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import type { Caller } from '#server/platform/http/caller.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx, Door } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { hashOf, newToken, workspaceOf } from '#server/platform/secret.ts';
import type { Platform } from '#server/module.ts';
import * as entities from './entities.ts';
import { isRight } from './passwords.ts';
import { findAgent, findSecret, findSession, findWorkspace, insertSession, touchSession } from './store.ts';
import { countAttempt } from './throttle.ts';

const prefix = 'rs';
const lifeSeconds = 30 * 24 * 3600;

/** Opens a session for an agent and puts its cookie on the way back. */
export async function openSession(tx: Tx, agentId: string, http: Door['http']): Promise<Me> {
  const { token, hash } = newToken(prefix, tx.workspaceId);
  const expiresAt = new Date(Date.now() + lifeSeconds * 1000).toISOString();
  await insertSession(tx, newId(), agentId, hash, http.address, http.device, expiresAt);
  http.signIn(token, lifeSeconds);
  return whoIs(tx, agentId, true);
}

/** Who an agent is, and what they may do. */
export async function whoIs(tx: Tx, agentId: string, online: boolean): Promise<Me> {
  const [[agent], [workspace]] = await Promise.all([findAgent(tx, agentId), findWorkspace(tx)]);
  if (agent === undefined || workspace === undefined) throw notFound();
  return {
    agent: entities.agentOf(agent, online),
    workspace: entities.workspaceOf(workspace),
    permissions: [...(roles[agent.role] as readonly Permission[])],
  };
}

/** Signs in. Known and unknown addresses get the same answer, in the same time. */
export async function signIn(door: Door, email: string, password: string): Promise<Me> {
  const attempt = await countAttempt(door.store.pool, email, door.http.address);
  const { rows } = await door.store.pool.query<{ id: string }>({
    text: 'select app.workspaces_of($1) as id',
    values: [email],
  });
  const found = await Promise.all(
    rows.map(({ id }) => door.store.inWorkspace(id, async (tx) => ({ id, secret: (await findSecret(tx, email))[0] }))),
  );
  const candidates = found.length === 0 ? [{ id: '', secret: undefined }] : found;
  for (const { id, secret } of candidates) {
    if (!(await isRight(password, secret?.passwordHash)) || secret === undefined) continue;
    await attempt.forgive();
    return door.store.inWorkspace(id, (tx) => openSession(tx, secret.id, door.http));
  }
  throw new Problem(
    401,
    'wrong_credentials',
    'Mail address and password do not belong together. Try again, or ask an admin for a new invitation.',
  );
}

/** The agent behind a session cookie; null when it is none, has ended, or the agent is gone. */
export async function callerBySession(platform: Pick<Platform, 'store'>, token: string): Promise<Caller | null> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return null;
  const [found] = await platform.store.inWorkspace(workspaceId, (tx) => findSession(tx, hashOf(token)), 'read');
  if (found === undefined) return null;
  if (found.stale) await platform.store.inWorkspace(workspaceId, (tx) => touchSession(tx, found.id));
  return {
    kind: 'agent',
    workspaceId,
    name: `agent:${found.agentId}`,
    permissions: permissionsOf(found.role),
    agentId: found.agentId,
    agentName: found.agentName,
    sessionId: found.id,
    visitId: null,
  };
}

const sets = new Map<Role, ReadonlySet<string>>();
export function permissionsOf(role: Role): ReadonlySet<string> {
  let set = sets.get(role);
  if (set === undefined) sets.set(role, (set = new Set<string>(roles[role])));
  return set;
}

/** The signed-in agent's own id; keys of the workspace have none. */
export function self(ctx: Ctx): string {
  if (ctx.caller.agentId === null)
    throw new Problem(403, 'needs_agent', 'Only an agent can do this; use a key that acts for one.');
  return ctx.caller.agentId;
}
