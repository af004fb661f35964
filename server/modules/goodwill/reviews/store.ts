import type { NotInvited } from '#contract/review-invitations.ts';
import { statement } from '#server/platform/database/statement.ts';

export const findReviewSettings = statement<readonly [], { settings: unknown; origin: string }>(
  'reviews.settings',
  'select settings, origin from review_settings where workspace_id = $1',
);
export const saveReviewSettings = statement<readonly [settings: string, origin: string, at: string], never>(
  'reviews.save_settings',
  `insert into review_settings (workspace_id, settings, origin, changed_at) values ($1, $2, $3, $4)
   on conflict (workspace_id) do update set settings = excluded.settings, origin = excluded.origin, changed_at = excluded.changed_at`,
);

/** The case that gives the occasion. */
export interface Closed {
  readonly conversationId: string;
  readonly episodeId: string;
}
/** What inviting after a closed case has to know, as things stand. Nothing of how they feel, what they answered or were given. */
export interface ClosedCase {
  readonly contactId: string;
  readonly inboxId: string;
  readonly channel: string;
  readonly episodeId: string;
  readonly resolvedAt: string | null;
  readonly resolved: boolean;
  readonly spam: boolean;
  readonly language: string | null;
  /** Another conversation of theirs is not resolved. */
  readonly elsewhere: boolean;
  readonly invitedAt: string | null;
  /** When they were last asked anything in a survey. */
  readonly askedAt: string | null;
}
export const closedCase = statement<readonly [conversationId: string], ClosedCase>(
  'reviews.closed_case',
  `select c.contact_id, c.inbox_id, c.channel, c.episode_id, e.resolved_at, c.status = 'resolved' as resolved, 'spam' = any(c.tags) as spam, p.language,
     exists (select from conversations o where o.workspace_id = $1 and o.contact_id = c.contact_id and o.id <> c.id
       and o.status <> 'resolved') as elsewhere,
     (select max(sent_at) from review_invitations i where i.workspace_id = $1 and i.contact_id = c.contact_id) as invited_at,
     (select max(sent_at) from survey_invitations s where s.workspace_id = $1 and s.contact_id = c.contact_id) as asked_at
   from conversations c join contacts p on p.workspace_id = $1 and p.id = c.contact_id
   left join episodes e on e.workspace_id = $1 and e.id = c.episode_id where c.workspace_id = $1 and c.id = $2`,
);

/** Nothing comes back where somebody was invited after this case already. */
export const insertInvitation = statement<
  readonly [id: string, contactId: string, episodeId: string, tokenHash: string, language: string, at: string],
  { id: string }
>(
  'reviews.insert',
  `insert into review_invitations (workspace_id, id, contact_id, episode_id, token_hash, language, sent_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (workspace_id, episode_id) do nothing returning id`,
);
export const dropInvitation = statement<readonly [id: string], never>(
  'reviews.drop',
  'delete from review_invitations where workspace_id = $1 and id = $2',
);
export const insertPass = statement<readonly [episodeId: string, reason: NotInvited, at: string], never>(
  'reviews.pass',
  'insert into review_passes (workspace_id, episode_id, reason, at) values ($1, $2, $3, $4) on conflict do nothing',
);

export interface InvitationRow {
  readonly id: string;
  readonly contactId: string;
  readonly language: string;
  readonly stoppedAt: string | null;
}
export const invitationByToken = statement<readonly [tokenHash: string, since: string], InvitationRow>(
  'reviews.by_token',
  'select id, contact_id, language, stopped_at from review_invitations where workspace_id = $1 and token_hash = $2 and sent_at > $3',
);
export const noteWent = statement<readonly [id: string, at: string], never>(
  'reviews.went',
  'update review_invitations set went_at = coalesce(went_at, $3) where workspace_id = $1 and id = $2',
);
export const noteStopped = statement<readonly [id: string, at: string], never>(
  'reviews.stopped',
  'update review_invitations set stopped_at = coalesce(stopped_at, $3) where workspace_id = $1 and id = $2',
);

/** Invitations that went out in a time, and of how many reviews the shop told in it. */
export const invitedBetween = statement<
  readonly [since: string, until: string],
  { invited: number; wentOn: number; stopped: number; told: number }
>(
  'reviews.invited_between',
  `select count(*)::int as invited, count(went_at)::int as went_on, count(stopped_at)::int as stopped,
     (select count(*)::int from happenings h where h.workspace_id = $1 and h.what = 'event' and h.name = 'review' and h.at >= $2 and h.at < $3) as told
   from review_invitations where workspace_id = $1 and sent_at >= $2 and sent_at < $3`,
);
export const passedBetween = statement<readonly [since: string, until: string], { reason: NotInvited; count: number }>(
  'reviews.passed_between',
  `select reason, count(*)::int as count from review_passes where workspace_id = $1 and at >= $2 and at < $3 group by reason
   order by count desc, reason`,
);
