import type { FailureFacts, GestureCategory, GestureKind, GestureState } from '#contract/gesture-facts.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface GestureRow {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly conversationId: string;
  readonly number: number;
  readonly subject: string;
  readonly episodeId: string;
  readonly agentId: string;
  readonly teamId: string | null;
  readonly what: GestureKind;
  readonly title: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly failure: FailureFacts;
  readonly repaired: string;
  readonly category: GestureCategory;
  readonly why: string;
  readonly line: string;
  readonly suggestedMinor: number;
  readonly softCapMinor: number;
  readonly hardCapMinor: number;
  readonly needs: 'nothing' | 'lead' | 'look';
  readonly reasons: readonly { readonly id: string; readonly words: string }[];
  readonly state: GestureState;
  readonly origin: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedWords: string | null;
  readonly holdId: string | null;
  readonly code: string | null;
  readonly createdAt: string;
  readonly offeredAt: string | null;
  readonly expiresAt: string | null;
  readonly remindedAt: string | null;
  readonly endedAt: string | null;
  readonly endWords: string | null;
  /** Of claimed credit: what they have now. */
  readonly openCreditMinor: number | null;
}
const columns = `g.id, g.contact_id, p.name as contact_name, p.email as contact_email, g.conversation_id, c.number, c.subject, g.episode_id,
  g.agent_id, g.team_id, g.what, g.title, g.amount_minor, g.currency, g.failure, g.repaired, g.category, g.why, g.line, g.suggested_minor,
  g.soft_cap_minor, g.hard_cap_minor, g.needs, g.reasons, g.state, g.origin, g.decided_by, g.decided_at, g.decided_words, g.hold_id, g.code,
  g.created_at, g.offered_at, g.expires_at, g.reminded_at, g.ended_at, g.end_words,
  case when g.what = 'credit' and g.state = 'claimed' then (select coalesce(sum(a.balance - a.held), 0)::bigint from ledger_accounts a
    join books b on b.workspace_id = a.workspace_id and b.id = a.book_id and b.unit = g.currency
    where a.workspace_id = g.workspace_id and a.owner_id = g.contact_id and a.kind = 'holder') end as open_credit_minor`;
const source = `gestures g join contacts p on p.workspace_id = g.workspace_id and p.id = g.contact_id
  join conversations c on c.workspace_id = g.workspace_id and c.id = g.conversation_id`;

/** Who asks, for the one predicate of who may see a conversation. */
export type Viewer = readonly [readsAll: boolean, agentId: string | null];

type New = readonly [
  id: string,
  contactId: string,
  conversationId: string,
  episodeId: string,
  agentId: string,
  teamId: string | null,
  what: GestureKind,
  title: string,
  amountMinor: number,
  currency: string,
  failure: string,
  repaired: string,
  category: GestureCategory,
  why: string,
  line: string,
  suggestedMinor: number,
  softCapMinor: number,
  hardCapMinor: number,
  needs: GestureRow['needs'],
  reasons: string,
  origin: string,
  createdAt: string,
];
export const insertGesture = statement<New, never>(
  'gestures.insert',
  `insert into gestures (workspace_id, id, contact_id, conversation_id, episode_id, agent_id, team_id, what, title, amount_minor, currency,
     failure, repaired, category, why, line, suggested_minor, soft_cap_minor, hard_cap_minor, needs, reasons, state, origin, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 'proposed', $22, $23)`,
);
export const findGesture = statement<readonly [id: string], GestureRow>(
  'gestures.find',
  `select ${columns} from ${source} where g.workspace_id = $1 and g.id = $2`,
);
export const seeGesture = statement<readonly [id: string, ...Viewer], GestureRow>(
  'gestures.see',
  `select ${columns} from ${source} where g.workspace_id = $1 and g.id = $2 and app.sees($3, $4, c)`,
);
/** Held until the turn ends, so that two who claim, decide or end it come one after the other. */
export const lockGesture = statement<readonly [id: string], GestureRow>(
  'gestures.lock',
  `select ${columns} from ${source} where g.workspace_id = $1 and g.id = $2 for no key update of g`,
);
export const setApproved = statement<
  readonly [id: string, by: string | null, at: string, words: string | null, holdId: string | null],
  never
>(
  'gestures.approve',
  `update gestures set state = 'approved', decided_by = $3, decided_at = case when $3::uuid is null then null else $4::timestamptz end,
     decided_words = $5, hold_id = $6 where workspace_id = $1 and id = $2`,
);
export const setDeclined = statement<readonly [id: string, by: string, at: string, words: string], never>(
  'gestures.decline',
  `update gestures set state = 'declined', decided_by = $3, decided_at = $4, decided_words = $5, ended_at = $4
   where workspace_id = $1 and id = $2`,
);
export const setOffered = statement<readonly [id: string, at: string, expiresAt: string, line: string | null], never>(
  'gestures.offer',
  `update gestures set state = 'offered', offered_at = $3, expires_at = $4, line = coalesce($5, line) where workspace_id = $1 and id = $2`,
);
export const setEnded = statement<
  readonly [id: string, state: 'claimed' | 'expired' | 'void', at: string, words: string | null, code: string | null],
  never
>(
  'gestures.end',
  'update gestures set state = $3, ended_at = $4, end_words = $5, code = $6 where workspace_id = $1 and id = $2',
);
export const setReminded = statement<readonly [id: string, at: string], never>(
  'gestures.remind',
  'update gestures set reminded_at = $3 where workspace_id = $1 and id = $2',
);

const filters = `($3::uuid is null or g.conversation_id = $3) and ($4::uuid is null or g.contact_id = $4)
  and ($5::timestamptz is null or (g.created_at, g.id) < ($5, $6::uuid)) and app.sees($7, $8, c)`;
type Filter = readonly [
  limit: number,
  conversationId: string | null,
  contactId: string | null,
  beforeAt: string | null,
  beforeId: string | null,
  ...viewer: Viewer,
];
const newest = 'order by g.created_at desc, g.id desc limit $2';
type Listed = GestureRow & { readonly key: string };
export const listGestures = statement<Filter, Listed>(
  'gestures.list',
  `select ${columns}, g.created_at::text as key from ${source} where g.workspace_id = $1 and ${filters} ${newest}`,
);
export const listWaiting = statement<Filter, Listed>(
  'gestures.waiting',
  `select ${columns}, g.created_at::text as key from ${source} where g.workspace_id = $1 and g.state = 'proposed' and ${filters} ${newest}`,
);
export const listMine = statement<Filter, Listed>(
  'gestures.mine',
  `select ${columns}, g.created_at::text as key from ${source} where g.workspace_id = $1 and g.agent_id = $8 and ${filters} ${newest}`,
);

export const insertLink = statement<readonly [hash: string, gestureId: string, at: string], never>(
  'gestures.insert_link',
  'insert into gesture_links (workspace_id, token_hash, gesture_id, created_at) values ($1, $2, $3, $4)',
);
export const gestureByLink = statement<readonly [hash: string], { gestureId: string }>(
  'gestures.by_link',
  'select gesture_id from gesture_links where workspace_id = $1 and token_hash = $2',
);
