import { statement } from '#server/platform/database/statement.ts';

export interface FollowUpRow {
  readonly topicId: string;
  readonly name: string;
  readonly cases: number;
  readonly followed: number;
}
/** What follows a topic, the most frequent first; without what was put away in the conversation. */
export const followUpsOf = statement<readonly [topicId: string, conversationId: string], FollowUpRow>(
  'hints.of',
  `select f.next_topic_id as topic_id, t.name, f.cases, f.followed from topic_follow_ups f
   join topics t on t.workspace_id = $1 and t.id = f.next_topic_id and t.merged_into is null
   where f.workspace_id = $1 and f.topic_id = $2 and not exists (select from dismissed_hints d
     where d.workspace_id = $1 and d.conversation_id = $3 and d.topic_id = f.next_topic_id)
   order by f.followed desc, t.name`,
);
export const dismissHint = statement<readonly [conversationId: string, topicId: string], { topicId: string }>(
  'hints.dismiss',
  `insert into dismissed_hints (workspace_id, conversation_id, topic_id)
   select $1, $2, id from topics where workspace_id = $1 and id = $3
   on conflict (workspace_id, conversation_id, topic_id) do update set at = now() returning topic_id`,
);

/**
 * Counts what came within seven days of cases on each topic, over a year. A case is a resolved episode that is older than
 * seven days; whoever comes back twice about the same counts once. A return on the same topic is no next issue.
 */
export const countFollowUps = statement<readonly [now: string], never>(
  'hints.count',
  `with cases as materialized (
     select episode_id, contact_id, topic_id, opened_at, resolved_at from episode_facts
     where workspace_id = $1 and topic_id is not null and not thanks_only and customer_messages > 0
       and resolved_at < $2::timestamptz - interval '7 days' and resolved_at >= $2::timestamptz - interval '1 year'),
   sizes as (select topic_id, count(*)::int as cases from cases group by topic_id),
   pairs as (select c.topic_id, n.topic_id as next_topic_id, count(distinct c.episode_id)::int as followed
     from cases c join episode_facts n on n.workspace_id = $1 and n.contact_id = c.contact_id and n.topic_id is not null
       and n.topic_id <> c.topic_id and not n.thanks_only and n.customer_messages > 0
       and n.opened_at > c.opened_at and n.opened_at <= c.resolved_at + interval '7 days'
     group by 1, 2),
   gone as (delete from topic_follow_ups f where f.workspace_id = $1 and not exists (
     select from pairs p where p.topic_id = f.topic_id and p.next_topic_id = f.next_topic_id))
   insert into topic_follow_ups (workspace_id, topic_id, next_topic_id, cases, followed, counted_at)
   select $1, p.topic_id, p.next_topic_id, s.cases, p.followed, $2 from pairs p join sizes s on s.topic_id = p.topic_id
   on conflict (workspace_id, topic_id, next_topic_id)
   do update set cases = excluded.cases, followed = excluded.followed, counted_at = excluded.counted_at`,
);
