import type { Tx } from '#server/platform/database/tx.ts';
import { likenessOf, type Likeness } from './likeness.ts';
import { colleaguesOf, comparedBy, sharing, strangersOf } from './likenesses-store.ts';

/** So many are compared with one: an address that more people share is a function's, such as info@. */
const most = { sharing: 20, colleagues: 200 };

export type Found = Likeness & { readonly otherId: string };

/** Who is perhaps the same person as somebody, the likeliest first; without those of whom a colleague said that they are not. */
export async function findLike(tx: Tx, contactId: string): Promise<Found[]> {
  const [near, colleagues, strangers] = await Promise.all([
    sharing(tx, contactId, most.sharing),
    colleaguesOf(tx, contactId, most.colleagues),
    strangersOf(tx, contactId),
  ]);
  const apart = new Set(strangers.map(({ id }) => id));
  const candidates = new Set([...near, ...colleagues].map(({ id }) => id).filter((id) => !apart.has(id)));
  if (candidates.size === 0) return [];
  const rows = await comparedBy(tx, [contactId, ...candidates]);
  const self = rows.find(({ id }) => id === contactId);
  if (self === undefined) return [];
  return rows
    .filter(({ id }) => id !== contactId)
    .flatMap((other) => {
      const likeness = likenessOf(self, other);
      return likeness === null ? [] : [{ ...likeness, otherId: other.id }];
    })
    .sort((a, b) => b.score - a.score);
}
