import { statement } from '#server/platform/database/statement.ts';

export interface MembershipRow {
  readonly id: string;
  readonly programmeId: string;
  readonly contactId: string;
  readonly version: number;
  readonly endowed: number;
  readonly required: number;
  readonly mode: 'genuine' | 'reframed';
  readonly joinedAt: string;
  readonly joinedBy: 'chat' | 'page' | 'agent' | 'system';
  readonly leftAt: string | null;
  readonly reminders: boolean;
  readonly remindedAt: string | null;
  readonly reachedAt: string | null;
  readonly checkedInAt: string | null;
  readonly lastStepAt: string | null;
  readonly tier: number;
  readonly tierReviewAt: string | null;
  readonly tierWarnedAt: string | null;
}
const columns = `id, programme_id, contact_id, version, endowed, required, mode, joined_at, joined_by, left_at, reminders,
  reminded_at, reached_at, checked_in_at, last_step_at, tier, tier_review_at, tier_warned_at`;

export const findMembership = statement<readonly [programmeId: string, contactId: string], MembershipRow>(
  'memberships.find',
  `select ${columns} from memberships where workspace_id = $1 and programme_id = $2 and contact_id = $3`,
);
export const lockMembership = statement<readonly [programmeId: string, contactId: string], MembershipRow>(
  'memberships.lock',
  `select ${columns} from memberships where workspace_id = $1 and programme_id = $2 and contact_id = $3 for no key update`,
);
export const membershipsOf = statement<readonly [contactId: string], MembershipRow>(
  'memberships.of_contact',
  `select ${columns} from memberships where workspace_id = $1 and contact_id = $2 order by joined_at, id`,
);
export const insertMembership = statement<
  readonly [
    id: string,
    programmeId: string,
    contactId: string,
    version: number,
    endowed: number,
    required: number,
    mode: string,
    at: string,
    by: string,
  ],
  { id: string }
>(
  'memberships.insert',
  `insert into memberships (workspace_id, id, programme_id, contact_id, version, endowed, required, mode, joined_at, joined_by, last_step_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9) on conflict (workspace_id, programme_id, contact_id) do nothing returning id`,
);
export const comeBack = statement<readonly [id: string], never>(
  'memberships.come_back',
  'update memberships set left_at = null where workspace_id = $1 and id = $2',
);
export const leaveMembership = statement<readonly [id: string, at: string], never>(
  'memberships.leave',
  'update memberships set left_at = $3, reminders = false where workspace_id = $1 and id = $2 and left_at is null',
);
export const setReminders = statement<readonly [id: string, wanted: boolean], never>(
  'memberships.reminders',
  'update memberships set reminders = $3 where workspace_id = $1 and id = $2 and left_at is null',
);
export const noteStep = statement<readonly [id: string, at: string, reached: boolean], never>(
  'memberships.step',
  `update memberships set last_step_at = greatest(last_step_at, $3::timestamptz),
     reached_at = case when $4 then coalesce(reached_at, $3) end where workspace_id = $1 and id = $2`,
);
export const newestMembers = statement<
  readonly [programmeId: string, beforeAt: string | null, beforeId: string | null, limit: number],
  {
    readonly id: string;
    readonly contactId: string;
    readonly name: string | null;
    readonly version: number;
    readonly joinedAt: string;
    readonly leftAt: string | null;
    readonly key: string;
  }
>(
  'memberships.newest',
  `select m.id, m.contact_id, c.name, m.version, m.joined_at, m.left_at, m.joined_at::text as key
   from memberships m join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
   where m.workspace_id = $1 and m.programme_id = $2 and ($3::timestamptz is null or (m.joined_at, m.id) < ($3, $4::uuid))
   order by m.joined_at desc, m.id desc limit $5`,
);
export const membershipById = statement<readonly [id: string], MembershipRow>(
  'memberships.by_id',
  `select ${columns} from memberships where workspace_id = $1 and id = $2`,
);
export const joinedSince = statement<readonly [programmeId: string, since: string], { joined: number }>(
  'memberships.joined_since',
  'select count(*)::int as joined from memberships where workspace_id = $1 and programme_id = $2 and joined_at > $3',
);
/** Members above the first tier who are to be looked at again, the soonest first; in an ended programme nobody falls. */
export const toReview = statement<
  readonly [now: string, afterAt: string | null, afterId: string | null, limit: number],
  MembershipRow
>(
  'memberships.to_review',
  `select ${columns} from memberships m where workspace_id = $1 and left_at is null and tier > 0
     and tier_review_at <= $2::timestamptz + interval '31 days'
     and ($3::timestamptz is null or (date_trunc('milliseconds', tier_review_at), id) > ($3, $4::uuid))
     and exists (select from programmes p where p.workspace_id = $1 and p.id = m.programme_id and p.status <> 'ended')
   order by date_trunc('milliseconds', tier_review_at), id limit $5 for no key update skip locked`,
);
/** Members who have not left, one after the other. */
export const membersAfter = statement<
  readonly [programmeId: string, afterId: string | null, limit: number],
  { id: string; contactId: string }
>(
  'memberships.after',
  `select id, contact_id from memberships where workspace_id = $1 and programme_id = $2 and left_at is null
     and ($3::uuid is null or id > $3) order by id limit $4`,
);
export const setTier = statement<readonly [id: string, tier: number, reviewAt: string, warnedAt: string | null], never>(
  'memberships.set_tier',
  'update memberships set tier = $3, tier_review_at = $4, tier_warned_at = $5 where workspace_id = $1 and id = $2',
);
/** Members who agreed to reminders and may be overdue: nothing earned for a week, not reminded for two. */
export const toRemind = statement<readonly [now: string, afterId: string | null, limit: number], MembershipRow>(
  'memberships.to_remind',
  `select ${columns} from memberships m where workspace_id = $1 and left_at is null and reminders and reached_at is null
     and exists (select from programmes p where p.workspace_id = $1 and p.id = m.programme_id and p.status <> 'ended')
     and last_step_at < $2::timestamptz - interval '7 days' and (reminded_at is null or reminded_at < $2::timestamptz - interval '14 days')
     and ($3::uuid is null or id > $3) order by id limit $4`,
);
export const noteReminded = statement<readonly [id: string, at: string], never>(
  'memberships.reminded',
  'update memberships set reminded_at = $3 where workspace_id = $1 and id = $2',
);
