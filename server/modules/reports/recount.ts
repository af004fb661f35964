import type { Tx } from '#server/platform/database/tx.ts';
import type { Turn } from '#server/platform/turn.ts';
import { messagesIn, messagesReach, placesOf } from '#server/modules/conversations/index.ts';
import { findWorkspace } from '#server/modules/people/index.ts';
import { promisesDueIn, promisesReach } from '#server/modules/promises/index.ts';
import { factsBetween, topicsOfConversations, type CountedFacts } from '#server/modules/resolution/index.ts';
import { openCells, type Cells } from './cells.ts';
import { marksOfFirstReply, marksOfOpening, marksOfResolution } from './count-episode.ts';
import { families, flow, promised } from './marks.ts';
import * as store from './store.ts';
import { sumsOfDays, sumsOfWeeks, type Sum } from './sums.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So many hours in one turn: a week, so that no turn is long. */
const most = 168;
/** So many weeks in one turn. */
const mostWeeks = 8;
/** The nights count so many days again; see jobs.ts. */
const countedAgainDays = 17;

/**
 * Counts the hours anew whose counts no longer hold, out of the facts themselves: what was counted bit by bit and what is
 * counted at once are the same thing. True until there is nothing left to count.
 */
export async function recount(turn: Turn): Promise<boolean> {
  const [[workspace], [counting]] = await Promise.all([findWorkspace(turn.tx), store.holdCounting(turn.tx)]);
  if (workspace === undefined || counting?.held !== true) return false;
  const { timeZone, feelingsDays } = workspace;
  const [state] = await store.noteState(turn.tx, timeZone, turn.now);
  if (state?.fresh === true) await markEverything(turn);
  else if (state?.timeZone !== timeZone) await cutAnew(turn, timeZone);
  const hours = (await store.takeDirty(turn.tx, most)).map(({ hour }) => hour).sort();
  if (hours.length === 0) return sumWeeks(turn);
  await countHours(turn, hours, timeZone, Date.parse(turn.now) - (feelingsDays - 1) * dayMs);
  await sumDays(turn, hours, timeZone);
  return true;
}

/** Everything is counted anew: at first, on another clock, and when somebody asks for it. */
export async function markEverything({ tx, now }: Turn): Promise<void> {
  const reaches = [...(await messagesReach(tx)), ...(await promisesReach(tx))];
  const times = reaches.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  const sorted = [...times, now].sort();
  await store.markBetween(tx, sorted[0] ?? now, sorted.at(-1) ?? now);
}

async function cutAnew(turn: Turn, timeZone: string): Promise<void> {
  await store.forgetHours(turn.tx);
  await store.setZone(turn.tx, timeZone);
  await markEverything(turn);
}

async function countHours(turn: Turn, hours: readonly string[], timeZone: string, readSinceMs: number): Promise<void> {
  const { tx } = turn;
  const spans = spansOf(hours);
  const [from, to] = [spans.map(([since]) => since), spans.map(([, until]) => until)];
  const wanted = new Set(hours);
  // Feelings of long ago are forgotten: what was counted of them stays as it is.
  const old = hours.filter((hour) => Date.parse(hour) < readSinceMs);
  const [messages, promises, facts, kept] = await Promise.all([
    messagesIn(tx, from, to, timeZone),
    promisesDueIn(tx, from, to, timeZone),
    factsBetween(tx, from, to, timeZone),
    old.length === 0 ? [] : store.keptCounts(tx, old, families.endings),
  ]);
  const placeOf = await places(turn, [...messages, ...promises, ...facts]);
  const cells = openCells();
  for (const { hour, conversationId, received, sent } of messages) {
    const place = { ...placeOf(conversationId), hour };
    cells.add(place, flow.received, received);
    cells.add(place, flow.sent, sent);
  }
  for (const { hour, conversationId, what, state, n } of promises)
    cells.add({ ...placeOf(conversationId), hour }, promised(what, state), n);
  const isOld = new Set(old);
  for (const episode of facts) countEpisode(cells, episode, placeOf(episode.conversationId), { wanted, isOld });
  for (const { mark, count, ...place } of kept) cells.add(place, mark, count);
  const rows = cells.rows();
  await store.dropHours(tx, hours);
  await store.writeHours(
    tx,
    rows.map(({ hour }) => hour),
    rows.map(({ inboxId }) => inboxId),
    rows.map(({ teamId }) => teamId),
    rows.map(({ topicId }) => topicId),
    rows.map(({ marks }) => `{${marks.join(',')}}`),
    rows.map(({ counts }) => `{${counts.join(',')}}`),
  );
}

type Whereabouts = { inboxId: string; teamId: string | null; topicId: string | null };

function countEpisode(
  cells: Cells,
  facts: CountedFacts,
  { inboxId, teamId }: Whereabouts,
  { wanted, isOld }: { wanted: ReadonlySet<string>; isOld: ReadonlySet<string> },
): void {
  const add = (hour: string | null, marks: readonly number[]): void => {
    if (hour === null || !wanted.has(hour)) return;
    for (const mark of marks) cells.add({ hour, inboxId, teamId, topicId: facts.topicId }, mark);
  };
  add(facts.openedHour, marksOfOpening());
  add(facts.firstReplyHour, marksOfFirstReply(facts));
  const forgotten = facts.resolvedHour !== null && isOld.has(facts.resolvedHour);
  add(facts.resolvedHour, marksOfResolution(forgotten ? { ...facts, firstLabel: null } : facts));
}

async function places(
  { tx }: Turn,
  rows: readonly { conversationId: string }[],
): Promise<(conversationId: string) => Whereabouts> {
  const ids = [...new Set(rows.map(({ conversationId }) => conversationId))];
  const [found, topics] = await Promise.all([placesOf(tx, ids), topicsOfConversations(tx, ids)]);
  const topicOf = new Map(topics.map(({ conversationId, topicId }) => [conversationId, topicId]));
  const placeOf = new Map(
    found.map(({ id, ...place }) => [id, { ...place, topicId: topicOf.get(id) ?? null }] as const),
  );
  return (id) => placeOf.get(id) ?? { inboxId: '', teamId: null, topicId: null };
}

async function sumDays({ tx }: Turn, hours: readonly string[], timeZone: string): Promise<void> {
  const days = (await store.daysOf(tx, hours, timeZone)).map(({ day }) => day);
  const sums = sumsOfDays(await store.hoursOfDays(tx, days, timeZone));
  await Promise.all([store.dropDays(tx, days), write(tx, 1, sums), store.doubtWeeks(tx, days)]);
}

/** Weeks of which nothing is counted again each night any more, so that long times are read by the week. */
async function sumWeeks({ tx, now }: Turn): Promise<boolean> {
  const weeks = (await store.takeWeeks(tx, now, countedAgainDays, mostWeeks)).map(({ week }) => week);
  if (weeks.length === 0) return false;
  const sums = sumsOfWeeks(await store.daysOfWeeks(tx, weeks));
  await Promise.all([store.dropWeeks(tx, weeks), write(tx, 7, sums)]);
  return true;
}

async function write(tx: Tx, length: 1 | 7, sums: readonly Sum[]): Promise<void> {
  await store.writeSums(
    tx,
    length,
    sums.map(({ family }) => family),
    sums.map(({ cut }) => cut),
    sums.map(({ day }) => day),
    sums.map(({ inboxId }) => inboxId),
    sums.map(({ teamId }) => teamId),
    sums.map(({ topicId }) => topicId),
    sums.map(({ marks }) => marks),
    sums.map(({ counts }) => counts),
  );
}

/** Hours that follow each other, as one stretch. */
function spansOf(hours: readonly string[]): [since: string, until: string][] {
  const spans: [since: string, until: string][] = [];
  for (const hour of hours) {
    const until = new Date(Date.parse(hour) + hourMs).toISOString();
    const last = spans.at(-1);
    if (last?.[1] === hour) last[1] = until;
    else spans.push([hour, until]);
  }
  return spans;
}
