import type { Recovery } from '#contract/recovery.ts';
import { Problem, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { findAgent } from '#server/modules/people/index.ts';
import { settle } from '../balance/settle.ts';
import { holdBalances } from '../balance/store.ts';
import { one } from './look.ts';
import { tell } from './place.ts';
import { closeAll, end, giveTo, openAll, resume } from './store.ts';

/** Takes somebody on, gives them to a colleague, or to nobody. */
export async function give(ctx: Ctx, id: string, ownerId: string | null): Promise<Recovery> {
  const before = await need(ctx, id);
  if (ownerId !== null) {
    const [agent] = await findAgent(ctx.tx, ownerId);
    if (agent?.active !== true) throw refused('ownerId', 'there is no such colleague');
  }
  const given = await giveTo(ctx.tx, id, ownerId);
  if (given.length === 0) throw gone();
  await tell(ctx, id, before.contact.id, before.conversation?.id ?? null);
  return one(ctx, id);
}

/** A colleague heard the customer say that it is good again, and names the words. */
export async function confirm(ctx: Ctx, id: string, words: string): Promise<Recovery> {
  const { contact } = await need(ctx, id);
  const ended = await end(ctx.tx, id, 'recovered', ctx.now, ctx.caller.agentId, 'heard', null, words, null);
  return ending(ctx, id, contact.id, ended.length > 0, true);
}

/** Put aside without the customer's word, with a reason. */
export async function close(ctx: Ctx, id: string, why: string): Promise<Recovery> {
  const { contact } = await need(ctx, id);
  const ended = await end(ctx.tx, id, 'closed', ctx.now, ctx.caller.agentId, null, null, null, why);
  return ending(ctx, id, contact.id, ended.length > 0, false);
}

async function ending(ctx: Ctx, id: string, contactId: string, ended: boolean, recovered: boolean): Promise<Recovery> {
  if (!ended) throw gone();
  await closeAll(ctx.tx, contactId, ctx.now, recovered);
  return after(ctx, id, contactId);
}

/** Takes a confirmation or a closing back. */
export async function takeBack(ctx: Ctx, id: string): Promise<Recovery> {
  await need(ctx, id);
  const [back] = await resume(ctx.tx, id);
  if (back === undefined) throw gone();
  await openAll(ctx.tx, back.contactId, back.endedAt);
  return after(ctx, id, back.contactId);
}

async function after(ctx: Ctx, id: string, contactId: string): Promise<Recovery> {
  await settle(ctx, new Map([[contactId, null]]));
  const recovery = await one(ctx, id);
  await tell(ctx, id, contactId, recovery.conversation?.id ?? null);
  return recovery;
}

/** The case as the caller sees it. The balance is held before anything of the queue is, in the order of those who reckon. */
async function need(ctx: Ctx, id: string): Promise<Recovery> {
  const found = await one(ctx, id);
  await holdBalances(ctx.tx, [found.contact.id]);
  return found;
}
const gone = (): Problem => new Problem(409, 'moved_on', 'This has moved on meanwhile. Look at the list as it is now.');
