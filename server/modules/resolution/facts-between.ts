import type { FeelingLabel } from '#contract/feelings.ts';
import { statement } from '#server/platform/database/statement.ts';

/** What is known of an episode, as reports count it; see the table for what each means. Hours begin on a zone's clock. */
export interface CountedFacts {
  readonly episodeId: string;
  readonly conversationId: string;
  readonly topicId: string | null;
  readonly openedAt: string;
  readonly openedHour: string;
  readonly firstReplyAt: string | null;
  readonly firstReplyHour: string | null;
  readonly firstReplyMinutes: number | null;
  readonly resolvedAt: string | null;
  readonly resolvedHour: string | null;
  readonly clockMinutes: number | null;
  readonly openMinutes: number | null;
  readonly touches: number;
  readonly transfers: number;
  readonly reasks: number;
  readonly thanksOnly: boolean;
  readonly reopenedAt: string | null;
  readonly followUpId: string | null;
  readonly confirmed: 'said' | 'survey' | null;
  readonly csat: number | null;
  readonly firstLabel: FeelingLabel | null;
  readonly peakLabel: FeelingLabel | null;
  readonly peakValence: number | null;
  readonly lastLabel: FeelingLabel | null;
  readonly lastValence: number | null;
}
const columns = `f.episode_id, f.conversation_id, f.topic_id, f.opened_at, f.first_reply_at, f.first_reply_minutes, f.resolved_at,
  f.clock_minutes, f.open_minutes, f.touches, f.transfers, f.reasks, f.thanks_only, f.reopened_at, f.follow_up_id, f.confirmed,
  f.csat, f.first_label, f.peak_label, f.peak_valence, f.last_label, f.last_valence`;
const within = (column: string): string =>
  `(select episode_id from episode_facts where workspace_id = $1 and ${column} >= s.since and ${column} < s.until)`;

/** Episodes that were opened, first answered or resolved in these stretches. */
export const factsBetween = statement<
  readonly [from: readonly string[], to: readonly string[], timeZone: string],
  CountedFacts
>(
  'episode_facts.between',
  `select ${columns}, date_trunc('hour', f.opened_at, $4) as opened_hour, date_trunc('hour', f.first_reply_at, $4) as first_reply_hour,
     date_trunc('hour', f.resolved_at, $4) as resolved_hour
   from (select i.episode_id from unnest($2::timestamptz[], $3::timestamptz[]) as s(since, until)
     cross join lateral (${['opened_at', 'first_reply_at', 'resolved_at'].map(within).join(' union all ')}) i group by 1) one
   cross join lateral (select * from episode_facts where workspace_id = $1 and episode_id = one.episode_id offset 0) f`,
);
/** What conversations are about: the topic of their newest episode. */
export const topicsOfConversations = statement<
  readonly [conversationIds: readonly string[]],
  { conversationId: string; topicId: string | null }
>(
  'episode_facts.topics_of',
  `select distinct on (conversation_id) conversation_id, topic_id from episode_facts
   where workspace_id = $1 and conversation_id = any($2::uuid[]) order by conversation_id, opened_at desc, episode_id desc`,
);
/** When the episodes of these customers began, were first answered and were resolved: those that are open, or were since. */
export const timesOfContacts = statement<readonly [contactIds: readonly string[], since: string], { at: string }>(
  'episode_facts.times_of_contacts',
  `select distinct t.at from episode_facts f cross join lateral (values (f.opened_at), (f.first_reply_at), (f.resolved_at)) as t(at)
   where f.workspace_id = $1 and f.contact_id = any($2::uuid[]) and (f.resolved_at is null or f.resolved_at >= $3) and t.at is not null`,
);
/** The newest answered cases of a time, with what may go with the answer. */
export const answeredFacts = statement<
  readonly [
    from: string,
    to: string,
    inboxId: string | null,
    teamId: string | null,
    topicId: string | null,
    most: number,
  ],
  Pick<CountedFacts, 'csat' | 'firstReplyMinutes' | 'clockMinutes' | 'transfers' | 'reasks' | 'peakValence'> & {
    promisesBroken: number;
  }
>(
  'episode_facts.answered',
  `select csat, first_reply_minutes, clock_minutes, transfers, reasks, peak_valence, promises_broken from episode_facts
   where workspace_id = $1 and resolved_at >= $2 and resolved_at < $3 and csat is not null
     and ($4::uuid is null or inbox_id = $4) and ($5::uuid is null or team_id = $5) and ($6::uuid is null or topic_id = $6)
   order by resolved_at desc limit $7`,
);
