import type { Log } from '../log.ts';
import { tell, type Hub, type Listener } from './hub.ts';
import type { Entry, Journal } from './journal.ts';
import { readPosition, writePosition, type Position } from './position.ts';
import { spread, type AskAudience } from './spread.ts';
import { openWaker } from './waker.ts';

const batch = 500;
const mostResumed = 1_000;

export interface Relay {
  /** Something was committed here. */
  readonly wake: () => void;
  /** Lets a socket in: tells it what it missed after a position, or that it must look anew. */
  readonly admit: (listener: Listener, after: string | null) => Promise<void>;
  /** Where the stream stands, for a page that fetches first and listens afterwards. */
  readonly at: () => string;
  readonly close: () => void;
}

/**
 * Carries committed events to the sockets of this process, in order, each frame numbered. Batches and the return of
 * sockets take turns in one loop, so that neither overtakes the other.
 */
export async function openRelay(journal: Journal, hub: Hub, askAudience: AskAudience, log: Log): Promise<Relay> {
  let cursor: Position = await journal.end();
  const joining: (() => Promise<void>)[] = [];

  async function carry(): Promise<void> {
    for (;;) {
      const entries = await journal.after(cursor, batch);
      const groups = Map.groupBy(entries, (entry) => entry.workspaceId);
      for (const [workspaceId, own] of groups) await spread({ hub, askAudience }, workspaceId, own);
      cursor = entries.at(-1) ?? cursor;
      if (entries.length < batch) return;
    }
  }

  async function look(): Promise<void> {
    await carry();
    for (let join = joining.shift(); join !== undefined; join = joining.shift()) await join();
  }

  async function admit(listener: Listener, after: string | null): Promise<void> {
    const missed = after === null ? [] : await missedSince(journal, listener.workspaceId, readPosition(after), cursor);
    listener.at = after !== null && missed !== null ? after : writePosition(cursor);
    hub.add(listener);
    tell(listener, { type: 'ready', at: listener.at, resync: missed === null });
    if (missed !== null && missed.length > 0) {
      await spread({ hub, askAudience }, listener.workspaceId, missed, listener);
    }
  }

  const waker = openWaker(look, (error) => log.warn({ err: error }, 'the live stream waits for the database'));
  return {
    wake: waker.wake,
    at: () => writePosition(cursor),
    close: waker.close,
    admit: (listener, after) =>
      new Promise((done, fail) => {
        joining.push(() => admit(listener, after).then(done, fail));
        waker.wake();
      }),
  };
}

/** What happened in a workspace after a position; null where too much did, or where it is not known any more. */
async function missedSince(
  journal: Journal,
  workspaceId: string,
  from: Position | null,
  to: Position,
): Promise<Entry[] | null> {
  if (from === null) return null;
  const [oldest, missed] = await Promise.all([
    journal.oldest(workspaceId),
    journal.between(workspaceId, from, to, mostResumed),
  ]);
  const first = oldest ?? to; // where nothing is remembered, anything before now may have been forgotten
  const forgotten = from.xid > to.xid || (from.xid > 0n && from.xid < first.xid);
  return forgotten || missed.length > mostResumed ? null : missed;
}
