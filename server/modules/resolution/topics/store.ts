import type { TopicRule } from '#contract/topics.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface TopicRow {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly rules: readonly TopicRule[];
  readonly createdAt: string;
  readonly examples: readonly string[];
  readonly taught: number;
}
const columns = `t.id, t.name, t."group", t.rules, t.created_at,
  coalesce((select array_agg(e.text order by e.created_at, e.id) from topic_examples e
    where e.workspace_id = t.workspace_id and e.topic_id = t.id), '{}') as examples,
  coalesce((select v.texts from topic_vectors v where v.workspace_id = t.workspace_id and v.topic_id = t.id), 0) as taught`;

export const listTopics = statement<readonly [], TopicRow>(
  'topics.list',
  `select ${columns} from topics t where t.workspace_id = $1 and t.merged_into is null order by t."group", lower(t.name)`,
);
export const findTopic = statement<readonly [id: string], TopicRow>(
  'topics.find',
  `select ${columns} from topics t where t.workspace_id = $1 and t.id = $2 and t.merged_into is null`,
);
/** Rules and vectors change by one at a time. */
export const lockTopics = statement<readonly [ids: readonly string[]], { id: string }>(
  'topics.lock',
  `select id from topics where workspace_id = $1 and id = any($2::uuid[]) and merged_into is null order by id for update`,
);
export const insertTopic = statement<readonly [id: string, name: string, group: string, rules: string], { id: string }>(
  'topics.insert',
  `insert into topics (workspace_id, id, name, "group", rules) values ($1, $2, $3, $4, $5)
   on conflict (workspace_id, lower(name)) where merged_into is null do nothing returning id`,
);
export const saveTopic = statement<readonly [id: string, name: string, group: string, rules: string], { id: string }>(
  'topics.save',
  `update topics t set name = $3, "group" = $4, rules = $5 where workspace_id = $1 and id = $2
     and not exists (select from topics o where o.workspace_id = $1 and lower(o.name) = lower($3) and o.merged_into is null and o.id <> $2)
   returning id`,
);
export const deleteTopic = statement<readonly [id: string], never>(
  'topics.delete',
  'delete from topics where workspace_id = $1 and (id = $2 or merged_into = $2)',
);
export const mergeTopic = statement<readonly [id: string, into: string], never>(
  'topics.merge',
  `with moved as (update episode_topics set topic_id = $3 where workspace_id = $1 and topic_id = $2),
     facts as (update episode_facts set topic_id = $3 where workspace_id = $1 and topic_id = $2),
     examples as (update topic_examples set topic_id = $3 where workspace_id = $1 and topic_id = $2),
     counted as (delete from topic_follow_ups where workspace_id = $1 and ($2 in (topic_id, next_topic_id) or $3 in (topic_id, next_topic_id))),
     hidden as (delete from dismissed_hints where workspace_id = $1 and topic_id = $2),
     taught as (delete from topic_vectors where workspace_id = $1 and topic_id = $2)
   update topics set merged_into = $3 where workspace_id = $1 and (id = $2 or merged_into = $2)`,
);

export const insertExample = statement<
  readonly [id: string, topicId: string, text: string, conversationId: string | null],
  never
>(
  'topics.add_example',
  `insert into topic_examples (workspace_id, id, topic_id, text, contact_id)
   values ($1, $2, $3, $4, (select contact_id from conversations where workspace_id = $1 and id = $5))`,
);
export const dropExamples = statement<readonly [topicId: string, texts: readonly string[]], never>(
  'topics.drop_examples',
  'delete from topic_examples where workspace_id = $1 and topic_id = $2 and text = any($3::text[])',
);

export interface VectorRow {
  readonly topicId: string;
  readonly texts: number;
  readonly vector: readonly number[];
}
export const listVectors = statement<readonly [], VectorRow>(
  'topics.vectors',
  'select topic_id, texts, vector from topic_vectors where workspace_id = $1',
);
export const findVector = statement<readonly [topicId: string], VectorRow>(
  'topics.vector',
  'select topic_id, texts, vector from topic_vectors where workspace_id = $1 and topic_id = $2',
);
export const saveVector = statement<readonly [topicId: string, texts: number, vector: readonly number[]], never>(
  'topics.save_vector',
  `insert into topic_vectors (workspace_id, topic_id, texts, vector) values ($1, $2, $3, $4)
   on conflict (workspace_id, topic_id) do update set texts = $3, vector = $4`,
);

/** Conversations without a topic, newest first, with what their customers began with. */
export const withoutTopic = statement<
  readonly [most: number],
  { id: string; number: number; subject: string; text: string }
>(
  'topics.without',
  `select c.id, c.number, c.subject, left(m.text, 1000) as text
   from (select * from episode_facts where workspace_id = $1 and topic_id is null and not thanks_only
       and customer_messages > 0 order by opened_at desc limit $2) f
   join conversations c on c.workspace_id = $1 and c.id = f.conversation_id and c.episode_id = f.episode_id
   join lateral (select text from messages where workspace_id = $1 and conversation_id = c.id and author = 'customer'
       and type = 'message' and at >= f.opened_at order by seq limit 1) m on true
   where not exists (select from episode_topics t where t.workspace_id = $1 and t.episode_id = f.episode_id)
   order by f.opened_at desc, c.id`,
);
