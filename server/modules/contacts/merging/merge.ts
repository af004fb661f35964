import type { Contact } from '#contract/contacts.ts';
import type { Merge } from '#contract/merging.ts';
import type { Custody, Moved } from '#server/custody.ts';
import { happen } from '#server/happen.ts';
import { forgetPerson } from '#server/modules/feelings/index.ts';
import { notFound, refused } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { newId } from '#server/platform/id.ts';
import { record } from '../happenings/record.ts';
import { mendAddress } from '../identities/store.ts';
import { tellChanged } from '../tell.ts';
import { mergeOf } from './entities.ts';
import * as store from './store.ts';

/**
 * Two customers are one person: everything of `goneId` goes to `keptId`, in one transaction and through every custody. What cannot
 * be said twice of one person stays behind and is kept with the merge, so that all of it can be taken back.
 */
export async function merge(
  ctx: Ctx,
  custodies: readonly Custody[],
  keptId: string,
  goneId: string,
): Promise<{ merge: Merge; contact: Contact }> {
  const { tx, now } = ctx;
  if (keptId === goneId) throw refused('otherId', 'this is the same customer');
  const held = new Set((await store.holdBoth(tx, [keptId, goneId])).map(({ id }) => id));
  if (!held.has(keptId)) throw notFound();
  if (!held.has(goneId)) throw refused('otherId', 'there is no such customer');
  const [before, gone] = [await knownOf(ctx, keptId), await knownOf(ctx, goneId)];
  await store.fillIn(tx, keptId, goneId);
  const after = await knownOf(ctx, keptId);
  const moved: Record<string, Moved> = {
    [mains]: { identities: (await store.mainsOf(tx, goneId)).map(({ it }) => it) },
  };
  for (const one of custodies) moved[one.name] = await one.move(ctx, goneId, keptId);
  const [left] = await store.leftOf(tx, goneId);
  await store.dropContact(tx, goneId);
  await mendAddress(tx, keptId);
  const name = nameOf(gone);
  const kept = [left?.rows, moved, before, after].map((one) => JSON.stringify(one)) as [string, string, string, string];
  const [row] = await store.insertMerge(tx, newId(), keptId, goneId, name, ...kept, ctx.caller.agentId, now);
  if (row === undefined) throw new Error('the merge was not written down');
  if (after['profiling'] === false && before['profiling'] === true) await forgetPerson(ctx, keptId);
  await note(ctx, keptId, row.id, `Merged with ${name ?? 'a customer without a name'}`);
  await happen(ctx, 'contact.gone', { agents: { contactId: goneId, into: keptId }, contactId: goneId });
  return { merge: mergeOf(row), contact: await tellChanged(ctx, keptId) };
}

/** Under this word stands what the one who went was mainly known by. */
export const mains = 'main identities';

const knownOf = async ({ tx }: Ctx, id: string): Promise<store.KnownRow> =>
  (await store.knownOf(tx, id))[0]?.known ?? {};

const nameOf = (known: store.KnownRow): string | null => {
  const name = known['name'] ?? known['email'];
  return typeof name === 'string' ? name : null;
};

/** A line in the timeline of somebody. */
export const note = (ctx: Ctx, contactId: string, id: string, title: string): Promise<unknown> =>
  record(ctx, {
    ...{ contactId, kind: 'merge', at: ctx.now, title },
    source: { kind: 'merge', id },
    agentId: ctx.caller.agentId,
  });
