import { addressesOf } from '#server/modules/contacts/index.ts';
import type { Custody } from '#server/custody.ts';
import { statement } from '#server/platform/database/statement.ts';

/** Mails that are theirs: of their conversations, written by them elsewhere, and such as were not read yet and name them. */
const theirs = `(select r.id from conversations c join raw_mails r on r.workspace_id = $1 and r.conversation_id = c.id
     where c.workspace_id = $1 and c.contact_id = $2
   union select m.raw_mail_id from conversations c join mails m on m.workspace_id = $1 and m.conversation_id = c.id
     where c.workspace_id = $1 and c.contact_id = $2 and m.raw_mail_id is not null
   union select m.raw_mail_id from messages w join mails m on m.workspace_id = $1 and m.message_id = w.id
     where w.workspace_id = $1 and w.author_id = $2 and w.client_id is not null and m.raw_mail_id is not null
   union select r.id from raw_mails r, unnest($3::text[]) address where r.workspace_id = $1 and r.state in ('new', 'parked')
     and position(lower(address) in lower(encode(substring(r.raw from 1 for 65536), 'escape'))) > 0)`;
type Whose = readonly [contactId: string, addresses: readonly string[]];

const bury = statement<Whose, never>(
  'mail_tombstones.bury',
  `insert into mail_tombstones (workspace_id, inbox_id, sha256)
   select $1, inbox_id, sha256 from raw_mails where workspace_id = $1 and id in ${theirs} on conflict do nothing`,
);
/** What they wrote into others' threads keeps its place there, without them. */
const eraseLetters = statement<readonly [contactId: string], never>(
  'mails.erase',
  `update mails m set sender = '{"name": "", "address": ""}', recipients = '{"to": [], "cc": []}', subject = '', folded = null, html = null, raw_mail_id = null
   from messages w where w.workspace_id = $1 and w.author_id = $2 and w.client_id is not null and m.workspace_id = $1 and m.message_id = w.id`,
);
const eraseRaw = statement<Whose, never>(
  'raw_mails.erase',
  `delete from raw_mails where workspace_id = $1 and id in ${theirs}`,
);
const eraseParts = statement<readonly [addresses: readonly string[]], never>(
  'mails.erase_parts',
  `with asked as (delete from participants where workspace_id = $1 and address = any($2)),
     doors as (delete from reply_tokens where workspace_id = $1 and lower(address) = any($2))
   delete from outbox where workspace_id = $1 and lower(recipient) = any($2)`,
);
const hand = statement<readonly [contactId: string], Record<string, unknown>>(
  'mails.hand',
  `select m.direction, m.sender, m.recipients, m.subject, m.folded, m.html, m.header_id, w.at, r.received_at,
     encode(substring(r.raw from 1 for 20000), 'escape') as source_begins
   from conversations c join mails m on m.workspace_id = $1 and m.conversation_id = c.id
     join messages w on w.workspace_id = $1 and w.id = m.message_id
     left join raw_mails r on r.workspace_id = $1 and r.id = m.raw_mail_id
   where c.workspace_id = $1 and c.contact_id = $2 order by w.at, m.message_id`,
);
const handSent = statement<readonly [contactId: string], Record<string, unknown>>(
  'outbox.hand',
  `select o.kind, o.recipient, o.state, o.send_at, o.settled_at, o.last_answer
   from conversations c join outbox o on o.workspace_id = $1 and o.conversation_id = c.id
   where c.workspace_id = $1 and c.contact_id = $2 order by o.created_at, o.id`,
);

/**
 * Letters: their source, headers, copies, what is on its way out, and who takes part. Of an erased one only hashes stay, so that
 * the mailbox brings nothing back. All of it hangs to conversations and moves with them.
 */
export const custody: Custody = {
  name: 'mail',
  async erase({ tx }, contactId) {
    const addresses = (await addressesOf(tx, contactId)).map(({ address }) => address.toLowerCase());
    await bury(tx, contactId, addresses);
    await eraseRaw(tx, contactId, addresses);
    await eraseLetters(tx, contactId);
    await eraseParts(tx, addresses);
  },
  hand: async ({ tx }, contactId) => ({ mails: await hand(tx, contactId), sent: await handSent(tx, contactId) }),
  move: () => Promise.resolve({}),
  moveBack: () => Promise.resolve(),
};
