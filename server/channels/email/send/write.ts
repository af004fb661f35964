import type { Store } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/statement.ts';
import { compose } from '../compose/compose.ts';
import type { Enclosed } from '../compose/letter.ts';
import { pastedAs } from '../compose/pasted.ts';
import { withLink } from './notice-link.ts';
import type { OutboxRow } from './store.ts';
import { oneAnswer, type Outcome } from './verdict.ts';

/** A mail as it goes over the wire, with its files; always the same bytes. */
export async function write(
  { store, sealKey }: { readonly store: Store; readonly sealKey: Buffer },
  workspaceId: string,
  row: OutboxRow,
): Promise<{ raw: Buffer } | Outcome> {
  const enclosed = await store.inWorkspace(
    workspaceId,
    async (tx) =>
      row.mail.files === 'own'
        ? (await filesOf(tx, row.messageId)).map((file) => shownIn(row.mail.html, file))
        : filesBy(tx, row.mail.files),
    'read',
  );
  try {
    return { raw: await compose(withLink(sealKey, row.mail), row.createdAt, enclosed) };
  } catch (error) {
    return {
      kind: 'refused',
      answer: oneAnswer(`This mail cannot be written: ${(error as Error).message}`),
      forGood: true,
    };
  }
}

/** A file that the text shows carries the name by which it does. */
function shownIn(html: string, file: Own): Enclosed {
  const contentId = pastedAs(file);
  return contentId !== null && html.includes(`"cid:${contentId}"`) ? { ...file, contentId } : file;
}

type Own = Enclosed & { readonly id: string; readonly picture: boolean };
const columns = `a.name, a.type, a.content_id, b.bytes from attachments a
  join blobs b on b.workspace_id = a.workspace_id and b.sha256 = a.sha256`;
const filesOf = statement<readonly [messageId: string | null], Own>(
  'outbox.files',
  `select a.id, a.picture, ${columns} where a.workspace_id = $1 and a.message_id = $2 order by a.place, a.id`,
);
const filesBy = statement<readonly [ids: readonly string[]], Enclosed>(
  'outbox.files_by',
  `select ${columns} where a.workspace_id = $1 and a.id = any($2::uuid[]) and a.message_id is not null
   order by array_position($2::uuid[], a.id)`,
);
