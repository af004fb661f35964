-- Files: bytes once per content, hung to messages by name.
create table blobs (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, sha256)
);
alter table blobs alter column bytes set storage external;
call app.wall('blobs');

-- The bytes of a file that the house itself writes, a piece at a time: its row in blobs is empty, and its key the hash of what
-- it is written for, since nobody knows the whole before its end.
create table blob_pieces (
  workspace_id uuid not null,
  sha256 bytea not null,
  -- Where it begins in the whole, in bytes.
  start int not null check (start >= 0),
  bytes bytea not null,
  primary key (workspace_id, sha256, start),
  foreign key (workspace_id, sha256) references blobs (workspace_id, sha256) on delete cascade
);
alter table blob_pieces alter column bytes set storage external;
call app.wall('blob_pieces');

-- A file that somebody sent, or has put up and not sent yet (then it has no message). `uploaded_by` is an agent, a visit or a raw mail.
create table attachments (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid,
  message_id uuid,
  uploaded_by uuid not null,
  -- Its order among the files of its message.
  place int not null default 0,
  name text not null check (length(name) between 1 and 255),
  type text not null,
  size int not null check (size >= 0),
  sha256 bytea not null,
  -- The bytes are those of a picture that browsers draw.
  picture boolean not null,
  -- Shown within the text of a mail under this name.
  content_id text,
  -- Links to it are signed with this.
  link_key bytea not null check (length(link_key) = 32),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  check ((message_id is null) = (conversation_id is null)),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, sha256) references blobs (workspace_id, sha256)
);
create index attachments_of_message on attachments (workspace_id, conversation_id, message_id);
create index attachments_of_blob on attachments (workspace_id, sha256);
create index attachments_unsent on attachments (workspace_id, uploaded_by) where message_id is null;
create index attachments_unsent_by_age on attachments (created_at) where message_id is null;
call app.wall('attachments');

-- Threads of mail stand side by side: a customer may have several unresolved ones.
alter table conversations add column threaded boolean not null default false;
-- squawk-ignore require-concurrent-index-deletion
drop index conversations_unresolved;
create unique index conversations_unresolved on conversations (workspace_id, contact_id, inbox_id)
  where status <> 'resolved' and not threaded;

-- Mail to this address came back for good.
alter table identities add column bouncing_since timestamptz;

-- The mailbox behind an inbox. `secrets` is sealed with the installation's key: passwords and refresh tokens.
create table mail_accounts (
  workspace_id uuid not null,
  inbox_id uuid not null,
  address text not null,
  imap jsonb,
  smtp jsonb,
  secrets bytea,
  -- How far the mailbox has been read; moves in the transaction of the import.
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- Mails that the mailbox got before this moment are none of ours.
  reads_since timestamptz not null default now(),
  -- What it got before this moment, and is brought in nevertheless, is history: nobody waits for an answer to it.
  live_since timestamptz not null default now(),
  -- While a mailbox is read again from its beginning (asked for, or under a new UIDVALIDITY): up to which UID.
  rescan_until bigint,
  -- The mailbox is to be read again from its beginning.
  rescan boolean not null default false,
  -- The same for the Sent folder, where it is read; and what goes wrong with reading it.
  sent_uid_validity bigint,
  sent_last_uid bigint not null default 0,
  sent_rescan_until bigint,
  sent_error text,
  checked_at timestamptz,
  arrived_at timestamptz,
  failing_since timestamptz,
  failures int not null default 0,
  last_error text,
  next_try_at timestamptz,
  -- Said on the screens that it is far behind; when people were reached elsewhere, and when that is tried again.
  alerted_at timestamptz,
  alarmed_at timestamptz,
  alarm_next_at timestamptz,
  -- The provider took its permission back: somebody must sign in again.
  needs_sign_in boolean not null default false,
  primary key (workspace_id, inbox_id),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id) on delete cascade
);
create unique index mail_accounts_by_address on mail_accounts (lower(address));
call app.wall('mail_accounts');

-- Somebody was sent to a provider to give leave for a mailbox. Taken when they come back, once, by the same person.
create table mail_consents (
  workspace_id uuid not null,
  state_sha256 bytea not null check (length(state_sha256) = 32),
  inbox_id uuid not null,
  agent_id uuid not null,
  -- The mailbox as it will be, the client with its secret, and the verifier of the code: sealed.
  wanted bytea not null,
  expires_at timestamptz not null,
  primary key (workspace_id, state_sha256),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id) on delete cascade
);
create index mail_consents_of_inbox on mail_consents (workspace_id, inbox_id);
create index mail_consents_of_agent on mail_consents (workspace_id, agent_id);
call app.wall('mail_consents');

-- Whose an address is, before any workspace is known: asked for each recipient at the SMTP port.
create function app.mailbox_of(wanted text) returns table (workspace_id uuid, inbox_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.workspace_id, a.inbox_id from mail_accounts a join inboxes i on i.workspace_id = a.workspace_id and i.id = a.inbox_id
    where lower(a.address) = lower(wanted) or i.settings -> 'aliases' ? lower(wanted)
    order by lower(a.address) = lower(wanted) desc, a.workspace_id, a.inbox_id limit 1
  $$;
-- The mailboxes of the installation, for whoever reads them.
create function app.mailboxes() returns table (workspace_id uuid, inbox_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.workspace_id, a.inbox_id from mail_accounts a $$;
revoke all on function app.mailbox_of, app.mailboxes from public;
grant execute on function app.mailbox_of, app.mailboxes to rapport_app;

-- Where the processes of the installation take mail by SMTP; each says again and again that its port is open.
create table smtp_doors (
  port int primary key,
  seen_at timestamptz not null default now()
);
grant select, insert, update, delete on smtp_doors to rapport_app;

-- Every mail as it came, before anybody looks inside. What could not be read is parked here, with its reason.
create table raw_mails (
  workspace_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  source text not null check (source in ('imap', 'sent', 'smtp', 'http', 'import')),
  sha256 bytea not null,
  raw bytea not null,
  size int not null,
  uid bigint,
  envelope jsonb,
  message_id text,
  state text not null default 'new' check (state in ('new', 'taken', 'parked', 'doubled')),
  reason text,
  tries int not null default 0,
  next_try_at timestamptz not null default now(),
  conversation_id uuid,
  taken_as uuid,
  -- When the mailbox got it, and when it came here.
  received_at timestamptz not null default now(),
  arrived_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, inbox_id, sha256),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id) on delete cascade
);
alter table raw_mails alter column raw set storage external;
create index raw_mails_waiting on raw_mails (workspace_id, inbox_id, arrived_at, received_at, id) where state = 'new';
create index raw_mails_parked on raw_mails (workspace_id, inbox_id, arrived_at desc) where state = 'parked';
create index raw_mails_by_message_id on raw_mails (workspace_id, inbox_id, message_id) where message_id is not null;
create index raw_mails_of_conversation on raw_mails (workspace_id, conversation_id) where conversation_id is not null;
call app.wall('raw_mails');

-- What is particular to a message that came or went by mail.
create table mails (
  workspace_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  raw_mail_id uuid,
  -- The Message-ID header, without its angle brackets.
  header_id text,
  -- By which Outlook keeps a thread together; echoed in answers.
  thread_index text,
  sender jsonb not null,
  recipients jsonb not null,
  subject text not null,
  -- The folded part: quoted history and signature.
  folded text,
  html text,
  verdict jsonb,
  automatic text,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index mails_by_header on mails (workspace_id, header_id) where header_id is not null;
create index mails_of_conversation on mails (workspace_id, conversation_id);
call app.wall('mails');

-- What a token in an address or a Message-ID of ours stands for: who may write into which conversation by mail.
create table reply_tokens (
  workspace_id uuid not null,
  token text not null,
  conversation_id uuid not null,
  address text not null,
  primary key (workspace_id, token),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
call app.wall('reply_tokens');

-- Whoever takes part in a thread by mail, beside its customer. Nobody gets to read because they were in Cc.
create table participants (
  workspace_id uuid not null,
  conversation_id uuid not null,
  address text not null,
  name text,
  state text not null check (state in ('asking', 'approved', 'refused')),
  since_seq int not null,
  primary key (workspace_id, conversation_id, address),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
call app.wall('participants');

-- One row per recipient of an outgoing mail. Tries are written before they are made, so a lost answer is `unknown`.
create table outbox (
  workspace_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  -- Null for a mail that tests a mailbox.
  conversation_id uuid,
  message_id uuid,
  kind text not null check (kind in ('reply', 'forward', 'acknowledgement', 'continuation', 'test')),
  recipient text not null,
  mail jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'trying', 'sent', 'unknown', 'failed', 'cancelled')),
  tries int not null default 0,
  send_at timestamptz not null,
  last_answer text,
  tried_at timestamptz,
  -- When it came back to a person, for good or after all tries.
  failed_at timestamptz,
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, inbox_id) references inboxes (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index outbox_of_message on outbox (workspace_id, message_id) where message_id is not null;
create index outbox_of_conversation on outbox (workspace_id, conversation_id);
create index outbox_unsettled on outbox (workspace_id, send_at) where state in ('waiting', 'trying', 'unknown');
create index outbox_by_message_id on outbox (workspace_id, (mail ->> 'messageId'));
create index outbox_tests on outbox (workspace_id, inbox_id) where kind = 'test';
create index outbox_automatic on outbox (workspace_id, recipient, created_at) where kind in ('acknowledgement', 'continuation');
call app.wall('outbox');

-- An answer that waits for its hour. It is no message yet: nobody has been answered.
create table later_replies (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  agent_id uuid not null,
  client_id text not null,
  answer jsonb not null,
  send_at timestamptz not null,
  -- The newest message when it was written; whoever writes after it stops the answer.
  seen_seq int not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'overtaken', 'cancelled')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agent_id, client_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references agents (workspace_id, id)
);
create index later_replies_of_conversation on later_replies (workspace_id, conversation_id) where state = 'waiting';
call app.wall('later_replies');
