import type { Invitation, Me } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { isUniqueViolation } from '#server/platform/database/database.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx, Door } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { hashOf, newToken, workspaceOf } from '#server/platform/secret.ts';
import { happen } from '#server/happen.ts';
import { agentOf } from './entities.ts';
import { hashPassword } from './passwords.ts';
import { refuseToRaise } from './roles.ts';
import { openSession, self } from './sessions.ts';
import {
  emailTaken,
  findAgent,
  findInvitation,
  findWorkspace,
  insertAgent,
  insertInvitation,
  useInvitation,
} from './store.ts';

const prefix = 'ri';
const lifeHours = 72;

/** Invites somebody by a link that is shown once. */
export async function invite(ctx: Ctx, email: string, role: Role): Promise<{ invitation: Invitation; token: string }> {
  await refuseToRaise(ctx, role);
  const [taken] = await emailTaken(ctx.tx, email);
  if (taken !== undefined) throw refused('email', 'somebody with this address is here already');
  const id = newId();
  const { token, hash } = newToken(prefix, ctx.workspaceId);
  const expiresAt = new Date(Date.parse(ctx.now) + lifeHours * 3_600_000).toISOString();
  await insertInvitation(ctx.tx, id, email, role, hash, self(ctx), expiresAt);
  const invitedBy = ctx.caller.agentName ?? '';
  return { invitation: { kind: 'invitation', id, email, role, invitedBy, expiresAt }, token };
}

/** Says whom a link is for. */
export async function lookUp(
  door: Door,
  token: string,
): Promise<{ email: string; workspace: string; invitedBy: string }> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) throw gone();
  return door.store.inWorkspace(workspaceId, async (tx) => {
    const [[invitation], [workspace]] = await Promise.all([findInvitation(tx, hashOf(token)), findWorkspace(tx)]);
    if (invitation === undefined || workspace === undefined) throw gone();
    return { email: invitation.email, workspace: workspace.name, invitedBy: invitation.invitedBy };
  });
}

/** Takes an invitation up, once, and signs in. */
export async function accept(door: Door, given: { token: string; name: string; password: string }): Promise<Me> {
  const workspaceId = workspaceOf(prefix, given.token);
  if (workspaceId === null) throw gone();
  const passwordHash = await hashPassword(given.password);
  return door.takeTurn(workspaceId, async (turn) => {
    const [invitation] = await findInvitation(turn.tx, hashOf(given.token));
    const [used] = invitation === undefined ? [] : await useInvitation(turn.tx, invitation.id);
    if (invitation === undefined || used === undefined) throw gone();
    const id = newId();
    await insertAgent(turn.tx, id, given.name, invitation.email, passwordHash, invitation.role).catch(isHere);
    const [agent] = await findAgent(turn.tx, id);
    if (agent !== undefined) await happen(turn, 'agent.changed', { agents: agentOf(agent, true) });
    return openSession(turn.tx, id, door.http);
  });
}

/** Another invitation of the same address was taken up before. */
function isHere(error: unknown): never {
  throw isUniqueViolation(error) ? gone() : error;
}

const gone = (): Problem =>
  new Problem(
    404,
    'invitation_gone',
    'This invitation has been used, withdrawn, or is older than 72 hours. Ask for a new link.',
  );
