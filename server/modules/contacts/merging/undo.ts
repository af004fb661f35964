import type { Contact } from '#contract/contacts.ts';
import type { Merge } from '#contract/merging.ts';
import type { Custody } from '#server/custody.ts';
import { Problem, notFound } from '#server/platform/http/problem.ts';
import type { Ctx } from '#server/platform/http/serve.ts';
import { mendAddress } from '../identities/store.ts';
import { tellChanged } from '../tell.ts';
import { mergeOf, undoUntil } from './entities.ts';
import { mains, note } from './merge.ts';
import * as store from './store.ts';

/** Two customers are two people after all: what was moved goes back, row by row; what came since stays with the one who was kept. */
export async function undo(
  ctx: Ctx,
  custodies: readonly Custody[],
  mergeId: string,
): Promise<{ merge: Merge; kept: Contact; back: Contact }> {
  const { tx, now } = ctx;
  const [row] = await store.lockMerge(tx, mergeId);
  if (row === undefined) throw notFound();
  await refuseWhereLate(ctx, row);
  const { keptId, goneId } = row;
  await store.holdBoth(tx, [keptId]);
  await store.putBack(tx, JSON.stringify(row.gone));
  for (const one of custodies.toReversed()) await one.moveBack(ctx, row.moved[one.name] ?? {}, goneId, keptId);
  await store.setMains(tx, goneId, row.moved[mains]?.['identities'] ?? []);
  await store.emptyAgain(tx, keptId, JSON.stringify(row.before), JSON.stringify(row.after));
  for (const id of [keptId, goneId]) await mendAddress(tx, id);
  const [ended] = await store.endMerge(tx, mergeId, now);
  await note(ctx, keptId, `${mergeId} undone`, `Taken apart again from ${row.goneName ?? 'a customer without a name'}`);
  await note(ctx, goneId, `${mergeId} back`, 'Taken apart again after a merge');
  return {
    merge: mergeOf(ended ?? row),
    kept: await tellChanged(ctx, keptId),
    back: await tellChanged(ctx, goneId),
  };
}

async function refuseWhereLate({ tx, now }: Ctx, row: store.WholeMerge): Promise<void> {
  if (row.undoneAt !== null) throw new Problem(409, 'undone_already', 'These two are apart again already.');
  if (undoUntil(row.at) < now)
    throw new Problem(409, 'too_late', 'A merge can be taken back for 30 days. This one is older.');
  const [newer] = await store.newerMerge(tx, row.keptId, row.at);
  if (newer !== undefined)
    throw new Problem(
      409,
      'newer_first',
      `Take the later merge with ${newer.goneName ?? 'a customer without a name'} back first.`,
      {
        mergeId: newer.id,
      },
    );
}
