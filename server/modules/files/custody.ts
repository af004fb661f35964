import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';
import type { FileRow } from './store.ts';

const theirs = `(select a.id from conversations c join attachments a on a.workspace_id = $1 and a.conversation_id = c.id
     where c.workspace_id = $1 and c.contact_id = $2
   union select a.id from visits v join attachments a on a.workspace_id = $1 and a.uploaded_by = v.id and a.message_id is null
     where v.workspace_id = $1 and v.contact_id = $2
   union select a.id from messages m join attachments a on a.workspace_id = $1 and a.conversation_id = m.conversation_id and a.message_id = m.id
     where m.workspace_id = $1 and m.author_id = $2 and m.client_id is not null)`;
const erase = statement<readonly [contactId: string], never>(
  'attachments.erase',
  `delete from attachments where workspace_id = $1 and id in ${theirs}`,
);

/** Files of a customer, in the order in which they came. */
export const filesOfCustomer = statement<readonly [contactId: string], FileRow & { readonly createdAt: string }>(
  'attachments.of_customer',
  `select id, conversation_id, message_id, uploaded_by, name, type, size, sha256, picture, content_id, link_key, created_at
   from attachments where workspace_id = $1 and id in ${theirs} order by created_at, id`,
);
export const dropFile = statement<readonly [id: string], never>(
  'attachments.drop',
  'delete from attachments where workspace_id = $1 and id = $2 and message_id is null',
);
/** What somebody put up and never sent goes with them. */
export const dropUnsentOf = statement<readonly [uploadedBy: readonly string[]], never>(
  'attachments.drop_unsent_of',
  'delete from attachments where workspace_id = $1 and uploaded_by = any($2::uuid[]) and message_id is null',
);
/** Bytes that nothing hangs to any more. Whatever somebody is just hanging a file to is held and stays. */
export const sweepBytes = statement<readonly [], never>(
  'blobs.sweep',
  `delete from blobs where workspace_id = $1 and sha256 in (select b.sha256 from blobs b where b.workspace_id = $1 and not exists (
     select from attachments a where a.workspace_id = $1 and a.sha256 = b.sha256) for update skip locked)`,
);

/** Files that customers sent or got. Names go at once; bytes that nothing else hangs to are swept right after. */
export const custody: Custody = {
  name: 'files',
  async erase({ tx }, contactId) {
    await erase(tx, contactId);
  },
  async hand({ tx }, contactId) {
    const rows = await filesOfCustomer(tx, contactId);
    return rows.map(({ id, conversationId, name, type, size, createdAt }) => ({
      ...{ id, conversationId, name, type, size, createdAt },
    }));
  },
  move: () => Promise.resolve({}),
  moveBack: () => Promise.resolve(),
};
