import type { Tx } from '#server/platform/database/database.ts';
import { notFound } from '#server/platform/http/problem.ts';
import { newSecret } from '#server/platform/secret.ts';
import type { Turn } from '#server/platform/turn.ts';
import { conversations } from '#server/modules/conversations/index.ts';
import { findAgent } from '#server/modules/people/index.ts';
import { actAs } from './acting.ts';
import { agents, customers, stories, type Colleague, type Story } from './cast/index.ts';
import { openClock } from './clock.ts';
import { gather, hire, openWays } from './premises.ts';
import { markAsSample } from './mark.ts';
import { openPast } from './past.ts';
import { play } from './play.ts';
import type { Stage } from './stage.ts';
import { timeline } from './timeline.ts';
import { meetCustomer } from './meet-customer.ts';

export interface Wanted {
  readonly timeZone: string;
  /** With which the made-up colleagues sign in; without it nobody can. */
  readonly password?: string | undefined;
}

/**
 * Fills a new workspace with Lark & Kettle: its people, customers and ongoing stories, played through the product's own
 * functions at their own moments, in the transaction that makes the workspace.
 */
export async function fillSample(tx: Tx, ownerId: string, { timeZone, password = newSecret() }: Wanted): Promise<void> {
  const nowMs = Date.now();
  await markAsSample(tx);
  const ids = await hire(tx, ownerId, password);
  const [owner] = await findAgent(tx, ownerId);
  if (owner === undefined) throw notFound();
  const people: Stage['people'] = {
    owner: { id: ownerId, name: owner.name, role: owner.role },
    ...{ tomas: { ...agents.tomas, id: ids.tomas }, aisha: { ...agents.aisha, id: ids.aisha } },
    piet: { ...agents.piet, id: ids.piet },
  };
  const past = openPast(tx, conversations.jobs ?? []);
  const clock = openClock(nowMs, timeZone, owner.name.split(' ')[0] ?? owner.name);
  const happenings = timeline(stories, clock, nowMs);
  const first = await past.turn(happenings[0]?.at ?? nowMs);
  const stage: Stage = {
    ...{ clock, people, inboxes: await openWays(tx, timeZone), contactOf: openBook() },
    teams: await gather(actAs(first, people.owner), ids satisfies Record<Colleague, string>),
  };
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
