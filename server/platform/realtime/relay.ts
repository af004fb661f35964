import type { Log } from '../log.ts';
import { tell, type Hub, type Listener } from './hub.ts';
import type { Entry, Journal } from './journal.ts';
import { readPosition, writePosition, type Position } from './position.ts';

/** Who may hear of conversations right now: the one SQL predicate, asked for each batch of events. */
export interface Audience {
  /** `conversation id → sessions` that may see it; under the empty id the sessions that are valid at all. */
  readonly agents: ReadonlyMap<string, ReadonlySet<string>>;
  /** `conversation id → visits` of its own customer. */
  readonly visits: ReadonlyMap<string, ReadonlySet<string>>;
}
export type AskAudience = (workspaceId: string, conversationIds: readonly string[], sessionIds: readonly string[]) => Promise<Audience>;

const batch = 500;
const mostResumed = 1_000;
const lookAgainMs = 1_000;
/** After a commit here: an older transaction may still hold the event back for a moment. */
const soonMs = [4, 20, 100];

/**
 * Carries committed events to the sockets of this process, in order, each frame numbered. One loop does everything that
 * touches order: batches and the return of sockets take turns in it.
 */
export async function openRelay(journal: Journal, hub: Hub, askAudience: AskAudience, log: Log) {
  let cursor: Position = await journal.end();
  let queue: (() => Promise<void>)[] = [];
  let awake = false;
  let running = false;
  let closed = false;

  function wake(): void {
    awake = true;
    if (!running) void loop();
  }

  async function loop(): Promise<void> {
    running = true;
    while (awake && !closed) {
      awake = false;
      try {
        const joining = queue;
        queue = [];
        await carry();
        for (const join of joining) await join();
      } catch (error) {
        if (!closed) log.warn({ err: error }, 'the live stream waits for the database');
        break; // the look each second goes on from the same cursor
      }
    }
    running = false;
  }

  async function carry(): Promise<void> {
    for (;;) {
      const entries = await journal.after(cursor, batch);
      for (const [workspaceId, own] of byWorkspace(entries)) await spread(workspaceId, own, null);
      const last = entries.at(-1);
      if (last === undefined) return;
      cursor = last;
      if (entries.length < batch) return;
    }
  }

  /** Writes events to those who may hear them: everybody connected, or one socket that comes back. */
  async function spread(workspaceId: string, entries: readonly Entry[], only: Listener | null): Promise<void> {
    const listening = only === null ? [...hub.agentsIn(workspaceId)] : only.side === 'agents' ? [only] : [];
    const sessions = [...new Set(listening.map((one) => one.subject))];
    const conversations = [...new Set(entries.flatMap((entry) => entry.conversationId ?? []))];
    const audience = await askAudience(workspaceId, conversations, sessions);
    for (const entry of entries) {
      const allowed = audience.agents.get(entry.conversationId ?? '');
      for (const listener of listening) if (allowed?.has(listener.subject) === true) send(listener, entry, entry.agents);
      if (entry.visitor === null || entry.conversationId === null) continue;
      for (const visit of audience.visits.get(entry.conversationId) ?? []) {
        for (const listener of only === null ? hub.of(visit) : only.subject === visit ? [only] : []) {
          send(listener, entry, entry.visitor);
        }
      }
    }
  }

  /** Lets a socket in: says what it missed since `after`, or that it must look anew. */
  async function admit(listener: Listener, after: string | null): Promise<void> {
    const from = after === null ? null : readPosition(after);
    const missed = from === null ? null : await missedSince(listener.workspaceId, from);
    const resync = after !== null && missed === null;
    listener.at = after !== null && missed !== null ? after : writePosition(cursor);
    hub.add(listener);
    tell(listener, { type: 'ready', at: listener.at, resync });
    if (missed !== null && missed.length > 0) await spread(listener.workspaceId, missed, listener);
  }

  async function missedSince(workspaceId: string, from: Position): Promise<Entry[] | null> {
    const [oldest, missed] = await Promise.all([journal.oldest(workspaceId), journal.between(workspaceId, from, cursor, mostResumed)]);
    const forgotten = oldest !== null && from.xid < oldest.xid && from.xid > 0n;
    return forgotten || missed.length > mostResumed ? null : missed;
  }

  let looking = 0;
  function lookAgain(step: number): void {
    const delay = soonMs[step];
    looking = delay === undefined ? 0 : step + 1;
    if (delay === undefined || closed) return;
    setTimeout(() => {
      wake();
      lookAgain(step + 1);
    }, delay).unref();
  }

  const timer = setInterval(wake, lookAgainMs).unref();
  return {
    /** Something was committed here. */
    wake(): void {
      wake();
      if (looking === 0) lookAgain(0);
    },
    admit: (listener: Listener, after: string | null): Promise<void> =>
      new Promise((done, fail) => {
        queue.push(() => admit(listener, after).then(done, fail));
        wake();
      }),
    /** Where the stream stands, for a page that fetches first and listens afterwards. */
    at: (): string => writePosition(cursor),
    close(): void {
      closed = true;
      clearInterval(timer);
    },
  };
}
export type Relay = Awaited<ReturnType<typeof openRelay>>;

function send(listener: Listener, entry: Entry, data: unknown): void {
  tell(listener, { type: 'event', at: entry.at, after: listener.at, name: entry.name, data });
  listener.at = entry.at;
}

function byWorkspace(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.workspaceId);
    if (group === undefined) groups.set(entry.workspaceId, [entry]);
    else group.push(entry);
  }
  return groups;
}
