import type pg from 'pg';
import { unavailableCodes } from '../database/transient.ts';
import type { Locks } from '../locks.ts';
import type { Log } from '../log.ts';
import type { Entry, Journal } from '../realtime/journal.ts';
import { writePosition, type Position } from '../realtime/position.ts';
import type { TakeTurn } from '../turn.ts';
import type { Follower, Happened } from './follower.ts';
import { holdPlace, movePlace, readReach, writeReach } from './places.ts';

const batch = 200;
const everyMs = 300;
/** How often a batch is tried before its events go singly, and the one that fails is left out. */
const mostTries = 5;
/** A quiet follower writes down how far it has looked now and then only. */
const reachEvery = 200;

export interface Followers {
  /** Goes on until every follower has heard what is committed. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}
interface Floor {
  readonly journal: Journal;
  readonly pool: pg.Pool;
  readonly takeTurn: TakeTurn;
  readonly log: Log;
}
interface Walk {
  readonly follower: Follower;
  at: Position | null;
  looks: number;
  tries: number;
}

/** Lets the followers hear what is committed, each at its own pace. One process does it at a time where `locks` are given. */
export function openFollowers(floor: Floor, followers: readonly Follower[], locks: Locks | null): Followers {
  const walks: readonly Walk[] = followers.map((follower) => ({ follower, at: null, looks: 0, tries: 0 }));
  let running: Promise<void> = Promise.resolve();
  let heardUntil: string | null = null;
  const look = async (): Promise<void> => {
    if (locks !== null && !(await locks.take('followers'))) return;
    const end = writePosition(await floor.journal.end());
    if (end === heardUntil) return; // one question, while nothing happens
    for (const walk of walks) await goOn(floor, walk);
    heardUntil = walks.every(({ tries }) => tries === 0) ? end : null;
  };
  const inTurn = (): Promise<void> => (running = running.then(look, look));
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const watch = (): void => {
    if (closed || locks === null) return;
    timer = setTimeout(() => {
      inTurn()
        .catch((error: unknown) => floor.log.warn({ err: error }, 'the followers wait for the database'))
        .finally(watch);
    }, everyMs);
    timer.unref();
  };
  watch();
  return {
    catchUp: inTurn,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
      await locks?.close();
    },
  };
}

/** One follower hears everything that is there. What fails is tried again at the next look, so others are not held up. */
async function goOn(floor: Floor, walk: Walk): Promise<void> {
  const { journal, pool, log } = floor;
  const { id, events } = walk.follower;
  try {
    walk.at ??= await readReach(pool, id);
    for (;;) {
      const { entries, reach } = await journal.named(events, walk.at, batch);
      await tell(floor, walk, entries);
      walk.at = reach;
      walk.tries = 0;
      if (entries.length > 0 || ++walk.looks % reachEvery === 0) await writeReach(pool, id, reach);
      if (entries.length < batch) return;
    }
  } catch (error) {
    walk.tries += 1;
    log.warn({ err: error, follower: id, tries: walk.tries }, 'a follower could not go on; it is tried again');
  }
}

async function tell(floor: Floor, { follower, tries }: Walk, entries: readonly Entry[]): Promise<void> {
  for (const [workspaceId, own] of Map.groupBy(entries, (entry) => entry.workspaceId)) {
    if (tries < mostTries) await hear(floor, follower, workspaceId, own);
    else for (const entry of own) await hearOrLeaveOut(floor, follower, workspaceId, entry);
  }
}

/** What the follower does and how far it has come, in one transaction. */
function hear(
  { takeTurn }: Floor,
  { id, run }: Follower,
  workspaceId: string,
  entries: readonly Entry[],
  leftOut = 0,
): Promise<void> {
  return takeTurn(workspaceId, async (turn) => {
    const [place] = await holdPlace(turn.tx, id);
    const stands = { xid: BigInt(place?.xid ?? 0), seq: BigInt(place?.seq ?? 0) };
    const fresh = entries.filter((entry) => comesAfter(entry, stands));
    const last = fresh.at(-1);
    if (last === undefined) return;
    if (leftOut === 0) await run(turn, fresh.map(happenedOf));
    await movePlace(turn.tx, id, String(last.xid), String(last.seq), leftOut);
  });
}

/** An event that no attempt survives must not hold up all that come after it; what is unavailable is no fault of the event. */
async function hearOrLeaveOut(floor: Floor, follower: Follower, workspaceId: string, entry: Entry): Promise<void> {
  try {
    await hear(floor, follower, workspaceId, [entry]);
  } catch (error) {
    if (unavailableCodes.test((error as { code?: string }).code ?? '')) throw error;
    floor.log.error({ err: error, follower: follower.id, event: entry.name, at: entry.at }, 'an event was left out');
    await hear(floor, follower, workspaceId, [entry], 1);
  }
}

const comesAfter = (one: Position, other: Position): boolean =>
  one.xid > other.xid || (one.xid === other.xid && one.seq > other.seq);

const happenedOf = ({ name, when, conversationId, contactId, agents }: Entry): Happened => ({
  ...{ name, at: when, conversationId, contactId },
  said: JSON.parse(agents),
});
