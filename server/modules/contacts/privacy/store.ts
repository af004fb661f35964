import type { PrivacyRequest } from '#contract/privacy.ts';
import { statement } from '#server/platform/database/statement.ts';

export type RequestRow = Omit<PrivacyRequest, 'kind' | 'fetchable'> & { readonly fileId: string | null };
const columns = 'id, what, contact_id, about, state, asked_by, at, done_at, file_id';

type New = readonly [
  id: string,
  what: PrivacyRequest['what'],
  contactId: string | null,
  about: string,
  askedBy: string | null,
  at: string,
];
export const insertRequest = statement<New, RequestRow>(
  'privacy_requests.insert',
  `insert into privacy_requests (workspace_id, id, what, contact_id, about, asked_by, at) values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
);
export const findRequest = statement<readonly [id: string], RequestRow>(
  'privacy_requests.find',
  `select ${columns} from privacy_requests where workspace_id = $1 and id = $2`,
);
export const listRequests = statement<
  readonly [before: string, beforeId: string, most: number],
  RequestRow & { readonly key: string }
>(
  'privacy_requests.list',
  `select ${columns}, at::text as key from privacy_requests where workspace_id = $1 and (at, id) < ($2::timestamptz, $3::uuid)
   order by at desc, id desc limit $4`,
);
export const endRequest = statement<
  readonly [id: string, state: 'done' | 'failed', at: string, fileId: string | null],
  RequestRow
>(
  'privacy_requests.end',
  `update privacy_requests set state = $3, done_at = $4, file_id = $5 where workspace_id = $1 and id = $2 and state = 'working' returning ${columns}`,
);
/** What was asked for before says nothing of them any more. The files of their copies are named, so that they go as well. */
export const renameRequests = statement<readonly [contactId: string, alias: string], { fileId: string | null }>(
  'privacy_requests.rename',
  `update privacy_requests r set contact_id = null, about = $3, file_id = null from privacy_requests before
   where r.workspace_id = $1 and r.contact_id = $2 and before.workspace_id = $1 and before.id = r.id returning before.file_id`,
);
export const conversationIdsOf = statement<readonly [contactId: string], { id: string }>(
  'privacy.conversations',
  'select id from conversations where workspace_id = $1 and contact_id = $2',
);
/** Who went up in somebody; what hangs to those in turn stands in `gone`. */
export const goneInto = statement<readonly [contactId: string], MergedRow>(
  'privacy.gone_into',
  'select gone_id, gone from merges where workspace_id = $1 and kept_id = $2',
);
export interface MergedRow {
  readonly goneId: string;
  readonly gone: { readonly merges?: readonly { readonly gone_id: string; readonly gone: MergedRow['gone'] }[] };
}
export const eraseTraces = statement<
  readonly [contactIds: readonly string[], conversationIds: readonly string[]],
  never
>('privacy.erase_traces', 'select app.erase_traces($2::uuid[], $3::uuid[]) where $1::uuid = app.workspace()');
/** First answers to requests that were sent with a key of their own: they say what the request said. */
export const eraseRepeats = statement<readonly [patterns: readonly string[]], never>(
  'privacy.erase_repeats',
  `delete from repeats where workspace_id = $1 and (reply::text like any($2) or route like any($2))`,
);
/** Files of customers that went out or were refused may hold them; they can be made again. */
export const filesOut = statement<readonly [], { fileId: string }>(
  'privacy.files_out',
  `with gone as (update contact_files f set result_id = null from contact_files before
     where f.workspace_id = $1 and f.result_id is not null and before.workspace_id = $1 and before.id = f.id returning before.result_id),
   rows as (update contact_file_rows r set problem = null where r.workspace_id = $1 and r.problem is not null)
   select result_id as file_id from gone`,
);
