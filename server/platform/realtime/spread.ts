import { write, type Hub, type Listener } from './hub.ts';
import type { Entry } from './journal.ts';

/** Who may hear of conversations right now: the one SQL predicate, asked for each batch of events. */
export interface Audience {
  /** `conversation id → sessions` that may see it; under the empty id the sessions that are valid at all. */
  readonly agents: ReadonlyMap<string, ReadonlySet<string>>;
  /** `conversation id → visits` of its own customer. */
  readonly visits: ReadonlyMap<string, ReadonlySet<string>>;
  /** `contact id → visits` in which they have proven who they are. */
  readonly proven: ReadonlyMap<string, ReadonlySet<string>>;
}
export type AskAudience = (
  workspaceId: string,
  conversationIds: readonly string[],
  sessionIds: readonly string[],
  contactIds?: readonly string[],
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
  const contacts = [...new Set(entries.flatMap((entry) => (isOfContact(entry) ? (entry.contactId ?? []) : [])))];
  const sessions = [...new Set(agents.map((one) => one.subject))];
  const audience = await askAudience(workspaceId, conversations, sessions, contacts);
  for (const entry of entries) {
    const { conversationId, contactId } = entry;
    if (entry.visitor !== null) {
      const send = framed(entry, entry.visitor);
      const visits = isOfContact(entry)
        ? audience.proven.get(contactId ?? '')
        : audience.visits.get(conversationId ?? '');
      for (const visit of visits ?? []) for (const visitor of visitors(visit)) send(visitor);
    }
    const send = framed(entry, entry.agents);
    const allowed = audience.agents.get(conversationId ?? '');
    for (const agent of agents) if (allowed?.has(agent.subject) === true) send(agent);
  }
}

/** Said to a customer wherever they have proven who they are, as it belongs to none of their conversations. */
const isOfContact = ({ visitor, conversationId }: Entry): boolean => visitor !== null && conversationId === null;

/** The data is JSON already and goes out as it was written; made once for all who stand at the same place. */
function framed({ at, name }: Entry, data: string): (listener: Listener) => void {
  const frames = new Map<string, Buffer>();
  return (listener) => {
    const after = listener.at;
    const frame =
      frames.get(after) ??
      Buffer.from(`{"type":"event","at":"${at}","after":"${after}","name":"${name}","data":${data}}`);
    frames.set(after, frame);
    write(listener, frame);
    listener.at = at;
  };
}
