import type { Permission } from '#contract/permissions.ts';
import type { ApiKey } from '#contract/workspace.ts';
import type { Caller } from '#server/platform/http/caller.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { hashOf, newToken, workspaceOf } from '#server/platform/secret.ts';
import { findAgent, permissionsOf, refuseToRaise, self } from '#server/modules/people/index.ts';
import type { Platform } from '#server/module.ts';
import { findApiKey, insertApiKey, touchApiKey, type ApiKeyRow } from './store.ts';

const prefix = 'rk';

export const apiKeyOf = (row: ApiKeyRow): ApiKey => ({ kind: 'apiKey', ...row });

/** Makes a key that can do no more than whoever makes it, and no more than the agent for whom it acts. */
export async function makeApiKey(
  ctx: Ctx,
  wanted: { name: string; scopes: readonly Permission[]; agentId: string | null; expiresAt: string | null },
): Promise<{ apiKey: ApiKey; key: string }> {
  const beyond = wanted.scopes.find((scope) => !ctx.caller.permissions.has(scope));
  if (beyond !== undefined)
    throw new Problem(403, 'scope_too_wide', `You cannot give “${beyond}”, because you do not hold it.`);
  const expiresAt = wanted.expiresAt === null ? null : new Date(wanted.expiresAt).toISOString();
  if (expiresAt !== null && expiresAt <= ctx.now) throw refused('expiresAt', 'this moment has passed');
  const [agent] = wanted.agentId === null ? [] : await findAgent(ctx.tx, wanted.agentId);
  if (wanted.agentId !== null && agent?.active !== true) throw refused('agentId', 'there is no such colleague');
  if (agent !== undefined) await refuseToRaise(ctx, agent.role);
  const { token, hash } = newToken(prefix, ctx.workspaceId);
  const hint = `${prefix}_…${token.slice(-4)}`;
  const [row] = await insertApiKey(
    ctx.tx,
    newId(),
    wanted.name,
    hint,
    hash,
    wanted.scopes,
    wanted.agentId,
    self(ctx),
    expiresAt,
  );
  if (row === undefined) throw new Error('the key was not stored');
  return { apiKey: apiKeyOf(row), key: token };
}

/** Who acts by a key: its scopes, cut to what its agent and its maker may do today. */
export async function callerByKey(platform: Pick<Platform, 'store'>, token: string): Promise<Caller | null> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) return null;
  const [found] = await platform.store.inWorkspace(workspaceId, (tx) => findApiKey(tx, hashOf(token)), 'read');
  if (found === undefined) return null;
  if (found.stale) await platform.store.inWorkspace(workspaceId, (tx) => touchApiKey(tx, found.id));
  const bounds = [
    permissionsOf(found.makerRole),
    ...(found.agentRole === null ? [] : [permissionsOf(found.agentRole)]),
  ];
  return {
    kind: found.agentId === null ? 'key' : 'agent',
    workspaceId,
    name: `key:${found.id}`,
    permissions: new Set(found.scopes.filter((scope) => bounds.every((bound) => bound.has(scope)))),
    agentId: found.agentId,
    agentName: found.agentName,
    sessionId: null,
    visitId: null,
  };
}
