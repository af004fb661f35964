import type { Agent } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { happen } from '#server/happen.ts';
import type { Platform } from '#server/module.ts';
import { agentOf } from './entities.ts';
import { isOnline } from './presence.ts';
import { refuseToRaise } from './roles.ts';
import { closeInvitations, findAgent, lockOwners, revokeSessions, updateAgent } from './store.ts';

/** Changes a colleague's name, role or place. Whoever is taken off hears nothing more. */
export async function changeAgent(
  platform: Platform,
  ctx: Ctx,
  id: string,
  change: { name?: string | undefined; role?: Role | undefined; active?: boolean | undefined },
): Promise<Agent> {
  const owners = await lockOwners(ctx.tx);
  const [before] = await findAgent(ctx.tx, id);
  if (before === undefined) throw notFound();
  await refuseToRaise(ctx, before.role);
  if (change.role !== undefined) await refuseToRaise(ctx, change.role);
  const stepsDown = before.role === 'owner' && (change.active === false || (change.role ?? 'owner') !== 'owner');
  if (stepsDown && owners.every((owner) => owner.id === id)) {
    throw new Problem(409, 'last_owner', 'The workspace needs an owner. Make somebody else an owner first.');
  }
  // a link from before must neither bring back whoever is taken off nor reach a role it was not made for
  if (change.active === false || change.role !== undefined) await closeInvitations(ctx.tx, before.email);
  await updateAgent(ctx.tx, id, change.name ?? null, change.role ?? null, change.active ?? null);
  if (change.active === false) {
    for (const session of await revokeSessions(ctx.tx, id, null, null)) platform.hub.end(session.id);
  }
  const [after] = await findAgent(ctx.tx, id);
  if (after === undefined) throw notFound();
  const agent = agentOf(after, isOnline(platform.hub, ctx.workspaceId, id));
  await happen(ctx, 'agent.changed', { agents: agent });
  platform.forgetCallers();
  return agent;
}
