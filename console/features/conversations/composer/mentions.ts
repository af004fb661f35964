import type { Conversation } from '#contract/conversations.ts';
import type { Agent } from '#contract/people.ts';

/** A name that is being written: where its @ stands and what follows it so far. */
export interface NameBegun {
  readonly start: number;
  readonly typed: string;
}

/** So much of a name is looked at. */
const longestName = 60;
const begun = /(?<![\p{L}\p{N}_.@])@([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.’'-]| (?! ))*|)$/u;

/** The name in which the caret stands, if it stands in one. An @ inside an address begins no name. */
export function nameBegun(text: string, caret: number): NameBegun | null {
  const from = Math.max(0, caret - longestName);
  const found = begun.exec(text.slice(from, caret));
  return found === null ? null : { start: from + found.index, typed: found[1] ?? '' };
}

/** Colleagues who may see a conversation, besides whoever writes: the rule by which the server tells them. */
export function whoMaySee(
  agents: readonly Agent[],
  { teamId, assigneeId }: Pick<Conversation, 'teamId' | 'assigneeId'>,
  meId: string,
): readonly Agent[] {
  const sees = (agent: Agent): boolean =>
    teamId === null || agent.role !== 'agent' || agent.id === assigneeId || agent.teamIds.includes(teamId);
  return agents.filter((agent) => agent.active && agent.id !== meId && sees(agent));
}

/** How each is named in a note: by the first name where nobody else here has it, otherwise in full. */
export function noteNames(agents: readonly Agent[]): ReadonlyMap<string, string> {
  const first = (name: string): string => name.split(' ')[0] ?? name;
  const shared = Map.groupBy(agents, (agent) => first(agent.name).toLowerCase());
  return new Map(
    agents.map(({ id, name }) => [id, shared.get(first(name).toLowerCase())?.length === 1 ? first(name) : name]),
  );
}

/** The ids of those whom a text names with an @. */
export function namedIn(text: string, names: ReadonlyMap<string, string>): readonly string[] {
  return [...names].filter(([, name]) => isNamed(text.toLowerCase(), name.toLowerCase())).map(([id]) => id);
}

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    if (!/[\p{L}\p{N}_.@]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + 1 + name.length)))
      return true;
  }
  return false;
}
