import { statement } from '#server/platform/database/statement.ts';

/** A resolved case in which something had gone wrong, as far as the record shows, with what came of it. */
export interface AuditCase {
  readonly episodeId: string;
  readonly granted: boolean;
  readonly costMinor: number;
  readonly language: string | null;
  readonly channel: string;
  readonly region: string | null;
  readonly isNew: boolean;
  /** What must be alike: only cases of one key are compared. */
  readonly match: string;
  readonly followed: boolean;
  readonly returned: boolean;
  readonly balance: number | null;
  readonly resolvedAt: string;
}
/** The beginning and the end of a month on the house’s clock. */
export const monthBounds = statement<readonly [month: string], { since: string; until: string }>(
  'goodwill.month_bounds',
  `select ($2 || '-01')::timestamp at time zone time_zone as since, (($2 || '-01')::timestamp + interval '1 month') at time zone time_zone as until
   from workspaces where id = $1`,
);
/**
 * Cases of a span, newest first. Something went wrong where a promise was broken, they had to say it again, were passed on, came
 * back, said so in a survey, or got a gesture. Feelings are no reason to be a case: they must not decide who gets something.
 */
export const auditCases = statement<readonly [since: string, until: string, currency: string, most: number], AuditCase>(
  'goodwill.audit_cases',
  `select f.episode_id, g.cost is not null as granted, coalesce(g.cost, 0)::bigint as cost_minor, p.language, f.channel, r.word as region,
     p.created_at > f.opened_at - interval '90 days' as is_new, f.resolved_at, f.follow_up_id is not null as followed, b.score as balance,
     concat_ws('|', f.topic_id, f.channel, f.promises_broken > 0, f.transfers > 0, f.reasks > 0, p.created_at > f.opened_at - interval '90 days') as match,
     exists (select from happenings h where h.workspace_id = $1 and h.contact_id = f.contact_id and h.what = 'order'
       and h.at > f.resolved_at and h.at <= f.resolved_at + interval '90 days') as returned
   from episode_facts f
   join contacts p on p.workspace_id = $1 and p.id = f.contact_id
   left join lateral (select sum(amount_minor) as cost from gestures where workspace_id = $1 and episode_id = f.episode_id and currency = $4
     and state in ('approved', 'offered', 'claimed', 'expired') having count(*) > 0) g on true
   left join balances b on b.workspace_id = $1 and b.contact_id = f.contact_id
   left join lateral (select v.word from fields d join field_values v on v.workspace_id = $1 and v.field_id = d.id and v.subject_id = f.contact_id
     where d.workspace_id = $1 and d.about = 'person' and d.name in ('region', 'country') order by d.name desc limit 1) r on true
   where f.workspace_id = $1 and f.resolved_at >= $2 and f.resolved_at < $3 and not f.thanks_only
     and (f.promises_broken > 0 or f.reasks > 0 or f.transfers > 0 or f.reopened_at is not null or f.csat <= 2 or g.cost is not null)
   order by f.resolved_at desc limit $5`,
);
