import type { Invitation, Me } from '#contract/people.ts';
import type { Role } from '#contract/permissions.ts';
import { isUniqueViolation } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { Problem, forbidden } from '#server/platform/http/problem.ts';
import type { Ctx, Door } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { hashOf, newToken, workspaceOf } from '#server/platform/secret.ts';
import { happen } from '#server/happen.ts';
import type { Platform } from '#server/module.ts';
import { agentOf } from './entities.ts';
import { hashPassword } from './passwords.ts';
import { refuseToRaise } from './roles.ts';
import { openSession, self } from './sessions.ts';
import * as store from './store.ts';

const prefix = 'ri';
const lifeHours = 72;

/**
 * Invites somebody by a link that is shown once. Whoever is here already chooses a new password with it and keeps their
 * role; whoever was taken off comes back in the role given.
 */
export async function invite(ctx: Ctx, email: string, role: Role): Promise<{ invitation: Invitation; token: string }> {
  await refuseToRaise(ctx, role);
  const [here] = await store.findAgentByEmail(ctx.tx, email);
  if (here !== undefined) {
    if (!ctx.caller.permissions.has('people.manage')) throw forbidden('people.manage'); // a new password opens their account
    await refuseToRaise(ctx, here.role);
  }
  const given = here?.active === true ? here.role : role;
  const id = newId();
  const { token, hash } = newToken(prefix, ctx.workspaceId);
  const expiresAt = new Date(Date.parse(ctx.now) + lifeHours * 3_600_000).toISOString();
  await store.insertInvitation(ctx.tx, id, email, given, hash, self(ctx), expiresAt);
  const invitedBy = ctx.caller.agentName ?? '';
  return { invitation: { kind: 'invitation', id, email, role: given, invitedBy, expiresAt }, token };
}

/** Says whom a link is for, and whether they are here already. */
export async function lookUp(
  door: Door,
  token: string,
): Promise<{
  email: string;
  workspace: string;
  invitedBy: string;
  colleague: { name: string; active: boolean } | null;
}> {
  const workspaceId = workspaceOf(prefix, token);
  if (workspaceId === null) throw gone();
  return door.store.inWorkspace(workspaceId, async (tx) => {
    const [[invitation], [workspace]] = await Promise.all([
      store.findInvitation(tx, hashOf(token)),
      store.findWorkspace(tx),
    ]);
    if (invitation === undefined || workspace === undefined) throw gone();
    const { email, invitedBy } = invitation;
    const [colleague] = await store.findAgentByEmail(tx, email);
    return { email, invitedBy, workspace: workspace.name, colleague: colleague ?? null };
  });
}

/** What somebody says of themselves when they take an invitation up. */
interface Newcomer {
  readonly name: string;
  readonly passwordHash: string;
}

/** Takes an invitation up, once, and signs in. Every other link of the same address is used up with it. */
export async function accept(
  platform: Platform,
  door: Door,
  given: { token: string; name: string; password: string },
): Promise<Me> {
  const workspaceId = workspaceOf(prefix, given.token);
  if (workspaceId === null) throw gone();
  const newcomer = { name: given.name, passwordHash: await hashPassword(given.password) };
  return door.takeTurn(workspaceId, async (turn) => {
    const [invitation] = await store.findInvitation(turn.tx, hashOf(given.token));
    const used = invitation === undefined ? [] : await store.closeInvitations(turn.tx, invitation.email);
    if (invitation === undefined || used.every(({ id }) => id !== invitation.id)) throw gone();
    const [here] = await store.findAgentByEmail(turn.tx, invitation.email);
    const id = await (here === undefined
      ? join(turn.tx, invitation, newcomer)
      : comeBack(platform, turn.tx, here.id, invitation.role, newcomer));
    const [agent] = await store.findAgent(turn.tx, id);
    if (agent !== undefined) await happen(turn, 'agent.changed', { agents: agentOf(agent, true) });
    return openSession(turn.tx, id, door.http);
  });
}

async function join(tx: Tx, { email, role }: store.InvitationRow, { name, passwordHash }: Newcomer): Promise<string> {
  const id = newId();
  await store.insertAgent(tx, id, name, email, passwordHash, role).catch(isHere);
  return id;
}

/** A new password ends every session that the old one opened. */
async function comeBack(
  platform: Platform,
  tx: Tx,
  id: string,
  role: Role,
  { name, passwordHash }: Newcomer,
): Promise<string> {
  const [restored] = await store.restoreAgent(tx, id, name, passwordHash, role);
  if (restored === undefined) throw gone();
  for (const session of await store.revokeSessions(tx, id, null, null)) platform.hub.end(session.id);
  platform.forgetCallers();
  return id;
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
