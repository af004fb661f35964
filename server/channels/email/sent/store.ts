import { statement } from '#server/platform/database/statement.ts';

/** Which of these Message-IDs are mails that went out from here, or were read already. */
export const knownIds = statement<readonly [inboxId: string, messageIds: readonly string[]], { id: string }>(
  'mails.known_sent',
  `select wanted.id from unnest($3::text[]) as wanted (id)
   where wanted.id <> '' and (
     exists (select from outbox o where o.workspace_id = $1 and o.inbox_id = $2 and o.mail ->> 'messageId' = wanted.id)
     or exists (select from mails m where m.workspace_id = $1 and m.header_id = wanted.id and m.direction = 'out')
     or exists (select from raw_mails r where r.workspace_id = $1 and r.inbox_id = $2 and r.message_id = wanted.id and r.source = 'sent'))`,
);
/** A mail of ours under another Message-ID, as servers give that change them: by its conversation, recipient and date. */
export const sameLetter = statement<
  readonly [conversationId: string, recipients: readonly string[], date: string],
  { messageId: string | null }
>(
  'outbox.same_letter',
  `select message_id from outbox where workspace_id = $1 and conversation_id = $2 and lower(recipient) = any($3::text[])
     and date_trunc('second', created_at) = $4::timestamptz limit 1`,
);
/** Addresses among these under which a customer is known. */
export const customersAmong = statement<readonly [addresses: readonly string[]], { address: string }>(
  'identities.customers_among',
  `select distinct i.value as address from identities i
   where i.workspace_id = $1 and i.kind = 'email' and i.value = any($2::text[])
     and (i.verified or not exists (select from visits v where v.workspace_id = $1 and v.contact_id = i.contact_id))`,
);
