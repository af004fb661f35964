import type { Condition } from '#contract/segments.ts';
import { answers, type Conditions } from '#server/conditions.ts';

/** What can be asked about the topics that customers wrote about. */
export const conditions: readonly Conditions[] = [
  answers<Extract<Condition, { about: 'topic' }>>('topic', ({ topicId, days }, put) => {
    const since = days === undefined ? '' : ` and f.opened_at >= now() - make_interval(days => ${put(days)}::int)`;
    return `exists (select from episode_facts f where f.workspace_id = $1 and f.contact_id = c.id and f.topic_id = ${put(topicId)}::uuid${since})`;
  }),
];
