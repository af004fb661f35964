import type { Conversation } from '#contract/conversations.ts';
import { refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { findAgent, listTeams } from '#server/modules/people/index.ts';
import { hold, settle, withMood } from './change.ts';
import { who } from './resolve.ts';
import { saveSubject } from './store/conversations.ts';
import type { ConversationRow } from './store/rows.ts';

interface Assignment {
  readonly assigneeId: string | null;
  readonly teamId?: string | null | undefined;
  readonly version?: number | undefined;
}

/** Gives a conversation to somebody, to a team, or to nobody. */
export async function assign(ctx: Ctx, id: string, { assigneeId, teamId, version }: Assignment): Promise<Conversation> {
  const held = await hold(ctx, id, version);
  const team = teamId === undefined ? held.teamId : teamId;
  if (assigneeId === held.assigneeId && team === held.teamId) return withMood(ctx, held);
  const [[agent], [named]] = await Promise.all([
    assigneeId === null ? [] : findAgent(ctx.tx, assigneeId),
    team === null ? [] : listTeams(ctx.tx, team),
  ]);
  if (assigneeId !== null && agent?.active !== true) throw refused('assigneeId', 'there is no such colleague');
  if (team !== null && named === undefined) throw refused('teamId', 'there is no such team');
  const to = agent?.name ?? (team !== held.teamId ? named?.name : undefined) ?? 'nobody';
  const words =
    agent !== undefined && agent.id === ctx.caller.agentId
      ? `${who(ctx)} took this on`
      : `${who(ctx)} gave this to ${to}`;
  const agentName = assigneeId === held.assigneeId ? held.agentName : nameAfter(held, agent?.name);
  return settle(ctx, held, { assigneeId, teamId: team, agentName }, words, 'assigned');
}

/** Who the customer reads is with them: a hand-over is told to whoever met somebody already, nobody is announced ahead. */
const nameAfter = ({ agentName }: ConversationRow, to: string | undefined): string | null =>
  agentName === null ? null : (to ?? null);

interface Labels {
  readonly subject?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly priority?: ConversationRow['priority'] | undefined;
  readonly version?: number | undefined;
}

/** Changes subject, tags or priority. */
export async function label(ctx: Ctx, id: string, { subject, tags, priority, version }: Labels): Promise<Conversation> {
  const held = await hold(ctx, id, version);
  if (subject !== undefined) await saveSubject(ctx.tx, id, subject);
  const change = {
    ...(subject === undefined ? {} : { subject }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
    ...(priority === undefined ? {} : { priority }),
  };
  return settle(
    ctx,
    held,
    change,
    priority === undefined || priority === held.priority ? null : `${who(ctx)} set the priority to ${priority}`,
    'labelled',
  );
}
