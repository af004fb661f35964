import type { Referral } from '#contract/advocacy.ts';
import { statement } from '#server/platform/database/statement.ts';

export const insertCode = statement<readonly [contactId: string, code: string, at: string], never>(
  'referrals.insert_code',
  'insert into referral_codes (workspace_id, contact_id, code, created_at) values ($1, $2, $3, $4) on conflict do nothing',
);
export const codeOf = statement<readonly [contactId: string], { code: string }>(
  'referrals.code_of',
  'select code from referral_codes where workspace_id = $1 and contact_id = $2',
);
export const ownerOf = statement<readonly [code: string], { contactId: string }>(
  'referrals.owner_of',
  'select contact_id from referral_codes where workspace_id = $1 and code = $2',
);
/** Whether this order is the friend's first. */
export const ordersBefore = statement<readonly [contactId: string, at: string, id: string], { n: number }>(
  'referrals.orders_before',
  `select count(*)::int as n from happenings where workspace_id = $1 and contact_id = $2 and what = 'order' and at <= $3 and id <> $4`,
);
/** Whether the friend gave their order back before it was due. */
export const gaveBack = statement<readonly [contactId: string, since: string], { n: number }>(
  'referrals.gave_back',
  `select count(*)::int as n from happenings where workspace_id = $1 and contact_id = $2 and at >= $3
     and name in ('order_refunded', 'order_cancelled', 'order_returned')`,
);

export type ReferralRow = Omit<Referral, 'kind' | 'contact' | 'friend'> & {
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly friendId: string;
  readonly friendName: string | null;
  readonly friendEmail: string | null;
};
const columns = `r.id, r.contact_id, p.name as contact_name, p.email as contact_email, r.friend_id, f.name as friend_name, f.email as friend_email,
  r.state, r.doubts, r.giver_minor, r.friend_minor, r.currency, r.at, r.due_at, r.ended_at`;
const source = `referrals r join contacts p on p.workspace_id = r.workspace_id and p.id = r.contact_id
  join contacts f on f.workspace_id = r.workspace_id and f.id = r.friend_id`;
export const insertReferral = statement<
  readonly [
    id: string,
    contactId: string,
    friendId: string,
    source: string,
    giverMinor: number,
    friendMinor: number,
    currency: string,
    state: 'waiting' | 'doubted',
    doubts: string,
    at: string,
    dueAt: string,
  ],
  { id: string }
>(
  'referrals.insert',
  `insert into referrals (workspace_id, id, contact_id, friend_id, source, giver_minor, friend_minor, currency, state, doubts, at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (workspace_id, friend_id) do nothing returning id`,
);
export const newestReferrals = statement<readonly [most: number], ReferralRow>(
  'referrals.newest',
  `select ${columns} from ${source} where r.workspace_id = $1 order by r.at desc, r.id desc limit $2`,
);
export const cameBy = statement<readonly [friendId: string], ReferralRow>(
  'referrals.came_by',
  `select ${columns} from ${source} where r.workspace_id = $1 and r.friend_id = $2`,
);
export const broughtBy = statement<readonly [contactId: string], ReferralRow>(
  'referrals.brought_by',
  `select ${columns} from ${source} where r.workspace_id = $1 and r.contact_id = $2 order by r.at desc, r.id desc limit 20`,
);
export const lockReferral = statement<readonly [id: string], ReferralRow>(
  'referrals.lock',
  `select ${columns} from ${source} where r.workspace_id = $1 and r.id = $2 for no key update of r`,
);
export const endReferral = statement<
  readonly [id: string, state: Referral['state'], by: string | null, at: string],
  never
>(
  'referrals.end',
  'update referrals set state = $3, decided_by = $4, ended_at = $5 where workspace_id = $1 and id = $2',
);
/** Where to write to somebody: their newest conversation. */
export const placeOf = statement<
  readonly [contactId: string],
  { conversationId: string; inboxId: string; channel: string; language: string | null }
>(
  'referrals.place_of',
  `select c.id as conversation_id, c.inbox_id, c.channel, p.language from conversations c join contacts p on p.workspace_id = $1 and p.id = c.contact_id
   where c.workspace_id = $1 and c.contact_id = $2 order by c.last_at desc limit 1`,
);
