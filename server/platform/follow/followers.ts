import type pg from 'pg';
import { together } from '../database/together.ts';
import { unavailableCodes } from '../database/transient.ts';
import type { Locks } from '../locks.ts';
import type { Log } from '../log.ts';
import type { Entry, Journal, Stretch } from '../realtime/journal.ts';
import { comesAfter, writePosition, type Position } from '../realtime/position.ts';
import type { TakeTurn } from '../turn.ts';
import type { Follower, Happened } from './follower.ts';
import { findPlace, holdPlace, movePlace, readReaches, writeReaches } from './places.ts';

const batch = 200;
/** Soon enough for whoever looks, and seldom enough that a busy second is a few transactions and not one for each message. */
const everyMs = 1_000;
/** How often a batch is tried before its events go singly, and the one that fails is left out. */
const mostTries = 5;
/** Looks between two notes of how far everybody has come, about ten seconds. */
const reachEvery = 10;

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
  at: Position;
  tries: number;
}
/** An event with its words read, once for everybody who hears it. */
type Told = Entry & { readonly happened: Happened };

/** Lets the followers hear what is committed. One process does it at a time where `locks` are given. */
export function openFollowers(floor: Floor, followers: readonly Follower[], locks: Locks | null): Followers {
  let walks: readonly Walk[] | null = null;
  let running: Promise<void> = Promise.resolve();
  let heardUntil: string | null = null;
  let looks = 0;
  const note = (all: readonly Walk[]): Promise<void> =>
    writeReaches(
      floor.pool,
      all.map(({ follower, at }) => [follower.id, at]),
    );
  const look = async (): Promise<void> => {
    if (locks !== null && !(await locks.take('followers'))) return;
    const end = writePosition(await floor.journal.end());
    if (end === heardUntil) return; // one question, while nothing happens
    walks ??= await begin(floor.pool, followers);
    await goOn(floor, walks);
    heardUntil = walks.every(({ tries }) => tries === 0) ? end : null;
    if (++looks % reachEvery === 0) await note(walks);
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
    async catchUp() {
      await floor.journal.settle();
      await inTurn();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
      if (walks !== null) await note(walks).catch(() => undefined);
      await locks?.close();
    },
  };
}

async function begin(pool: pg.Pool, followers: readonly Follower[]): Promise<Walk[]> {
  const reaches = await readReaches(pool);
  return followers.map((follower) => ({ follower, at: reaches.get(follower.id) ?? { xid: 0n, seq: 0n }, tries: 0 }));
}

/** The journal is read once for all of them, from whoever is furthest behind; each hears what is new to it. */
async function goOn(floor: Floor, walks: readonly Walk[]): Promise<void> {
  const names = [...new Set(walks.flatMap(({ follower }) => follower.events))];
  const going = new Set(walks);
  for (let from = furthestBehind(going); from !== null; from = furthestBehind(going)) {
    const stretch = await floor.journal.named(names, from, batch);
    const told = stretch.entries.map((entry) => ({ ...entry, happened: happenedOf(entry) }));
    for (const walk of going) if (!(await step(floor, walk, told, stretch))) going.delete(walk);
    if (told.length < batch) return;
  }
}

function furthestBehind(walks: Iterable<Walk>): Position | null {
  let found: Position | null = null;
  for (const { at } of walks) if (found === null || comesAfter(found, at)) found = at;
  return found;
}

/** Whether the follower heard it. What fails is tried again at the next look, so others are not held up. */
async function step(floor: Floor, walk: Walk, told: readonly Told[], { reach }: Stretch): Promise<boolean> {
  const { id, events } = walk.follower;
  try {
    const own = told.filter((entry) => events.includes(entry.name) && comesAfter(entry, walk.at));
    await tell(floor, walk, own);
    if (comesAfter(reach, walk.at)) walk.at = reach;
    walk.tries = 0;
    return true;
  } catch (error) {
    walk.tries += 1;
    floor.log.warn({ err: error, follower: id, tries: walk.tries }, 'a follower could not go on; it is tried again');
    return false;
  }
}

async function tell(floor: Floor, { follower, tries }: Walk, entries: readonly Told[]): Promise<void> {
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
  entries: readonly Told[],
  leftOut = 0,
): Promise<void> {
  return takeTurn(workspaceId, async (turn) => {
    const place = (await findPlace(turn.tx, id))[0] ?? (await holdPlace(turn.tx, id))[0];
    const stands = { xid: BigInt(place?.xid ?? 0), seq: BigInt(place?.seq ?? 0) };
    const fresh = entries.filter((entry) => comesAfter(entry, stands));
    const last = fresh.at(-1);
    if (last === undefined) return;
    if (leftOut === 0)
      await run(
        turn,
        fresh.map(({ happened }) => happened),
      );
    await together(turn.tx, () => [movePlace(turn.tx, id, String(last.xid), String(last.seq), leftOut)]); // with the commit
  });
}

/** An event that no attempt survives must not hold up all that come after it; what is unavailable is no fault of the event. */
async function hearOrLeaveOut(floor: Floor, follower: Follower, workspaceId: string, entry: Told): Promise<void> {
  try {
    await hear(floor, follower, workspaceId, [entry]);
  } catch (error) {
    if (unavailableCodes.test((error as { code?: string }).code ?? '')) throw error;
    floor.log.error({ err: error, follower: follower.id, event: entry.name, at: entry.at }, 'an event was left out');
    await hear(floor, follower, workspaceId, [entry], 1);
  }
}

const happenedOf = ({ name, when, conversationId, contactId, agents }: Entry): Happened => ({
  ...{ name, at: when, conversationId, contactId },
  said: JSON.parse(agents),
});
