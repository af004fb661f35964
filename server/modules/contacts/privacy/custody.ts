import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';

const hand = statement<readonly [contactId: string], Record<string, unknown>>(
  'privacy.hand',
  `select 'request' as what, what as detail, at, done_at as until from privacy_requests where workspace_id = $1 and contact_id = $2
   union all select 'merge', gone_name, at, undone_at from merges where workspace_id = $1 and kept_id = $2 order by at`,
);
/** The numbers under which other systems know what they reported, such as an order's. */
const handNumbers = statement<readonly [contactId: string], Record<string, unknown>>(
  'happenings.hand_numbers',
  `select what, name, at, source_id as number from happenings where workspace_id = $1 and contact_id = $2 and what in ('order', 'event') order by at, id`,
);
const move = statement<readonly [from: string, to: string], { id: string }>(
  'privacy_requests.move',
  'update privacy_requests set contact_id = $3 where workspace_id = $1 and contact_id = $2 returning id',
);
const moveBack = statement<readonly [from: string, ids: readonly string[]], never>(
  'privacy_requests.move_back',
  'update privacy_requests set contact_id = $2 where workspace_id = $1 and id = any($3::uuid[])',
);

/** What was kept while keeping customers in order. Merges and suggestions go with the customer; requests lose their name first. */
export const keepingCustody: Custody = {
  name: 'keeping',
  erase: () => Promise.resolve(),
  hand: async ({ tx }, contactId) => ({
    requestsAndMerges: await hand(tx, contactId),
    numbersOfEvents: await handNumbers(tx, contactId),
  }),
  move: async ({ tx }, from, to) => ({ requests: (await move(tx, from, to)).map(({ id }) => id) }),
  moveBack: ({ tx }, { requests = [] }, from) => moveBack(tx, from, requests).then(() => undefined),
};
