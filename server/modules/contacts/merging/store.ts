import type { Merge } from '#contract/merging.ts';
import type { Moved } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';

/** What is known of a customer, as it lies in its table. */
export type KnownRow = Readonly<Record<string, unknown>>;

/** Both are held, in one order, so that two merges at once cannot block each other. */
export const holdBoth = statement<readonly [ids: readonly string[]], { id: string }>(
  'merges.hold',
  'select id from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
);
export const knownOf = statement<readonly [id: string], { known: KnownRow }>(
  'merges.known',
  'select to_jsonb(c) as known from contacts c where workspace_id = $1 and id = $2',
);
/** Fills in of the one who is kept what only the other one has; whoever asked not to be read is not read. */
export const fillIn = statement<readonly [kept: string, gone: string], never>(
  'merges.fill_in',
  `update contacts k set name = coalesce(k.name, g.name), email = coalesce(k.email, g.email), language = coalesce(k.language, g.language),
     time_zone = coalesce(k.time_zone, g.time_zone), company_id = coalesce(k.company_id, g.company_id),
     called_as = coalesce(k.called_as, g.called_as), formality = coalesce(k.formality, g.formality),
     reach = case when k.reach = '[]' then g.reach else k.reach end,
     quiet_from = case when k.quiet_from is null then g.quiet_from else k.quiet_from end,
     quiet_to = case when k.quiet_from is null then g.quiet_to else k.quiet_to end,
     notes = case when g.notes = '' or g.notes = k.notes then k.notes when k.notes = '' then g.notes else k.notes || E'\\n' || g.notes end,
     profiling = k.profiling and g.profiling, created_at = least(k.created_at, g.created_at), last_seen_at = greatest(k.last_seen_at, g.last_seen_at)
   from contacts g where k.workspace_id = $1 and k.id = $2 and g.workspace_id = $1 and g.id = $3`,
);
/** Takes back of the one who is kept what the merge filled in; what was changed since stays. */
export const emptyAgain = statement<readonly [kept: string, before: string, after: string], never>(
  'merges.empty_again',
  `update contacts k set name = case when k.name is not distinct from a.name then b.name else k.name end,
     email = case when k.email is not distinct from a.email then b.email else k.email end,
     language = case when k.language is not distinct from a.language then b.language else k.language end,
     time_zone = case when k.time_zone is not distinct from a.time_zone then b.time_zone else k.time_zone end,
     company_id = case when k.company_id is not distinct from a.company_id
       then (select id from companies o where o.workspace_id = $1 and o.id = b.company_id) else k.company_id end,
     called_as = case when k.called_as is not distinct from a.called_as then b.called_as else k.called_as end,
     formality = case when k.formality is not distinct from a.formality then b.formality else k.formality end,
     reach = case when k.reach = a.reach then b.reach else k.reach end,
     quiet_from = case when k.quiet_from is not distinct from a.quiet_from and k.quiet_to is not distinct from a.quiet_to then b.quiet_from else k.quiet_from end,
     quiet_to = case when k.quiet_from is not distinct from a.quiet_from and k.quiet_to is not distinct from a.quiet_to then b.quiet_to else k.quiet_to end,
     notes = case when k.notes = a.notes then b.notes else k.notes end,
     profiling = case when k.profiling = a.profiling then b.profiling else k.profiling end,
     created_at = b.created_at,
     last_seen_at = case when k.last_seen_at is not distinct from a.last_seen_at then b.last_seen_at else k.last_seen_at end
   from jsonb_populate_record(null::contacts, $3::jsonb) b, jsonb_populate_record(null::contacts, $4::jsonb) a
   where k.workspace_id = $1 and k.id = $2`,
);
export const mainsOf = statement<readonly [contactId: string], { it: string }>(
  'merges.mains',
  `select kind || ' ' || value as it from identities where workspace_id = $1 and contact_id = $2 and main`,
);
export const setMains = statement<readonly [contactId: string, which: readonly string[]], never>(
  'merges.set_mains',
  `update identities set main = true where workspace_id = $1 and contact_id = $2 and kind || ' ' || value = any($3)`,
);
/** What stayed with somebody, by table: their own row, and whatever hangs to it. */
export const leftOf = statement<readonly [id: string], { rows: Readonly<Record<string, unknown>> }>(
  'merges.left',
  'select app.left_of($2) as rows where $1::uuid = app.workspace()',
);
export const putBack = statement<readonly [rows: string], never>(
  'merges.put_back',
  'select app.put_back($2::jsonb) where $1::uuid = app.workspace()',
);
export const dropContact = statement<readonly [id: string], { id: string }>(
  'contacts.drop',
  'delete from contacts where workspace_id = $1 and id = $2 returning id',
);

type New = readonly [
  id: string,
  keptId: string,
  goneId: string,
  goneName: string | null,
  gone: string,
  moved: string,
  before: string,
  after: string,
  by: string | null,
  at: string,
];
export type MergeRow = Omit<Merge, 'kind' | 'undoUntil'>;
const columns = 'id, kept_id, gone_id, gone_name, by, at, undone_at';
export const insertMerge = statement<New, MergeRow>(
  'merges.insert',
  `insert into merges (workspace_id, id, kept_id, gone_id, gone_name, gone, moved, before, after, by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${columns}`,
);
export const mergesOf = statement<readonly [keptId: string], MergeRow>(
  'merges.of',
  `select ${columns} from merges where workspace_id = $1 and kept_id = $2 order by at desc, id desc limit 100`,
);
export interface WholeMerge extends MergeRow {
  readonly gone: Readonly<Record<string, unknown>>;
  /** What each custody gave over, by its name. */
  readonly moved: Readonly<Record<string, Moved>>;
  readonly before: KnownRow;
  readonly after: KnownRow;
}
export const lockMerge = statement<readonly [id: string], WholeMerge>(
  'merges.lock',
  `select ${columns}, gone, moved, before, after from merges where workspace_id = $1 and id = $2 for update`,
);
/** Nothing of what was kept for taking it back stays behind. */
export const endMerge = statement<readonly [id: string, at: string], MergeRow>(
  'merges.end',
  `update merges set undone_at = $3, gone = '{}', moved = '{}', before = '{}', after = '{}' where workspace_id = $1 and id = $2 returning ${columns}`,
);
/** A later merge of the same one must be taken back first. */
export const newerMerge = statement<readonly [keptId: string, at: string], { id: string; goneName: string | null }>(
  'merges.newer',
  'select id, gone_name from merges where workspace_id = $1 and kept_id = $2 and at > $3 and undone_at is null limit 1',
);
export const sideOf = statement<
  readonly [contactId: string],
  { conversations: number; unresolved: number; lastAt: string | null }
>(
  'merges.side',
  `select count(*)::int as conversations, (count(*) filter (where status <> 'resolved'))::int as unresolved, max(last_at) as last_at
   from conversations where workspace_id = $1 and contact_id = $2`,
);
