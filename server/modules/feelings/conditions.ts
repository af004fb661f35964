import type { Condition } from '#contract/segments.ts';
import { answers, type Conditions } from '#server/conditions.ts';

type Of<A extends Condition['about']> = Extract<Condition, { about: A }>;

/** What can be asked about how customers feel and stand; of those who asked not to be read, nothing. */
export const conditions: readonly Conditions[] = [
  answers<Of<'feeling'>>('feeling', ({ labels, days }, put) => {
    const since = days === undefined ? '' : ` and k.last_at >= now() - make_interval(days => ${put(days)}::int)`;
    return `c.profiling and (select m.label from conversations k join moods m on m.workspace_id = $1 and m.conversation_id = k.id
       where k.workspace_id = $1 and k.contact_id = c.id${since} order by k.last_at desc limit 1) = any(${put(labels)}::text[])`;
  }),
  answers<Of<'balance'>>(
    'balance',
    ({ levels }, put) =>
      `c.profiling and exists (select from balances b where b.workspace_id = $1 and b.contact_id = c.id and b.level = any(${put(levels)}::text[]))`,
  ),
];
