import type { GestureKind } from '#contract/gesture-facts.ts';
import { statement } from '#server/platform/database/statement.ts';

/** Gestures of a kind that reached customers in a time, and what became of them; costs in minor units of the currency. */
export const givenBetween = statement<
  readonly [from: string, to: string, currency: string],
  { what: GestureKind; given: number; claimed: number; lapsed: number; costMinor: number }
>(
  'goodwill_reports.given',
  `select what, count(*)::int as given, (count(*) filter (where state = 'claimed'))::int as claimed,
     (count(*) filter (where state in ('expired', 'void')))::int as lapsed,
     coalesce(sum(amount_minor) filter (where state = 'claimed'), 0)::bigint as cost_minor
   from gestures where workspace_id = $1 and offered_at >= $2 and offered_at < $3 and currency = $4 group by 1 order by 2 desc, 1`,
);
/** Recommendations of a time: links for friends, friends who came, what became of them, and thanks that a person wrote. */
export const recommendedBetween = statement<
  readonly [from: string, to: string],
  { links: number; came: number; thanked: number; waiting: number; doubted: number; refused: number; written: number }
>(
  'goodwill_reports.recommended',
  `select (select count(*)::int from referral_codes where workspace_id = $1 and created_at >= $2 and created_at < $3) as links,
     count(*)::int as came, (count(*) filter (where state = 'paid'))::int as thanked,
     (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'doubted'))::int as doubted,
     (count(*) filter (where state = 'refused'))::int as refused,
     (select count(*)::int from personal_touches where workspace_id = $1 and occasion in ('recommended', 'helped_us') and state = 'written'
       and decided_at >= $2 and decided_at < $3) as written
   from referrals where workspace_id = $1 and at >= $2 and at < $3`,
);
