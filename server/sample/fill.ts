import type { Tx } from '#server/platform/database/tx.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newSecret } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { jobs } from '#server/modules/conversations/index.ts';
import { findAgent } from '#server/modules/people/index.ts';
import { actAs } from './acting.ts';
import { customers, stories, type Story } from './cast/index.ts';
import { openClock } from './clock.ts';
import { gather, hire, openWays } from './premises.ts';
import { markAsSample } from './mark.ts';
import { openPast } from './past.ts';
import { play } from './play.ts';
import { timeline } from './timeline.ts';
import { meetCustomer } from './meet-customer.ts';

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
  const happenings = timeline(stories, clock, nowMs);
  const past = openPast(tx, jobs);
  const first = await past.turn(happenings[0]?.at ?? nowMs);
  const teams = await gather(actAs(first, people.owner), people);
  const stage = { clock, people, teams, inboxes: await openWays(tx, timeZone), contactOf: openBook() };
  await play(stage, stories, happenings, past.turn);
  await past.end(nowMs);
}

/** Knows each customer's contact; makes it when they first write. */
function openBook(): (turn: Turn, story: Story) => Promise<string> {
  const known = new Map<string, string>();
  return async ({ tx }, { customer }) => {
    const id = known.get(customer) ?? (await meetCustomer(tx, customers[customer]));
    known.set(customer, id);
    return id;
  };
}
