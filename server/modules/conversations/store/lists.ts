import type { FeelingLabel, Trend } from '#contract/feelings.ts';
import { lowFeelings } from '#psychology/emotion/index.ts';
import type { Tx } from '#server/platform/database/tx.ts';
import { compose, statement } from '#server/platform/database/statement.ts';
import { columns, source, type Viewer } from './conversations.ts';
import type { ConversationRow } from './rows.ts';

export interface Wanted {
  readonly view: 'mine' | 'unassigned' | 'all';
  readonly status: 'open' | 'waiting' | 'snoozed' | 'resolved' | 'active' | 'any';
  readonly sort: 'waiting' | 'due' | 'newest' | 'feeling';
  readonly inboxId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly tag?: string | undefined;
  readonly topicId?: string | undefined;
  readonly feeling?: FeelingLabel | 'low' | undefined;
  readonly course?: Trend | undefined;
}
/** The sort key of a row, as text, and its id. */
export type ListCursor = readonly [key: string, id: string];

/** Where feelings are read at all: what the customer’s last words read as. */
const felt = `moods f on f.workspace_id = $1 and f.conversation_id = c.id
  and exists (select from workspaces where id = $1 and reads_feelings)`;

/** What a list is sorted by, and by id where that is equal. */
interface Order {
  readonly key: string;
  readonly kind: 'timestamptz' | 'real';
  readonly id: string;
  readonly joined?: string;
  readonly down?: boolean;
}
const byTime = (key: string): Order => ({ key, kind: 'timestamptz', id: 'c.id' });
const byValence = { key: 'f.valence', kind: 'real', id: 'f.conversation_id' } as const;
const orders: Readonly<Record<Wanted['sort'] | 'felt' | 'hard', Order>> = {
  waiting: byTime(`coalesce(c.waiting_since, 'infinity')`),
  due: byTime(`coalesce(c.due_at, 'infinity')`),
  newest: { ...byTime('c.last_at'), down: true },
  /** Whoever was not read stands in the middle. */
  feeling: { key: 'coalesce(f.valence, 0)', kind: 'real', id: 'c.id', joined: `left join ${felt}` },
  felt: { ...byValence, joined: `join ${felt}` },
  /** Those with whom `feeling` begins. */
  hard: { ...byValence, joined: `join ${felt} and f.valence < 0` },
};
const active = `c.status <> 'resolved' and c.status <> 'snoozed'`;

type Page = readonly [wanted: Wanted, viewer: Viewer, cursor: ListCursor | null, limit: number];
type Row = ConversationRow & { key: string };

/**
 * One page of the list, along one of the indexed orders. What is resolved is always newest first. By feeling, whoever feels
 * worst comes first, sorted among what is unresolved; the others are looked through for a page that these do not fill.
 */
export async function listConversations(tx: Tx, ...page: Page): Promise<Row[]> {
  const [wanted, , , limit] = page;
  const sort = sortOf(wanted);
  if (sort !== 'feeling') return pageBy(tx, orders[sort], ...page);
  if (isFelt(wanted)) return pageBy(tx, orders.felt, ...page);
  const hard = await pageBy(tx, orders.hard, ...page);
  return hard.length === limit ? hard : pageBy(tx, orders.feeling, ...page);
}

/** Whether only those are wanted whose words were read. */
const isFelt = ({ feeling, course }: Wanted): boolean => feeling !== undefined || course !== undefined;

function pageBy(tx: Tx, order: Order, ...[wanted, [readsAll, me], cursor, limit]: Page): Promise<Row[]> {
  const values: unknown[] = [readsAll, me];
  const give = (value: unknown): string => `$${String(values.push(value) + 1)}`;
  const { key, kind, id } = order;
  const where = ['c.workspace_id = $1', 'app.sees($2, $3, c)', ...filters(wanted, give)];
  const [direction, beyond] = order.down === true ? ['desc', '<'] : ['asc', '>'];
  if (cursor !== null) where.push(`(${key}, ${id}) ${beyond} (${give(cursor[0])}::${kind}, ${give(cursor[1])}::uuid)`);
  const most = give(limit);
  const by = `order by ${key} ${direction}, ${id} ${direction} limit ${most}`;
  const joined = order.joined ?? (isFelt(wanted) ? `join ${felt}` : '');
  const along = (more: string): string =>
    `select c.*, ${key} as sort_key from conversations c ${joined} where ${where.join(' and ')} ${more} ${by}`;
  // Resolved and unresolved lie in an index each: the first of both hold the first of all.
  const everything = wanted.status === 'any' && wanted.contactId === undefined && wanted.topicId === undefined;
  const found = everything
    ? `(${along(`and c.status = 'resolved'`)}) union all (${along(`and c.status <> 'resolved'`)})`
    : along('');
  // The page is cut first; names are looked up for what is on it.
  const text = `select ${columns}, c.sort_key::text as key from (${found}) as c
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    order by c.sort_key ${direction}, c.id ${direction} limit ${most}`;
  return compose(tx, text, values);
}

const sortOf = ({ status, sort }: Pick<Wanted, 'status' | 'sort'>): Wanted['sort'] =>
  status === 'resolved' || status === 'any' ? 'newest' : sort;
export const sortsByFeeling = (wanted: Pick<Wanted, 'status' | 'sort'>): boolean => sortOf(wanted) === 'feeling';

function filters(wanted: Wanted, give: (value: unknown) => string): string[] {
  const where: string[] = [];
  if (wanted.view === 'mine') where.push('c.assignee_id = $3');
  if (wanted.view === 'unassigned') where.push('c.assignee_id is null');
  if (wanted.status === 'active') where.push(active);
  else if (wanted.status === 'resolved') where.push(`c.status = 'resolved'`);
  else if (wanted.status !== 'any') where.push(`c.status <> 'resolved' and c.status = ${give(wanted.status)}`);
  if (wanted.inboxId !== undefined) where.push(`c.inbox_id = ${give(wanted.inboxId)}`);
  if (wanted.contactId !== undefined) where.push(`c.contact_id = ${give(wanted.contactId)}`);
  if (wanted.assigneeId !== undefined) where.push(`c.assignee_id = ${give(wanted.assigneeId)}`);
  if (wanted.tag !== undefined) where.push(`${give(wanted.tag)} = any(c.tags)`);
  if (wanted.topicId !== undefined) where.push(`c.topic_id = ${give(wanted.topicId)}::uuid`);
  if (wanted.feeling === 'low') where.push(`f.label = any(${give(lowFeelings)})`);
  else if (wanted.feeling !== undefined) where.push(`f.label = ${give(wanted.feeling)}`);
  if (wanted.course !== undefined) where.push(`f.trend = ${give(wanted.course)}`);
  return where;
}

const some = (condition: string): string =>
  `(select count(*)::int from (select from conversations c where c.workspace_id = $1 and ${active} and app.sees($2, $3, c) ${condition} limit 1000) as counted)`;
export const countViews = statement<Viewer, { mine: number; unassigned: number; all: number }>(
  'conversations.counts',
  `select ${some('and c.assignee_id = $3')} as mine, ${some('and c.assignee_id is null')} as unassigned, ${some('')} as "all"`,
);
export const tagsInUse = statement<Viewer, { tag: string }>(
  'conversations.tags',
  `select distinct unnest(recent.tags) as tag from (select c.tags from conversations c
     where c.workspace_id = $1 and c.status <> 'resolved' and app.sees($2, $3, c) order by c.last_at desc, c.id desc limit 5000) as recent order by tag limit 500`,
);
export const searchConversations = statement<
  readonly [...Viewer, words: string, number: number | null, limit: number, offset: number],
  ConversationRow & { hitSeq: number | null; hitAt: string }
>(
  'conversations.search',
  `with hits as (
     select distinct on (conversation_id) conversation_id, seq, at from (
       select * from app.search(to_tsquery('simple', $4), 2000)
       union all select id, null, last_at from conversations where workspace_id = $1 and number = $5
     ) as found order by conversation_id, seq desc nulls last)
   select ${columns}, h.seq as hit_seq, h.at as hit_at from hits h join ${source} on c.id = h.conversation_id
   where c.workspace_id = $1 and app.sees($2, $3, c) order by h.at desc, c.id limit $6 offset $7`,
);
export const textsOf = statement<
  readonly [conversationIds: readonly string[], seqs: readonly number[]],
  { conversationId: string; seq: number; text: string }
>(
  'messages.texts',
  `select m.conversation_id, m.seq, m.text from unnest($2::uuid[], $3::int[]) as wanted (id, seq)
   join messages m on m.workspace_id = $1 and m.conversation_id = wanted.id and m.seq = wanted.seq`,
);
