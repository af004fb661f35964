import type { Episode } from '#contract/timeline.ts';
import { statement } from '#server/platform/database/statement.ts';
import { happeningColumns, type HappeningRow } from '../happenings/store.ts';
import type { Viewer } from '../viewer.ts';

/** A page behind a place, newest first. */
export type Page = readonly [contactId: string, ...Viewer, before: string, beforeId: string, limit: number];
type Keyed = { readonly key: string };

/** The conversation is asked one by one, as an `exists` would be answered by looking at every conversation of the house. */
const happenings = `select ${happeningColumns}, at::text as key from happenings h where h.workspace_id = $1 and h.contact_id = $2
     and (h.at, h.id) < ($6::timestamptz, $7::uuid)
     and (h.conversation_id is null or $3 and coalesce((select app.sees($4, $5, c) from conversations c
       where c.workspace_id = $1 and c.id = h.conversation_id), false))`;
export const everyHappening = statement<Page, HappeningRow & Keyed>(
  'timeline.happenings',
  `${happenings} order by h.at desc, h.id desc limit $8`,
);
/** Of one kind, along its own index. */
export const happeningsOf = statement<readonly [...Page, what: string], HappeningRow & Keyed>(
  'timeline.happenings_of',
  `${happenings} and h.what = $9 order by h.at desc, h.id desc limit $8`,
);

export type EpisodeRow = Omit<Episode, 'kind' | 'conversation'> &
  Keyed & {
    readonly conversationId: string;
    readonly number: number;
    readonly subject: string;
    readonly channel: string;
  };
/**
 * The episodes of somebody's conversations with their first words and what their last words read as. Only what fits the page
 * is looked into.
 */
export const episodes = statement<Page, EpisodeRow>(
  'timeline.episodes',
  `with page as materialized (
     select e.id, e.opened_at, e.resolved_at, c.id as conversation_id, c.number, c.subject, c.channel,
       case when c.episode_id = e.id then c.status else 'resolved' end as status
     from conversations c join episodes e on e.workspace_id = $1 and e.conversation_id = c.id
     where c.workspace_id = $1 and c.contact_id = $2 and $3 and app.sees($4, $5, c) and (e.opened_at, e.id) < ($6::timestamptz, $7::uuid)
     order by e.opened_at desc, e.id desc limit $8)
   select p.id, $2::uuid as contact_id, p.opened_at as at, p.opened_at::text as key, p.resolved_at, p.conversation_id, p.number, p.subject,
     p.channel, p.status, coalesce(left(m.text, 200), '') as words, coalesce(m.author, 'system') as "from", f.label as feeling
   from page p
   left join lateral (select min(n.opened_at) as opened_at from episodes n
     where n.workspace_id = $1 and n.conversation_id = p.conversation_id and n.opened_at > p.opened_at) n on true
   left join lateral (select text, author from messages
     where workspace_id = $1 and conversation_id = p.conversation_id and type not in ('note', 'activity') and at >= p.opened_at
     order by seq limit 1) m on true
   left join lateral (select r.reading ->> 'label' as label from messages t join readings r on r.workspace_id = $1
       and r.conversation_id = p.conversation_id and r.message_id = t.id
     where t.workspace_id = $1 and t.conversation_id = p.conversation_id and t.author = 'customer' and t.at >= p.opened_at
       and (n.opened_at is null or t.at < n.opened_at)
       and exists (select from contacts where workspace_id = $1 and id = $2 and profiling)
       and exists (select from workspaces where id = $1 and reads_feelings)
     order by t.seq desc limit 1) f on true
   order by p.opened_at desc, p.id desc`,
);
