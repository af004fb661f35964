import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';
import { free } from './end.ts';
import { findGesture } from './store/gestures.ts';

const openOf = statement<readonly [contactId: string], { id: string }>(
  'gestures.open_of',
  `select id from gestures where workspace_id = $1 and contact_id = $2 and state in ('approved', 'offered') order by id for no key update`,
);
const erase = statement<readonly [contactId: string], never>(
  'gestures.erase',
  'delete from gestures where workspace_id = $1 and contact_id = $2',
);
const kept = statement<readonly [contactId: string], Record<string, unknown>>(
  'gestures.hand',
  `select what, title, amount_minor, currency, category, failure, repaired, why, line, state, created_at, offered_at, expires_at, ended_at, end_words,
     case when state = 'claimed' then code end as code
   from gestures where workspace_id = $1 and contact_id = $2 order by created_at`,
);
const give = statement<readonly [from: string, to: string], { id: string }>(
  'gestures.give',
  'update gestures set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const giveBack = statement<readonly [ids: readonly string[], from: string, to: string], never>(
  'gestures.give_back',
  'update gestures set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[]) and contact_id = $4',
);

const eraseTouches = statement<readonly [contactId: string], never>(
  'touches.erase',
  'delete from personal_touches where workspace_id = $1 and contact_id = $2',
);
const keptTouches = statement<readonly [contactId: string], Record<string, unknown>>(
  'touches.hand',
  `select occasion, reason, state, note, found_at, decided_at from personal_touches
   where workspace_id = $1 and contact_id = $2 order by found_at`,
);
/** An occasion that both had stays with the one who goes. */
const giveTouches = statement<readonly [from: string, to: string], { id: string }>(
  'touches.give',
  `update personal_touches t set contact_id = $3 where t.workspace_id = $1 and t.contact_id = $2 and not exists (
     select from personal_touches o where o.workspace_id = $1 and o.contact_id = $3 and o.occasion = t.occasion and o.source = t.source)
   returning t.id`,
);
const giveBackTouches = statement<readonly [ids: readonly string[], from: string, to: string], never>(
  'touches.give_back',
  'update personal_touches set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[]) and contact_id = $4',
);

const eraseReferrals = statement<readonly [contactId: string], never>(
  'referrals.erase',
  `with codes as (delete from referral_codes where workspace_id = $1 and contact_id = $2)
   delete from referrals where workspace_id = $1 and (contact_id = $2 or friend_id = $2)`,
);
const keptReferrals = statement<readonly [contactId: string], Record<string, unknown>>(
  'referrals.hand',
  `select case when contact_id = $2 then 'recommended us' else 'came by a recommendation' end as what, state, at, ended_at,
     case when contact_id = $2 then giver_minor else friend_minor end as amount_minor, currency
   from referrals where workspace_id = $1 and (contact_id = $2 or friend_id = $2) order by at`,
);
/** A code of their own stays where both had one; nobody becomes their own friend. */
const giveReferrals = statement<readonly [from: string, to: string], { id: string }>(
  'referrals.give',
  `with codes as (update referral_codes c set contact_id = $3 where c.workspace_id = $1 and c.contact_id = $2
     and not exists (select from referral_codes o where o.workspace_id = $1 and o.contact_id = $3))
   update referrals set contact_id = $3 where workspace_id = $1 and contact_id = $2 and friend_id <> $3 returning id`,
);
const giveFriends = statement<readonly [from: string, to: string], { id: string }>(
  'referrals.give_friends',
  `update referrals r set friend_id = $3 where r.workspace_id = $1 and r.friend_id = $2 and r.contact_id <> $3
     and not exists (select from referrals o where o.workspace_id = $1 and o.friend_id = $3) returning r.id`,
);
const giveBackReferrals = statement<readonly [ids: readonly string[], from: string, to: string], never>(
  'referrals.give_back',
  'update referrals set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[]) and contact_id = $4',
);
const giveBackFriends = statement<readonly [ids: readonly string[], from: string, to: string], never>(
  'referrals.give_back_friends',
  'update referrals set friend_id = $3 where workspace_id = $1 and id = any($2::uuid[]) and friend_id = $4',
);

const eraseReviews = statement<readonly [contactId: string], never>(
  'reviews.erase',
  'delete from review_invitations where workspace_id = $1 and contact_id = $2',
);
const keptReviews = statement<readonly [contactId: string], Record<string, unknown>>(
  'reviews.hand',
  `select language, sent_at, went_at as went_on_at, stopped_at from review_invitations where workspace_id = $1 and contact_id = $2
   order by sent_at`,
);
const giveReviews = statement<readonly [from: string, to: string], { id: string }>(
  'reviews.give',
  'update review_invitations set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const giveBackReviews = statement<readonly [ids: readonly string[], from: string, to: string], never>(
  'reviews.give_back',
  'update review_invitations set contact_id = $3 where workspace_id = $1 and id = any($2::uuid[]) and contact_id = $4',
);

/** What customers were given and why; the money itself is the ledger’s. */
export const custody: Custody = {
  name: 'goodwill',
  async erase(turn, contactId) {
    for (const { id } of await openOf(turn.tx, contactId)) {
      const [row] = await findGesture(turn.tx, id);
      if (row !== undefined) await free(turn, row, 'A gesture of somebody who was erased');
    }
    await erase(turn.tx, contactId);
    await eraseTouches(turn.tx, contactId);
    await eraseReferrals(turn.tx, contactId);
    await eraseReviews(turn.tx, contactId);
  },
  hand: async (turn, contactId) => ({
    gestures: await kept(turn.tx, contactId),
    personalTouches: await keptTouches(turn.tx, contactId),
    referrals: await keptReferrals(turn.tx, contactId),
    reviewInvitations: await keptReviews(turn.tx, contactId),
  }),
  async move(turn, from, to) {
    const [gestures, touches] = [await give(turn.tx, from, to), await giveTouches(turn.tx, from, to)];
    const [referrals, friends] = [await giveReferrals(turn.tx, from, to), await giveFriends(turn.tx, from, to)];
    const reviews = await giveReviews(turn.tx, from, to);
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    return {
      ...{ gestures: ids(gestures), touches: ids(touches), referrals: ids(referrals) },
      ...{ friends: ids(friends), reviews: ids(reviews) },
    };
  },
  async moveBack(turn, moved, from, to) {
    await giveBack(turn.tx, moved['gestures'] ?? [], from, to);
    await giveBackTouches(turn.tx, moved['touches'] ?? [], from, to);
    await giveBackReferrals(turn.tx, moved['referrals'] ?? [], from, to);
    await giveBackFriends(turn.tx, moved['friends'] ?? [], from, to);
    await giveBackReviews(turn.tx, moved['reviews'] ?? [], from, to);
  },
};
