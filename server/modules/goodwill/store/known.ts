import type { GestureCategory } from '#contract/gesture-facts.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Viewer } from './gestures.ts';

/** A conversation as a gesture looks at it. */
export interface CaseRow {
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly episodeId: string;
  readonly teamId: string | null;
  readonly status: string;
  readonly waitingSince: string | null;
  readonly answered: boolean;
  readonly overdue: boolean;
  readonly resolvedAt: string | null;
  readonly ownedAt: string | null;
  readonly ownedBy: string | null;
  readonly ownedText: string | null;
}
export const seeCase = statement<readonly [conversationId: string, ...Viewer], CaseRow>(
  'goodwill.case',
  `select c.contact_id, p.name as contact_name, p.email as contact_email, c.episode_id, c.status, c.waiting_since, c.answered, c.overdue,
     coalesce(c.team_id, (select team_id from team_members t where t.workspace_id = $1 and t.agent_id = $4 order by team_id limit 1)) as team_id,
     e.resolved_at, m.at as owned_at, m.author_name as owned_by, m.text as owned_text
   from conversations c join contacts p on p.workspace_id = $1 and p.id = c.contact_id
   left join episodes e on e.workspace_id = $1 and e.id = c.episode_id
   left join lateral (select at, author_name, text from messages where workspace_id = $1 and conversation_id = c.id and author = 'agent'
     and type = 'message' order by seq desc limit 1) m on true
   where c.workspace_id = $1 and c.id = $2 and app.sees($3, $4, c)`,
);

/** Gestures that reached them, or may yet: what counts towards limits. */
const counts = `state in ('approved', 'offered', 'claimed')`;
export interface GivenRow {
  readonly gifts: number;
  readonly totalMinor: number;
  readonly quarterMinor: number;
  readonly spendMinor: number;
}
export const givenTo = statement<
  readonly [contactId: string, yearAgo: string, quarter: string, currency: string, exceptId: string],
  GivenRow
>(
  'goodwill.given_to',
  `select count(*)::int as gifts, coalesce(sum(amount_minor), 0)::bigint as total_minor,
     coalesce(sum(amount_minor) filter (where created_at >= $4), 0)::bigint as quarter_minor,
     coalesce((select sum(amount_minor) from happenings where workspace_id = $1 and contact_id = $2 and what = 'order' and currency = $5
       and at >= $3), 0)::bigint as spend_minor
   from gestures where workspace_id = $1 and contact_id = $2 and created_at >= $3 and currency = $5 and id <> $6 and ${counts}`,
);
/** What a team usually gives one customer in a year; nothing where it gave to fewer than five. */
export const usualOf = statement<
  readonly [teamId: string | null, yearAgo: string, currency: string],
  { medianMinor: number | null }
>(
  'goodwill.usual_of',
  `select case when count(*) >= 5 then percentile_cont(0.5) within group (order by total) end as median_minor from (
     select sum(amount_minor) as total from gestures
     where workspace_id = $1 and team_id is not distinct from $2 and created_at >= $3 and currency = $4 and ${counts} group by contact_id) each`,
);
/** Cases before this one in which the same cause was made good for. */
export const priorsOf = statement<
  readonly [contactId: string, since: string, exceptEpisodeId: string],
  { category: GestureCategory; times: number }
>(
  'goodwill.priors_of',
  `select category, count(distinct episode_id)::int as times from gestures
   where workspace_id = $1 and contact_id = $2 and created_at >= $3 and episode_id <> $4 and state not in ('declined', 'void') group by category`,
);
export const lastOrderOf = statement<
  readonly [contactId: string, currency: string],
  { title: string; at: string; minor: number }
>(
  'goodwill.last_order_of',
  `select title, at, amount_minor as minor from happenings
   where workspace_id = $1 and contact_id = $2 and what = 'order' and currency = $3 and amount_minor > 0 order by at desc, id desc limit 1`,
);
/** When a gift or a personal word last reached somebody. What was made void never did. */
export const lastGiftOf = statement<readonly [contactId: string], { at: string | null }>(
  'goodwill.last_gift_of',
  `select greatest((select max(offered_at) from gestures where workspace_id = $1 and contact_id = $2 and offered_at is not null and state <> 'void'),
     (select max(decided_at) from personal_touches where workspace_id = $1 and contact_id = $2 and state = 'written')) as at`,
);
/** Our last answer in a conversation, with which a promised call goes. */
export const lastAnswerOf = statement<readonly [conversationId: string], { id: string }>(
  'goodwill.last_answer_of',
  `select id from messages where workspace_id = $1 and conversation_id = $2 and author = 'agent' and type in ('message', 'call')
   order by seq desc limit 1`,
);
