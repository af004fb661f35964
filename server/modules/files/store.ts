import { statement } from '#server/platform/database/statement.ts';

/** A file as it lies in its table, without its bytes. */
export interface FileRow {
  readonly id: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly uploadedBy: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly picture: boolean;
  readonly contentId: string | null;
  readonly linkKey: Buffer;
}
const columns = 'id, conversation_id, message_id, uploaded_by, name, type, size, sha256, picture, content_id, link_key';

/** The same bytes are kept once; a young row is not swept away while somebody hangs a file to it. */
export const keepBlob = statement<readonly [sha256: Buffer, bytes: Uint8Array], never>(
  'blobs.keep',
  `insert into blobs (workspace_id, sha256, bytes) values ($1, $2, $3)
   on conflict (workspace_id, sha256) do update set created_at = now()`,
);
export const insertFile = statement<
  readonly [
    id: string,
    uploadedBy: string,
    name: string,
    type: string,
    size: number,
    sha256: Buffer,
    picture: boolean,
    contentId: string | null,
    linkKey: Buffer,
  ],
  FileRow
>(
  'attachments.insert',
  `insert into attachments (workspace_id, id, uploaded_by, name, type, size, sha256, picture, content_id, link_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${columns}`,
);
/** How much somebody has put up and not sent. */
export const unsentOf = statement<readonly [uploadedBy: string], { files: number; bytes: number }>(
  'attachments.unsent_of',
  `select count(*)::int as files, coalesce(sum(size), 0)::int as bytes from attachments
   where workspace_id = $1 and uploaded_by = $2 and message_id is null`,
);
/** Held until the turn ends, so that no file goes out twice. */
export const lockUnsent = statement<readonly [ids: readonly string[], uploadedBy: string], FileRow>(
  'attachments.lock_unsent',
  `select ${columns} from attachments
   where workspace_id = $1 and id = any($2::uuid[]) and uploaded_by = $3 and message_id is null for update`,
);
export const hang = statement<readonly [ids: readonly string[], conversationId: string, messageId: string], never>(
  'attachments.hang',
  `update attachments set conversation_id = $3, message_id = $4, place = array_position($2::uuid[], id)
   where workspace_id = $1 and id = any($2::uuid[])`,
);
export const dropUnsent = statement<readonly [id: string, uploadedBy: string], { id: string }>(
  'attachments.drop_unsent',
  `delete from attachments where workspace_id = $1 and id = $2 and uploaded_by = $3 and message_id is null returning id`,
);
export const findFile = statement<readonly [id: string], FileRow>(
  'attachments.find',
  `select ${columns} from attachments where workspace_id = $1 and id = $2`,
);
export const filesOf = statement<readonly [conversationId: string, messageIds: readonly string[]], FileRow>(
  'attachments.of_messages',
  `select ${columns} from attachments
   where workspace_id = $1 and conversation_id = $2 and message_id = any($3::uuid[]) order by place, id`,
);
/** Bytes from a place on, counted from 1; out of pieces where they were written so. */
export const readPiece = statement<readonly [sha256: Buffer, from: number, length: number], { piece: Buffer }>(
  'blobs.piece',
  `select coalesce((select string_agg(substring(p.bytes from greatest($3 - p.start, 1) for $3 + $4 - greatest($3, p.start + 1)), '' order by p.start)
     from blob_pieces p where p.workspace_id = $1 and p.sha256 = $2 and p.start < $3 + $4 - 1 and p.start + length(p.bytes) >= $3),
     substring(b.bytes from $3 for $4)) as piece
   from blobs b where b.workspace_id = $1 and b.sha256 = $2`,
);
export const addPiece = statement<readonly [sha256: Buffer, start: number, bytes: Uint8Array], never>(
  'blobs.add_piece',
  'insert into blob_pieces (workspace_id, sha256, start, bytes) values ($1, $2, $3, $4)',
);
export const dropPieces = statement<readonly [sha256: Buffer], never>(
  'blobs.drop_pieces',
  'delete from blob_pieces where workspace_id = $1 and sha256 = $2',
);
/** Files of a message that was taken back wait again to be sent. */
export const unhang = statement<readonly [messageId: string], { id: string }>(
  'attachments.unhang',
  `update attachments set conversation_id = null, message_id = null, place = 0 where workspace_id = $1 and message_id = $2 returning id`,
);
