import { write, type Hub, type Listener } from './hub.ts';
import type { Entry } from './journal.ts';

/** Who may hear of conversations right now: the one SQL predicate, asked for each batch of events. */
export interface Audience {
  /** `conversation id → sessions` that may see it; under the empty id the sessions that are valid at all. */
  readonly agents: ReadonlyMap<string, ReadonlySet<string>>;
  /** `conversation id → visits` of its own customer. */
  readonly visits: ReadonlyMap<string, ReadonlySet<string>>;
}
export type AskAudience = (
  workspaceId: string,
  conversationIds: readonly string[],
  sessionIds: readonly string[],
) => Promise<Audience>;

/** Writes one workspace's events to those who may hear them: to everybody connected, or to one socket that comes back. Customers first. */
export async function spread(
  { hub, askAudience }: { readonly hub: Hub; readonly askAudience: AskAudience },
  workspaceId: string,
  entries: readonly Entry[],
  only: Listener | null = null,
): Promise<void> {
  if (!hub.anybodyIn(workspaceId)) return;
  const agents = only === null ? [...hub.agentsIn(workspaceId)] : only.side === 'agents' ? [only] : [];
  const visitors = (visit: string): Iterable<Listener> =>
    only === null ? hub.of(visit) : only.subject === visit ? [only] : [];
  const conversations = [...new Set(entries.flatMap((entry) => entry.conversationId ?? []))];
  const audience = await askAudience(workspaceId, conversations, [...new Set(agents.map((one) => one.subject))]);
  for (const entry of entries) {
    const { conversationId } = entry;
    if (entry.visitor !== null && conversationId !== null) {
      for (const visit of audience.visits.get(conversationId) ?? []) {
        for (const visitor of visitors(visit)) send(visitor, entry, entry.visitor);
      }
    }
    const allowed = audience.agents.get(conversationId ?? '');
    for (const agent of agents) if (allowed?.has(agent.subject) === true) send(agent, entry, entry.agents);
  }
}

/** The data is JSON already and goes out as it was written. */
function send(listener: Listener, { at, name }: Entry, data: string): void {
  write(listener, `{"type":"event","at":"${at}","after":"${listener.at}","name":"${name}","data":${data}}`);
  listener.at = at;
}
