import type { Expectation } from '#contract/promises.ts';
import type { Turn } from '#server/platform/turn.ts';
import { findWorkspace, listAgents } from '#server/modules/people/index.ts';
import { expect } from '#server/modules/promises/index.ts';
import type { InboxRow } from '#server/modules/workspace/index.ts';

const mostShown = 3;

/** First names of those who are here now, as customers may see them, and whose house it is. */
export async function peopleHere(
  turn: Turn,
  online: ReadonlySet<string>,
): Promise<{ people: { name: string }[]; workspace: string }> {
  const [agents, [workspace]] = await Promise.all([listAgents(turn.tx), findWorkspace(turn.tx)]);
  const here = agents.filter((agent) => agent.active && !agent.away && online.has(agent.id));
  return { people: here.slice(0, mostShown).map((agent) => ({ name: agent.name })), workspace: workspace?.name ?? '' };
}

/** When a person will answer in an inbox, honestly. */
export const expectationAt = (turn: Turn, inbox: InboxRow): Promise<Expectation> => expect(turn.tx, inbox, turn.now);
