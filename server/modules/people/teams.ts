import type { Team } from '#contract/people.ts';
import { isUniqueViolation } from '#server/platform/database/database.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { happen } from '#server/happen.ts';
import { teamOf } from './entities.ts';
import { clearTeam, deleteTeam, fillTeam, insertTeam, listTeams, renameTeam } from './store.ts';

interface Wanted {
  readonly name: string;
  readonly memberIds: readonly string[];
}

export async function makeTeam(ctx: Ctx, wanted: Wanted): Promise<Team> {
  const id = newId();
  await insertTeam(ctx.tx, id, wanted.name).catch(nameTaken);
  return fill(ctx, id, wanted);
}

export async function changeTeam(ctx: Ctx, id: string, wanted: Wanted): Promise<Team> {
  const [found] = await renameTeam(ctx.tx, id, wanted.name).catch(nameTaken);
  if (found === undefined) throw notFound();
  await clearTeam(ctx.tx, id);
  return fill(ctx, id, wanted);
}

/** Dissolves a team; the foreign key hands its conversations back to everybody. */
export async function dissolveTeam(ctx: Ctx, id: string): Promise<void> {
  const [team] = await listTeams(ctx.tx, id);
  if (team === undefined) throw notFound();
  await deleteTeam(ctx.tx, id);
  await happen(ctx, 'team.changed', { agents: { team: teamOf(team), gone: true } });
}

async function fill(ctx: Ctx, id: string, wanted: Wanted): Promise<Team> {
  const members = await fillTeam(ctx.tx, id, wanted.memberIds);
  if (members.length !== new Set(wanted.memberIds).size)
    throw refused('memberIds', 'somebody in this list is not on the workspace');
  const team: Team = { kind: 'team', id, name: wanted.name, memberIds: members.map((member) => member.agentId) };
  await happen(ctx, 'team.changed', { agents: { team, gone: false } });
  return team;
}

function nameTaken(error: unknown): never {
  if (isUniqueViolation(error)) throw refused('name', 'there is a team of this name already');
  throw error;
}
