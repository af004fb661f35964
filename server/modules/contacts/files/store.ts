import type { ContactFile, ImportPlan } from '#contract/contact-files.ts';
import { statement } from '#server/platform/database/statement.ts';

export interface FileRow {
  readonly id: string;
  readonly way: ContactFile['way'];
  readonly name: string;
  readonly state: ContactFile['state'];
  readonly fileId: string | null;
  readonly resultId: string | null;
  readonly plan: Partial<ImportPlan> & Wanted;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly added: number;
  readonly changed: number;
  readonly skipped: number;
  readonly refused: number;
  readonly incomplete: number;
  readonly madeBy: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}
/** Whom a file that goes out holds. */
export interface Wanted {
  readonly segmentId?: string | undefined;
  readonly q?: string | undefined;
  readonly companyId?: string | undefined;
}
const columns =
  'id, way, name, state, file_id, result_id, plan, rows_total, rows_done, added, changed, skipped, refused, incomplete, made_by, created_at, ended_at';

export const fileOf = (row: FileRow): ContactFile => {
  const { id, way, name, state, madeBy, createdAt, endedAt, added, changed, skipped, refused, incomplete } = row;
  return {
    kind: 'contactFile',
    ...{ id, way, name, state, madeBy, createdAt, endedAt },
    rows: { total: row.rowsTotal, done: row.rowsDone, added, changed, skipped, refused, incomplete },
    plan: row.plan.columns === undefined ? null : { known: 'fill', ...row.plan, columns: row.plan.columns },
    fetchable: row.resultId !== null,
  };
};

type New = readonly [
  id: string,
  way: ContactFile['way'],
  name: string,
  fileId: string | null,
  plan: string,
  rowsTotal: number,
  madeBy: string | null,
  at: string,
];
export const insertFile = statement<New, FileRow>(
  'contact_files.insert',
  `insert into contact_files (workspace_id, id, way, name, file_id, plan, rows_total, made_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${columns}`,
);
export const findFile = statement<readonly [id: string], FileRow>(
  'contact_files.find',
  `select ${columns} from contact_files where workspace_id = $1 and id = $2`,
);
export const lockFile = statement<readonly [id: string], FileRow>(
  'contact_files.lock',
  `select ${columns} from contact_files where workspace_id = $1 and id = $2 for update`,
);
export const listFiles = statement<
  readonly [before: string, beforeId: string, most: number],
  FileRow & { readonly key: string }
>(
  'contact_files.list',
  `select ${columns}, created_at::text as key from contact_files where workspace_id = $1 and (created_at, id) < ($2::timestamptz, $3::uuid)
   order by created_at desc, id desc limit $4`,
);
export const dropContactFile = statement<readonly [id: string], never>(
  'contact_files.drop',
  'delete from contact_files where workspace_id = $1 and id = $2',
);
export const beginFile = statement<readonly [id: string, plan: string, rowsTotal: number], FileRow>(
  'contact_files.begin',
  `update contact_files set state = 'working', plan = $3, rows_total = $4, ended_at = null where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const stopFile = statement<readonly [id: string, at: string], FileRow>(
  'contact_files.stop',
  `update contact_files set state = 'stopped', ended_at = $3 where workspace_id = $1 and id = $2 and state = 'working' returning ${columns}`,
);
type Step = readonly [
  ...[id: string, done: number, added: number, changed: number],
  ...[skipped: number, refused: number, incomplete: number],
];
/** How far it is, in the turn of the rows themselves: whoever goes on after a crash begins behind them. */
export const stepFile = statement<Step, FileRow>(
  'contact_files.step',
  `update contact_files set rows_done = $3, added = added + $4, changed = changed + $5, skipped = skipped + $6, refused = refused + $7,
     incomplete = incomplete + $8
   where workspace_id = $1 and id = $2 returning ${columns}`,
);
export const endFile = statement<
  readonly [id: string, state: 'done' | 'failed', at: string, resultId: string | null, rows: number],
  FileRow
>(
  'contact_files.end',
  `update contact_files set state = $3, ended_at = $4, result_id = $5, file_id = null, rows_done = greatest(rows_done, $6)
   where workspace_id = $1 and id = $2 and state = 'working' returning ${columns}`,
);
export type Outcome = 'added' | 'changed' | 'skipped' | 'refused';
/** Nothing comes back where the same row was there already. */
export const insertRow = statement<
  readonly [fileId: string, sha256: Buffer, line: number, outcome: Outcome, problem: string | null],
  { line: number }
>(
  'contact_file_rows.insert',
  `insert into contact_file_rows (workspace_id, contact_file_id, sha256, line, outcome, problem) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning line`,
);
export const settleRow = statement<
  readonly [fileId: string, sha256: Buffer, outcome: Outcome, problem: string | null],
  never
>(
  'contact_file_rows.settle',
  'update contact_file_rows set outcome = $4, problem = $5 where workspace_id = $1 and contact_file_id = $2 and sha256 = $3',
);
export const rowsToMend = statement<readonly [fileId: string], { line: number; outcome: Outcome; problem: string }>(
  'contact_file_rows.to_mend',
  `select line, outcome, problem from contact_file_rows where workspace_id = $1 and contact_file_id = $2 and problem is not null
   order by line`,
);
