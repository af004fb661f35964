import type { PersonalTouch, TouchOccasion } from '#contract/touches.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { Viewer } from '../store/gestures.ts';

export interface TouchRow {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly occasion: TouchOccasion;
  readonly reason: string;
  readonly state: PersonalTouch['state'];
  readonly note: string | null;
  readonly foundAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly conversationId: string | null;
}
const columns = `t.id, t.contact_id, p.name as contact_name, p.email as contact_email, t.occasion, t.reason, t.state, t.note, t.found_at,
  t.decided_by, t.decided_at, (select c.id from conversations c where c.workspace_id = $1 and c.contact_id = t.contact_id and app.sees($2, $3, c)
    order by c.last_at desc limit 1) as conversation_id`;
const source = 'personal_touches t join contacts p on p.workspace_id = t.workspace_id and p.id = t.contact_id';

export const openTouches = statement<readonly [...Viewer, most: number], TouchRow>(
  'touches.open',
  `select ${columns} from ${source} where t.workspace_id = $1 and t.state in ('proposed', 'taken') order by t.found_at desc, t.id desc limit $4`,
);
export const findTouch = statement<readonly [...Viewer, id: string], TouchRow>(
  'touches.find',
  `select ${columns} from ${source} where t.workspace_id = $1 and t.id = $4`,
);
export const setTouch = statement<
  readonly [id: string, from: readonly string[], to: string, by: string | null, at: string | null, note: string | null],
  { id: string; contactId: string }
>(
  'touches.set',
  `update personal_touches set state = $4, decided_by = $5, decided_at = $6, note = $7
   where workspace_id = $1 and id = $2 and state = any($3) returning id, contact_id`,
);
/** What somebody had taken on for a customer by a moment. */
export const takenFor = statement<readonly [contactId: string, by: string, at: string], { id: string }>(
  'touches.taken_for',
  `select id from personal_touches where workspace_id = $1 and contact_id = $2 and state = 'taken' and decided_by = $3 and decided_at <= $4
   for no key update`,
);
export const lastTouchOf = statement<readonly [contactId: string, exceptId: string | null], { at: string | null }>(
  'touches.last_of',
  `select max(decided_at) as at from personal_touches
   where workspace_id = $1 and contact_id = $2 and state = 'written' and ($3::uuid is null or id <> $3)`,
);
export const insertTouch = statement<
  readonly [id: string, contactId: string, occasion: TouchOccasion, source: string, reason: string, at: string],
  { id: string }
>(
  'touches.insert',
  `insert into personal_touches (workspace_id, id, contact_id, occasion, source, reason, state, found_at)
   values ($1, $2, $3, $4, $5, $6, 'proposed', $7) on conflict (workspace_id, contact_id, occasion, source) do nothing returning id`,
);

/** An occasion of a day, before it is judged. */
export interface Found {
  readonly contactId: string;
  readonly occasion: TouchOccasion;
  readonly source: string;
  readonly count: number;
  readonly words: string | null;
  readonly problemOpen: boolean;
  /** Days since the last touch; null where there was none. */
  readonly since: number | null;
}
/**
 * Occasions of the last day, of customers who may be known personally and for whom nothing is proposed already: a year more with
 * us, a round number of orders, a hard case that ended well, somebody who helped us, recommends us or brought a friend, silence after
 * many orders.
 */
export const findOccasions = statement<readonly [now: string, most: number], Found>(
  'touches.occasions',
  `with orders as (
     select contact_id, count(*)::int as n, max(at) as last_at from happenings where workspace_id = $1 and what = 'order' group by contact_id),
   found as (
     select id as contact_id, 'anniversary' as occasion, n::text as source, n as count, null::text as words from (
       select id, extract(year from age($2::timestamptz, created_at))::int as n, created_at from contacts where workspace_id = $1) p
     where n >= 1 and created_at + make_interval(years => n) > $2::timestamptz - interval '1 day'
     union all
     select contact_id, 'milestone', n::text, n, null from orders where n in (10, 25, 50, 100, 250, 500) and last_at > $2::timestamptz - interval '1 day'
     union all
     select contact_id, 'silence', to_char(last_at, 'YYYY-MM-DD'), n, null from orders
     where n >= 8 and last_at <= $2::timestamptz - interval '75 days' and last_at > $2::timestamptz - interval '76 days'
     union all
     select contact_id, 'hard_case', episode_id::text, 0, null from episode_facts
     where workspace_id = $1 and resolved_at <= $2::timestamptz - interval '5 days' and resolved_at > $2::timestamptz - interval '6 days'
       and confirmed is not null and follow_up_id is null and (promises_broken > 0 or reasks > 0 or reopened_at is not null or touches >= 6)
     union all
     select contact_id, case when what = 'survey' then 'recommended' else 'helped_us' end, id::text, 0,
       case when what = 'survey' then data ->> 'words' else title end
     from happenings where workspace_id = $1 and at > $2::timestamptz - interval '1 day' and at <= $2::timestamptz and (
       (what = 'event' and name in ('helped_us', 'idea_given', 'problem_reported'))
       or (what = 'survey' and data ->> 'measure' = 'nps' and (data ->> 'score')::int >= 9 and length(data ->> 'words') > 0))
     union all
     select contact_id, 'recommended', id::text, 1, null from referrals
     where workspace_id = $1 and state = 'paid' and ended_at > $2::timestamptz - interval '1 day' and ended_at <= $2::timestamptz)
   select f.contact_id, f.occasion, f.source, f.count, f.words,
     exists (select from conversations c where c.workspace_id = $1 and c.contact_id = f.contact_id and c.status <> 'resolved') as problem_open,
     extract(epoch from $2::timestamptz - t.at)::float8 / 86400 as since
   from found f join contacts p on p.workspace_id = $1 and p.id = f.contact_id and p.profiling
   left join lateral (select max(decided_at) as at from personal_touches x
     where x.workspace_id = $1 and x.contact_id = f.contact_id and x.state = 'written') t on true
   where not exists (select from personal_touches x where x.workspace_id = $1 and x.contact_id = f.contact_id and x.state in ('proposed', 'taken'))
   order by f.occasion, f.contact_id limit $3`,
);
