import type { Happening } from '#contract/happenings.ts';
import { statement } from '#server/platform/database/statement.ts';

export type HappeningRow = Omit<Happening, 'kind' | 'amount' | 'source'> & {
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly sourceKind: string;
  readonly sourceId: string;
};
export const happeningColumns = `id, contact_id, what, name, at, title, amount_minor, currency, data, source_kind, source_id, conversation_id, agent_id`;

type New = readonly [
  id: string,
  contactId: string,
  what: string,
  name: string | null,
  at: string,
  title: string,
  amountMinor: number | null,
  currency: string | null,
  data: string,
  sourceKind: string,
  sourceId: string,
  conversationId: string | null,
  agentId: string | null,
];
/** Nothing comes back where the source is known already. */
export const insertHappening = statement<New, HappeningRow>(
  'happenings.insert',
  `insert into happenings (workspace_id, ${happeningColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict (workspace_id, what, source_kind, source_id) do nothing returning ${happeningColumns}`,
);
export const findHappening = statement<readonly [what: string, sourceKind: string, sourceId: string], HappeningRow>(
  'happenings.find',
  `select ${happeningColumns} from happenings where workspace_id = $1 and what = $2 and source_kind = $3 and source_id = $4`,
);

export const happeningOf = ({ amountMinor, currency, sourceKind, sourceId, ...row }: HappeningRow): Happening => ({
  kind: 'happening',
  ...row,
  amount: amountMinor === null || currency === null ? null : { minor: amountMinor, currency },
  source: { kind: sourceKind, id: sourceId },
});
/** Orders of somebody between two moments, oldest first; without those that were taken back since. */
export const ordersOf = statement<
  readonly [contactId: string, since: string, until: string, limit: number],
  Pick<Happening, 'what' | 'name' | 'amount' | 'data' | 'at' | 'source'>
>(
  'happenings.orders_of',
  `select what, name, data, at, jsonb_build_object('kind', source_kind, 'id', source_id) as source,
     case when amount_minor is null then null else jsonb_build_object('minor', amount_minor, 'currency', currency) end as amount
   from happenings h where workspace_id = $1 and contact_id = $2 and what = 'order' and at >= $3 and at <= $4 and data ->> 'of' is null
     and not exists (select from happenings b where b.workspace_id = $1 and b.contact_id = $2 and b.source_kind = h.source_kind
       and b.data ->> 'of' = h.source_id and b.name ~ '_(refunded|cancelled|returned)$')
   order by at, id limit $5`,
);
/** Orders and other events of everybody since a moment, oldest first, for trying rules on the past. */
export const happeningsSince = statement<
  readonly [afterAt: string, afterId: string, limit: number],
  Pick<Happening, 'id' | 'contactId' | 'what' | 'name' | 'amount' | 'data' | 'at'>
>(
  'happenings.since',
  `select id, contact_id, what, name, data, at,
     case when amount_minor is null then null else jsonb_build_object('minor', amount_minor, 'currency', currency) end as amount
   from happenings where workspace_id = $1 and what in ('order', 'event', 'survey') and (at, id) > ($2::timestamptz, $3::uuid)
   order by at, id limit $4`,
);
