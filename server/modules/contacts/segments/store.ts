import type { Segment } from '#contract/segments.ts';
import { statement } from '#server/platform/database/statement.ts';

export type SegmentRow = Omit<Segment, 'kind'>;
const columns = 'id, name, rule, people, counted_at, created_at';

export const segmentOf = (row: SegmentRow): Segment => ({ kind: 'segment', ...row });
export const listSegments = statement<readonly [], SegmentRow>(
  'segments.list',
  `select ${columns} from segments where workspace_id = $1 order by lower(name), id limit 500`,
);
export const findSegment = statement<readonly [id: string], SegmentRow>(
  'segments.find',
  `select ${columns} from segments where workspace_id = $1 and id = $2`,
);
export const insertSegment = statement<
  readonly [id: string, name: string, rule: string, madeBy: string | null, at: string],
  SegmentRow
>(
  'segments.insert',
  `insert into segments (workspace_id, id, name, rule, made_by, created_at) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
);
export const updateSegment = statement<readonly [id: string, name: string | null, rule: string | null], SegmentRow>(
  'segments.update',
  `update segments set name = coalesce($3, name), people = case when $4::jsonb is null then people end, rule = coalesce($4::jsonb, rule)
   where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const deleteSegment = statement<readonly [id: string], SegmentRow>(
  'segments.delete',
  `delete from segments where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const countSegment = statement<readonly [id: string, people: number, at: string], SegmentRow>(
  'segments.count',
  `update segments set people = $3, counted_at = $4 where workspace_id = $1 and id = $2 returning ${columns}`,
);
