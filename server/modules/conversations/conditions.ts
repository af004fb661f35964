import type { Condition } from '#contract/segments.ts';
import { answers, type Conditions } from '#server/conditions.ts';

/** What can be asked about customers’ conversations. */
export const conditions: readonly Conditions[] = [
  answers<Extract<Condition, { about: 'conversations' }>>('conversations', ({ is, value, days, tag }, put) => {
    const since = days === undefined ? '' : ` and k.last_at >= now() - make_interval(days => ${put(days)}::int)`;
    const tagged = tag === undefined ? '' : ` and ${put(tag)} = any(k.tags)`;
    const theirs = `from conversations k where k.workspace_id = $1 and k.contact_id = c.id${since}${tagged}`;
    if (is === 'unresolved') return `exists (select ${theirs} and k.status <> 'resolved')`;
    return `(select count(*) ${theirs}) ${is === 'at_least' ? '>=' : '<='} ${put(value ?? 1)}::int`;
  }),
];
