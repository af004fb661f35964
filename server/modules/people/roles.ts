import type { Role } from '#contract/permissions.ts';
import { Problem } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { permissionsOf, self } from './sessions.ts';
import { findAgent } from './store.ts';

/** Nobody hands out more than they hold, and only an owner makes an owner. */
export async function refuseToRaise(ctx: Ctx, role: Role): Promise<void> {
  const [me] = await findAgent(ctx.tx, self(ctx));
  const beyond = [...permissionsOf(role)].some((permission) => !ctx.caller.permissions.has(permission));
  if (me === undefined || beyond || (role === 'owner' && me.role !== 'owner')) {
    throw new Problem(403, 'role_too_high', `Your role does not reach far enough to give “${role}”.`);
  }
}
