import type { FeelingLabel } from '#contract/feelings.ts';
import { statement } from '#server/platform/database/statement.ts';

/** An episode as its base tables tell it. */
export interface EpisodeRow {
  readonly episodeId: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly inboxId: string;
  readonly channel: string;
  readonly teamId: string | null;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly openedAt: string;
  readonly firstReplyAt: string | null;
  readonly firstReplyMinutes: number | null;
  readonly resolvedAt: string | null;
  /** The episode before in the same conversation. */
  readonly beforeId: string | null;
  readonly promisesKept: number;
  readonly promisesBroken: number;
}
/** Ids carry the moment at which they were made in their first 48 bits: a message belongs to the episode begun last before it. */
const floor = (id: string): string => `(left(${id}::text, 13) || '-0000-0000-000000000000')::uuid`;
const settled = (state: string): string => `(select count(*)::int from promises p where p.workspace_id = $1
  and p.conversation_id = e.conversation_id and p.episode_id = e.id and p.state = '${state}')`;

export const episodesBy = statement<readonly [ids: readonly string[]], EpisodeRow>(
  'resolution.episodes',
  `select e.id as episode_id, e.conversation_id, c.contact_id, c.inbox_id, c.channel, c.team_id, c.subject, c.tags, e.opened_at,
     e.first_reply_at, e.first_reply_minutes, e.resolved_at, ${settled('kept')} as promises_kept, ${settled('broken')} as promises_broken,
     (select b.id from episodes b where b.workspace_id = $1 and b.conversation_id = e.conversation_id and b.id < e.id
       order by b.id desc limit 1) as before_id
   from episodes e join conversations c on c.workspace_id = $1 and c.id = e.conversation_id
   where e.workspace_id = $1 and e.id = any($2::uuid[]) order by e.id`,
);

/** A word of either side. */
export interface WordRow {
  readonly episodeId: string;
  readonly author: 'customer' | 'agent';
  readonly authorId: string | null;
  /** Of customers only. */
  readonly text: string;
  readonly at: string;
  readonly createdAt: string;
  readonly label: FeelingLabel | null;
  readonly valence: number | null;
  /** They say that they say it again. */
  readonly repeats: boolean;
}
export const wordsIn = statement<readonly [ids: readonly string[]], WordRow>(
  'resolution.words',
  `select e.id as episode_id, m.author, m.author_id, case when m.author = 'customer' then left(m.text, 2000) else '' end as text,
     m.at, m.created_at, r.label, r.valence, coalesce(r.cues @> '[{"cue":"repeat"}]', false) as repeats
   from episodes e
   left join lateral (select n.id from episodes n where n.workspace_id = $1 and n.conversation_id = e.conversation_id and n.id > e.id
     order by n.id limit 1) n on true
   join messages m on m.workspace_id = $1 and m.conversation_id = e.conversation_id and m.type in ('message', 'call')
     and m.author <> 'system' and m.id >= ${floor('e.id')} and (n.id is null or m.id < ${floor('n.id')})
   left join (select readings.conversation_id, readings.message_id, said.* from readings
     cross join lateral json_to_record(reading) as said (label text, valence real, cues jsonb)
     where workspace_id = $1 and exists (select from workspaces w where w.id = $1 and w.reads_feelings)) r
     on r.conversation_id = m.conversation_id and r.message_id = m.id
   where e.workspace_id = $1 and e.id = any($2::uuid[]) order by e.id, m.seq`,
);
/** Episodes after an id, for going through all of them. */
export const episodesAfter = statement<readonly [after: string, most: number], { id: string }>(
  'resolution.episodes_after',
  'select id from episodes where workspace_id = $1 and id > $2 order by id limit $3',
);
export const episodesOfConversations = statement<readonly [ids: readonly string[]], { id: string }>(
  'resolution.episodes_of',
  'select id from episodes where workspace_id = $1 and conversation_id = any($2::uuid[])',
);

export interface EpisodeTopicRow {
  readonly episodeId: string;
  readonly conversationId: string;
  readonly topicId: string | null;
  readonly by: 'rule' | 'similar' | 'earlier' | 'agent';
  readonly sure: number;
  readonly words: readonly string[];
}
export const topicsOfEpisodes = statement<readonly [ids: readonly string[]], EpisodeTopicRow>(
  'resolution.topics_of_episodes',
  `select episode_id, conversation_id, topic_id, by, sure, words from episode_topics where workspace_id = $1 and episode_id = any($2::uuid[])`,
);
export const saveEpisodeTopic = statement<
  readonly [
    episodeId: string,
    conversationId: string,
    topicId: string | null,
    by: EpisodeTopicRow['by'],
    sure: number,
    words: readonly string[],
    correctedBy: string | null,
  ],
  never
>(
  'resolution.save_topic',
  `insert into episode_topics (workspace_id, episode_id, conversation_id, topic_id, by, sure, words, corrected_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, episode_id)
   do update set topic_id = $4, by = $5, sure = $6, words = $7, corrected_by = $8, at = now()`,
);
export const dropEpisodeTopic = statement<readonly [episodeId: string], never>(
  'resolution.drop_topic',
  'delete from episode_topics where workspace_id = $1 and episode_id = $2',
);
/** Episodes that rules and likeness may sort anew. */
export const episodesToSort = statement<readonly [since: string, after: string, most: number], { id: string }>(
  'resolution.to_sort',
  `select f.episode_id as id from episode_facts f where f.workspace_id = $1 and f.opened_at >= $2 and f.episode_id > $3
     and not exists (select from episode_topics t where t.workspace_id = $1 and t.episode_id = f.episode_id and t.by = 'agent')
   order by f.episode_id limit $4`,
);
