import type { Tx } from '#server/platform/database/tx.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newSecret } from '#server/platform/secret.ts';
import { channels } from '#server/channels.ts';
import { jobs } from '#server/modules/conversations/index.ts';
import { goodwill, goodwillLetters } from '#server/modules/goodwill/index.ts';
import { findAgent } from '#server/modules/people/index.ts';
import { askingJob } from '#server/modules/surveys/index.ts';
import { actAs } from './acting.ts';
import { openAnswering } from './answering.ts';
import { openBook } from './book.ts';
import { stories } from './cast/index.ts';
import { openClock } from './clock.ts';
import { openEars } from './ears.ts';
import { found } from './found.ts';
import { listeners } from './listeners.ts';
import { live } from './live.ts';
import { markAsSample } from './mark.ts';
import { openPast } from './past.ts';
import { play } from './play.ts';
import { gather, hire, openWays } from './premises.ts';
import type { Stage } from './stage.ts';

const opening = '84 d ago 9:00';

/**
 * Fills a new workspace with Lark & Kettle: its people, customers and ongoing stories, played through the product's own
 * functions at their own moments, in the transaction that makes the workspace. With `password` the made-up colleagues
 * sign in; without it nobody can as one of them.
 */
export async function fillSample(
  tx: Tx,
  ownerId: string,
  timeZone: string,
  password: string = newSecret(),
): Promise<void> {
  await markAsSample(tx);
  const [owner] = await findAgent(tx, ownerId);
  if (owner === undefined) throw notFound();
  const people = { owner, ...(await hire(tx, password)) };
  const nowMs = Date.now();
  const clock = openClock(nowMs, timeZone, owner.name.split(' ')[0] ?? owner.name);
  const book = openBook();
  const teams = new Map<string, string>();
  const stage: Stage = { clock, people, teams, inboxes: await openWays(tx, timeZone), contactOf: book.contactOf };
  const answering = openAnswering(stage, book.customerOf, nowMs);
  const past = openPast(
    tx,
    [
      ...jobs,
      ...(goodwill(channels).jobs ?? []),
      ...goodwillLetters(write),
      askingJob({ asks, notice: write }),
      ...answering.jobs,
    ],
    openEars(listeners, answering.actors),
  );
  const first = await past.turn(clock.at(opening));
  for (const [name, id] of await gather(actAs(first, people.owner), people)) teams.set(name, id);
  const founded = await found(actAs(first, people.tomas), stage);
  const moments = [...play(stage, stories, nowMs), ...live(stage, founded)].sort((one, other) => one.at - other.at);
  for (const { at, run } of moments) await run(await past.turn(at));
  await past.end(nowMs);
}

const asking = new Set(channels.filter(({ abilities }) => abilities.asks === true).map(({ name }) => name));
const asks = (channel: string): boolean => asking.has(channel);
/** The sample asks in the chat, and elsewhere by a letter that leaves no trace: it has no mailbox. */
const write = (): Promise<boolean> => Promise.resolve(true);
